package dev.loyalty4j.core.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loyalty4j.core.amount.Money;
import dev.loyalty4j.core.amount.Rate;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ActivityTest {
    private static final Instant AT = Instant.parse("2026-03-03T10:00:00Z");
    private static final Money TEN = Money.of("10.00", "EUR");
    private static final Line LINE = Line.of("cup", 2, TEN);
    private static final Purchase ORDER = Purchase.of("o", "anna", AT, LINE);

    @Test
    void everyPartOfAPurchaseIsPartOfItsDigest() {
        assertThat(Stream.of(
                                ORDER,
                                Purchase.of("o", "anna", AT.plusSeconds(1), LINE),
                                order(Line.of("mug", 2, TEN)),
                                order(Line.of("cup", 3, TEN)),
                                order(Line.of("cup", 2, Money.of("10.00", "USD"))),
                                order(LINE.less(Money.of("1.00", "EUR"))),
                                order(LINE.taxed(Money.of("1.00", "EUR"))),
                                order(LINE.in("ware")),
                                order(LINE.in("ware", "sale")),
                                order(LINE.by("acme")),
                                order(LINE.as(Line.Kind.SHIPPING)),
                                order(LINE.with("color", "red")),
                                ORDER.through("web"),
                                ORDER.where(c -> c.at("web")),
                                ORDER.where(c -> c.in("web")),
                                ORDER.where(c -> c.with("web", "x")),
                                ORDER.where(c -> c.with(Measure.of("km", "1"))),
                                ORDER.where(c -> c.with(Measure.of("km", "0.1"))),
                                ORDER.paid("card", TEN),
                                ORDER.paid("card", TEN).paid("card", TEN),
                                ORDER.coupon("card"),
                                ORDER.converted(Rate.parse("0.85")))
                        .map(p -> CommandDigest.of(p, 7)))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyPartOfTheOthersIsPartOfTheirDigest() {
        Action action = Action.of("a", "anna", AT, "stay");
        Profile profile = Profile.EMPTY;
        assertThat(Stream.of(
                                Visit.of("v", "anna", AT),
                                Visit.of("v", "anna", AT).where(c -> c.at("brno")),
                                action,
                                Action.of("a", "anna", AT, "drive"),
                                action.worth(TEN),
                                action.measured("nights", "2"),
                                UpdateProfile.of("u", "anna", AT, profile),
                                UpdateProfile.of("u", "anna", AT, profile.with("city", "Brno")),
                                UpdateProfile.of("u", "anna", AT, profile.in("vip")),
                                UpdateProfile.of("u", "anna", AT, profile.born(LocalDate.of(2000, 1, 1))),
                                UpdateProfile.of("u", "anna", AT, profile.living(ZoneId.of("Asia/Tokyo"))),
                                Enrol.of("anna", AT),
                                Enrol.of("anna", AT).with(profile.in("vip")))
                        .map(p -> CommandDigest.of(p, 7)))
                .doesNotHaveDuplicates();
    }

    static List<Arguments> mistakes() {
        return List.of(
                wrong(
                        () -> LINE.less(Money.of("20.01", "EUR")),
                        "discount is 20.01 EUR, allowed is 0 to 2 times 10.00 EUR"),
                wrong(() -> LINE.taxed(Money.of("1.00", "USD")), "tax is 1.00 USD, allowed is 0 or more in EUR"),
                wrong(() -> LINE.in(" "), "category is blank, allowed are 1 to 200 characters"),
                wrong(() -> LINE.by("x".repeat(201)), "brand has 201 characters, allowed are 1 to 200"),
                wrong(
                        () -> ORDER.coupon("a\nb"),
                        "coupon has a control character at position 1, allowed are printable characters"),
                wrong(() -> ORDER.paid("card", Money.of("-1.00", "EUR")), "tender is -1.00 EUR, allowed is 0 or more"),
                wrong(() -> ORDER.where(c -> c.with("a", "")), "value of a is blank, allowed are 1 to 200 characters"),
                wrong(() -> Measure.of("km", "-1"), "numerator is -1, allowed is 0 or more"),
                wrong(() -> Measure.of("km", "0.1234567"), "amount is 0.1234567, allowed are at most 6 decimals"),
                wrong(() -> new Measure("km", -1, 0), "value is -1, allowed is 0 or more"),
                wrong(() -> new Measure("km", 1, 7), "scale is 7, allowed is 0 to 6"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeOfTheCallerIsAnExceptionThatNamesIt(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @Test
    void whatOnlyTheEngineMaySayIsNoAction() {
        assertThatThrownBy(() -> Action.of("a", "anna", AT, Trigger.BIRTHDAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("name is 'birthday', allowed is any but");
        assertThat(Action.of("a", "anna", AT, Trigger.REVIEW).name()).isEqualTo("review");
    }

    @Test
    void aLineCountsItsUnitsLessItsDiscount() {
        assertThat(LINE.less(Money.of("5.00", "EUR")).net()).isEqualTo(Money.of("15.00", "EUR"));
        assertThat(LINE.less(Money.of("20.00", "EUR")).net().minor()).isZero();
        assertThat(LINE.category()).isEmpty();
    }

    @Test
    void aMeasureIsExact() {
        assertThat(Measure.of("litres", "41.50")).isEqualTo(new Measure("litres", 415, 1));
        assertThat(Measure.of("nights", "100")).isEqualTo(new Measure("nights", 100, 0));
        assertThat(Measure.of("km", new BigDecimal("1E+2"))).isEqualTo(new Measure("km", 100, 0));
        assertThat(Measure.of("km", "0.000001").amount()).isEqualTo(new Rate(1, 1_000_000));
        assertThat(Measure.of("km", "2.50")).hasToString("2.5 km");
    }

    @Test
    void aProfileIsNotWrittenToALog() {
        assertThat(Enrol.of("anna", AT).with(Profile.EMPTY.with("city", "Brno")).toString())
                .doesNotContain("Brno");
    }

    private static Purchase order(Line line) {
        return Purchase.of("o", "anna", AT, line);
    }

    private static Arguments wrong(ThrowingCallable call, String message) {
        return Arguments.of(call, message);
    }
}
