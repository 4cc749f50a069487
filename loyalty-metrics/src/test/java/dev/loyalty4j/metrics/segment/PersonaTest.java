package dev.loyalty4j.metrics.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.loyalty4j.metrics.log.Dimension;
import dev.loyalty4j.metrics.log.Period;
import dev.loyalty4j.metrics.log.PurchaseLog;
import dev.loyalty4j.metrics.survey.Answer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class PersonaTest {

    private static final Period MARCH = Period.month(YearMonth.of(2026, 3));

    private static PurchaseLog log() {
        return PurchaseLog.builder(ZoneOffset.UTC, "EUR")
                .observedThrough(LocalDate.of(2026, 4, 30))
                .dimensions(Dimension.CATEGORY)
                .add("a", LocalDate.of(2026, 2, 1), 1_000, null, "tea")
                .add("a", LocalDate.of(2026, 2, 21), 1_000, null, "milk")
                .add("a", LocalDate.of(2026, 3, 3), 1_000, null, "tea")
                .add("a", LocalDate.of(2026, 4, 1), 9_000, null, "jam")
                .add("b", LocalDate.of(2026, 2, 10), 2_000, null, "salt")
                .add("c", LocalDate.of(2026, 3, 10), 5_000, null, "tea")
                .build();
    }

    @Test
    void theCardSaysWhoTheyAre() {
        Persona card = Persona.of(
                CustomerSet.of(log(), "early", List.of("a", "b")),
                MARCH,
                List.of(
                        new Answer("a", LocalDate.of(2026, 3, 1), 3),
                        new Answer("a", LocalDate.of(2026, 3, 2), 10),
                        new Answer("a", LocalDate.of(2026, 4, 2), 0),
                        new Answer("c", LocalDate.of(2026, 3, 2), 0)));
        // Money to the end of March: a 30.00, b 20.00, c 50.00. a's gaps are 20 and 10 days. b bought in February only.
        assertThat(card.size().value()).isEqualTo(2.0 / 3);
        assertThat(card.revenueShare()).hasValue(0.5);
        assertThat(card.averageOrderValue().value()).isEqualTo(12.5);
        assertThat(card.medianGapDays()).hasValue(15);
        assertThat(card.topCategories()).containsExactly("tea", "milk", "salt");
        assertThat(card.recommendation().value()).isEqualTo(100);
        assertThat(card.churn().value()).isEqualTo(0.5);
        assertThat(card.toString())
                .startsWith("early\nshare of customers 0.6667 (")
                .contains("revenue share 0.5000\n", "median gap 15.00 days\ntop categories tea, milk, salt\n");
    }

    @Test
    void anEmptySegmentHasACardToo() {
        Persona card = Persona.of(CustomerSet.of(log(), "nobody", List.of()), MARCH, List.of());
        assertThat(card.revenueShare()).hasValue(0);
        assertThat(card.averageOrderValue().isDefined()).isFalse();
        assertThat(card.medianGapDays()).isEmpty();
        assertThat(card.churn().isDefined()).isFalse();
        assertThat(card.toString()).contains("median gap unknown days\ntop categories unknown\n");
    }

    @Test
    void theMatrixNamesItsWays() {
        PurchaseLog log = log();
        MigrationMatrix matrix = Lifecycle.byRhythm(log, LocalDate.of(2026, 3, 1))
                .to(Lifecycle.byRhythm(log, LocalDate.of(2026, 4, 30)));
        // On 1 March a and b are new; c has not bought. On 30 April the gaps, all of a, are 20, 10, 29,
        // so g = 20: a is silent for 29 days (active), c for 51 (at risk), b for 79 (lapsed).
        assertThat(matrix)
                .hasToString("2026-03-01 to 2026-04-30\nNew to Active: 1\nNew to Lapsed: 1\n(none) to At risk: 1");
        assertThat(matrix.share("New", "Lapsed").value()).isEqualTo(0.5);
        assertThat(matrix.share("Lapsed", "New").isDefined()).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> matrix.count("New", "Gone"))
                .withMessageStartingWith("segment Gone must be one of [New, Won back");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Lifecycle.byRhythm(log, LocalDate.of(2026, 3, 1))
                        .to(Lifecycle.byRhythm(log(), LocalDate.of(2026, 4, 30))))
                .withMessage("segments must be of the same log: ids of two logs may not match");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Lifecycle.byRhythm(log, LocalDate.of(2026, 4, 1))
                        .to(Lifecycle.byRhythm(log, LocalDate.of(2026, 3, 1))));
    }

    @Test
    void setsHaveNamesAndBelongToALog() {
        CustomerSet a = CustomerSet.of(log(), "a", List.of("a"));
        assertThat(a.contains("a")).isTrue();
        assertThat(a.contains("nobody")).isFalse();
        assertThat(a.union(a).intersection(a)).hasToString("((a or a) and a): 1 customer");
        assertThat(a.difference(a).named("none")).hasToString("none: 0 customers");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> a.union(CustomerSet.of(log(), "b", List.of())))
                .withMessage("sets a and b must be of the same log: ids of two logs may not match");
    }
}
