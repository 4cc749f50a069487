package dev.loyalty4j.metrics.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PurchaseLogTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    private record Line(
            @Nullable String customer,
            Instant at,
            long cents,
            String order,
            @Nullable String category) {}

    private static PurchaseLogBuilder builder() {
        return PurchaseLog.builder(ZoneOffset.UTC, "EUR").observedThrough(LocalDate.of(2026, 6, 30));
    }

    /** Each entry as "customer day cents", with a star for a purchase. */
    private static List<String> entries(PurchaseLog log) {
        List<String> entries = new ArrayList<>();
        PurchaseCursor cursor = log.cursor();
        while (cursor.nextCustomer()) {
            while (cursor.nextEntry()) {
                entries.add(log.customerId(cursor.customer()) + " " + LocalDate.ofEpochDay(cursor.day()) + " "
                        + cursor.cents() + (cursor.isPurchase() ? "*" : ""));
            }
        }
        return entries;
    }

    @Test
    void rowsInAnyOrderBecomePurchaseDaysInOrder() {
        PurchaseLog log = builder()
                .add("boris", DAY.plusDays(5), 300)
                .add("anna", DAY.plusDays(2), 250)
                .add("boris", DAY, 100)
                .add("boris", DAY.plusDays(5), 20)
                .build();
        assertThat(entries(log))
                .containsExactly("boris 2026-03-10 100*", "boris 2026-03-15 320*", "anna 2026-03-12 250*");
        assertThat(log.rows()).isEqualTo(4);
        assertThat(log.customers()).isEqualTo(2);
        assertThat(log.firstDay()).contains(DAY);
        assertThat(log.indexOf("anna")).hasValue(1);
        assertThat(log.indexOf("nobody")).isEmpty();
        assertThat(log.firstRow(0)).isZero();
        assertThat(log.endRow(0)).isEqualTo(3);
        assertThat(log.day(0)).isEqualTo((int) DAY.toEpochDay());
        assertThat(log.cents(0)).isEqualTo(100);
    }

    @Test
    void aDayOfValueZeroIsAPurchaseDay() {
        assertThat(entries(builder().add("anna", DAY, 0).build())).containsExactly("anna 2026-03-10 0*");
    }

    @Test
    void theZoneDecidesTheDay() {
        Instant lateInPrague = Instant.parse("2026-03-31T21:30:00Z");
        Instant afterMidnight = Instant.parse("2026-03-31T22:30:00Z");
        PurchaseLog log = PurchaseLog.builder(ZoneId.of("Europe/Prague"), "CZK")
                .observedThrough(LocalDate.of(2026, 6, 30))
                .add("anna", lateInPrague, 1)
                .add("anna", afterMidnight, 2)
                .build();
        assertThat(entries(log)).containsExactly("anna 2026-03-31 1*", "anna 2026-04-01 2*");
    }

    @Test
    void rowsComeFromAnyTypeWithItsDimensions() {
        Columns<Line> columns = Columns.at(Line::customer, Line::at, Line::cents)
                .order(Line::order)
                .dimension(Dimension.CATEGORY, Line::category);
        Instant at = Instant.parse("2026-03-10T10:00:00Z");
        PurchaseLog log = builder()
                .add("early", DAY, 5)
                .addAll(Stream.of(new Line("anna", at, 100, "o1", "tea"), new Line(null, at, 7, "o2", "tea")), columns)
                .addAll(List.of(new Line("anna", at, 200, "o1", "coffee")), columns)
                .add(new Line("boris", at, 300, "o3", null), columns)
                .build();
        DimensionColumn category = log.column(Dimension.CATEGORY);
        assertThat(log.dimensions()).containsExactly(Dimension.CATEGORY);
        assertThat(category.size()).isEqualTo(2);
        assertThat(category.value(log.firstRow(0))).isEmpty();
        assertThat(category.value(log.firstRow(1))).contains("tea");
        assertThat(category.value(log.firstRow(1) + 1)).contains("coffee");
        assertThat(category.text(category.code(log.firstRow(1) + 1))).isEqualTo("coffee");
        assertThat(category.code(log.firstRow(2))).isEqualTo(DimensionColumn.NONE);
        assertThat(log.intake().withoutCustomer()).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> log.column(Dimension.of("weather")))
                .withMessage("the log has no dimension weather, it has [category]");
    }

    @Test
    void singleRowsCarryTheirDimensionsInTheDeclaredOrder() {
        PurchaseLog log = builder()
                .dimensions(Dimension.CATEGORY, Dimension.CHANNEL)
                .add("anna", DAY, 100, "o1", "tea", "web")
                .add("anna", DAY, 100, "o1", "milk")
                .add("anna", DAY, 100, null, null, "store")
                .build();
        assertThat(log.column(Dimension.CATEGORY).value(1)).contains("milk");
        assertThat(log.column(Dimension.CHANNEL).value(0)).contains("web");
        assertThat(log.column(Dimension.CHANNEL).value(1)).isEmpty();
        assertThat(log.column(Dimension.CATEGORY).value(2)).isEmpty();
        assertThat(log.column(Dimension.CHANNEL).value(2)).contains("store");
    }

    @Test
    void ordersOfOneDayArePurchasesOfTheirOwnIfDeclaredSo() {
        PurchaseLog log = builder()
                .sameDay(SameDay.KEEP_APART)
                .add("anna", DAY, 100, "o2")
                .add("anna", DAY, 40, "o1")
                .add("anna", DAY, 10, "o2")
                .add("anna", DAY, 5)
                .add("anna", DAY, 6)
                .build();
        assertThat(entries(log))
                .containsExactly(
                        "anna 2026-03-10 5*", "anna 2026-03-10 6*", "anna 2026-03-10 110*", "anna 2026-03-10 40*");
    }

    @Test
    void whatIsLeftOutIsCounted() {
        PurchaseLog log = builder()
                .add("anna", DAY, 100)
                .add(null, DAY, 100)
                .add(" ", DAY, 100)
                .add("boris", LocalDate.of(2026, 7, 1), 100)
                .build();
        assertThat(log.intake()).isEqualTo(new Intake(4, 1, 2, 0, 1, 0, 0, 0));
        assertThat(log.intake().leftOut()).isEqualTo(3);
        assertThat(log.intake())
                .hasToString("4 rows offered, 1 kept, 2 without customer, 1 after the last observed day");
        assertThat(log.customers()).as("boris has no row").isEqualTo(1);
        assertThat(log)
                .hasToString(
                        "1 rows of 1 customers, observed through 2026-06-30 (Z), EUR, returns KEEP, same day MERGE; "
                                + log.intake());
    }

    @Test
    void aRowThatCannotBeTrueIsNamedAndTheBuilderGoesOn() {
        PurchaseLogBuilder builder = builder().add("anna", DAY, 1);
        assertThatExceptionOfType(BadRowException.class)
                .isThrownBy(() -> builder.add("anna", Instant.ofEpochMilli(1_700_000_000_000_000L), 1))
                .withMessage("row 2: instant +55840-11-08T22:13:20Z must be 1900-01-01 to 2199-12-31 in Z")
                .satisfies(bad -> {
                    assertThat(bad.row()).isEqualTo(2);
                    assertThat(bad.field()).isEqualTo("instant");
                    assertThat(bad.value()).startsWith("+55840");
                    assertThat(bad.expected()).startsWith("1900-01-01");
                });
        assertThatExceptionOfType(BadRowException.class)
                .isThrownBy(() -> builder.add("anna", LocalDate.of(1, 1, 1), 1))
                .withMessage("row 3: date 0001-01-01 must be 1900-01-01 to 2199-12-31 in Z");
        assertThatExceptionOfType(BadRowException.class)
                .isThrownBy(() -> builder.add("anna", DAY, 1_000_000_000_000_001L))
                .withMessage("row 4: amount 1000000000000001 must be -1 000 000 000 000 000 to 1 000 000 000 000 000"
                        + " minor units");
        assertThatExceptionOfType(BadRowException.class)
                .isThrownBy(() -> builder.add("anna", DAY, 1, "o1", "tea"))
                .withMessage("row 5: dimension values [tea] must be at most 0, one for each declared dimension");
        PurchaseLog log = builder.add("anna", DAY.plusDays(1), 2).build();
        assertThat(entries(log)).containsExactly("anna 2026-03-10 1*", "anna 2026-03-11 2*");
        assertThat(log.intake().rejected()).isEqualTo(4);
    }

    @Test
    void aMissingInstantInTheCallersRowsIsNamedToo() {
        Columns<Line> columns = Columns.at(Line::customer, line -> null, Line::cents);
        assertThatExceptionOfType(BadRowException.class)
                .isThrownBy(() -> builder().add(new Line("anna", Instant.EPOCH, 1, "o", "tea"), columns))
                .withMessage("row 1: instant null must be 1900-01-01 to 2199-12-31 in Z");
    }

    @Test
    void aRowThatFailsHalfWayLeavesNothingBehind() {
        Columns<Line> columns = Columns.at(Line::customer, Line::at, Line::cents)
                .dimension(Dimension.CATEGORY, Line::category)
                .dimension(Dimension.CHANNEL, line -> {
                    throw new IllegalStateException("no channel");
                });
        Instant at = Instant.parse("2026-03-10T10:00:00Z");
        PurchaseLogBuilder builder = builder();
        assertThatIllegalStateException().isThrownBy(() -> builder.add(new Line("anna", at, 1, "o", "tea"), columns));
        PurchaseLog log = builder.add("boris", DAY, 2).build();
        assertThat(log.customers()).isEqualTo(1);
        assertThat(log.column(Dimension.CATEGORY).value(0)).isEmpty();
        assertThat(log.intake().rejected()).isEqualTo(1);
    }

    @Test
    void whatMustBeDeclaredIsAskedFor() {
        assertThatIllegalStateException()
                .isThrownBy(() -> PurchaseLog.builder(ZoneOffset.UTC, "EUR").build())
                .withMessageContaining("observedThrough is not declared");
        assertThatIllegalStateException()
                .isThrownBy(() -> builder().add("anna", DAY, -5).build())
                .withMessage("there are returns, such as the amount -5 of customer anna: declare returns(KEEP),"
                        + " returns(NET) or returns(DROP)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PurchaseLog.builder(ZoneOffset.UTC, "euro"))
                .withMessage("currency euro must be an ISO 4217 code such as EUR");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder().dimensions(Dimension.TIER, Dimension.TIER))
                .withMessage("dimension tier is given twice");
    }

    @Test
    void aBuilderBuildsOnce() {
        PurchaseLogBuilder builder = builder().add("anna", DAY, 1);
        builder.build();
        assertThatIllegalStateException().isThrownBy(builder::build);
        assertThatIllegalStateException().isThrownBy(() -> builder.add("anna", DAY, 1));
    }

    @Test
    void aLogWithoutRowsIsALog() {
        PurchaseLog log = builder().build();
        assertThat(log.rows()).isZero();
        assertThat(log.customers()).isZero();
        assertThat(log.firstDay()).isEmpty();
        assertThat(log.cursor().nextCustomer()).isFalse();
        assertThat(log.summaries(DAY, ModelUnit.DAYS).size()).isZero();
    }

    @Test
    void aCustomerMayHaveFiftyThousandOrders() {
        PurchaseLogBuilder builder = builder();
        for (int i = 0; i < 50_000; i++) {
            builder.add("robot", DAY.minusDays(i % 9_973), i);
        }
        PurchaseLog log = builder.build();
        assertThat(entries(log))
                .hasSize(9_973)
                .isSortedAccordingTo((a, b) -> a.substring(6, 16).compareTo(b.substring(6, 16)));
    }

    @Test
    void partsOfACursorAreTheWhole() {
        PurchaseLog log =
                builder().add("a", DAY, 1).add("b", DAY, 2).add("c", DAY, 3).build();
        PurchaseCursor part = log.cursor(1, 3);
        assertThat(part.nextCustomer()).isTrue();
        assertThat(part.customer()).isEqualTo(1);
        assertThat(part.nextCustomer()).isTrue();
        assertThat(part.nextEntry()).isTrue();
        assertThat(part.cents()).isEqualTo(3);
        assertThat(part.nextEntry()).isFalse();
        assertThat(part.nextCustomer()).isFalse();
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> log.cursor(2, 4));
    }
}
