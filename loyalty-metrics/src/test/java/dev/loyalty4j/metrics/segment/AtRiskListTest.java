package dev.loyalty4j.metrics.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.loyalty4j.metrics.log.ModelUnit;
import dev.loyalty4j.metrics.log.PurchaseLog;
import dev.loyalty4j.metrics.log.PurchaseLogBuilder;
import dev.loyalty4j.metrics.segment.AtRiskReason.Kind;
import dev.loyalty4j.metrics.survey.Answer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class AtRiskListTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);

    /** Late buys every 30 days and stopped 50 days ago; punctual buys every 30 days; gone stopped 100 days ago. */
    private static PurchaseLog log() {
        PurchaseLogBuilder builder = PurchaseLog.builder(ZoneOffset.UTC, "EUR").observedThrough(AS_OF);
        for (int i = 0; i < 6; i++) {
            builder.add("late", AS_OF.minusDays(50 + 30L * i), 1_000);
            builder.add("punctual", AS_OF.minusDays(10 + 30L * i), i == 0 ? 900 : 2_000);
            builder.add("gone", AS_OF.minusDays(100 + 30L * i), 5_000);
        }
        return builder.add("late", AS_OF.minusDays(600), 7_000)
                .add("late", AS_OF.minusDays(570), 7_000)
                .build();
    }

    @Test
    void everySignIsAReason() {
        AtRiskList list = AtRiskSigns.OF_THE_LOG
                .answers(List.of(
                        new Answer("punctual", AS_OF.minusDays(20), 9),
                        new Answer("punctual", AS_OF.minusDays(10), 10),
                        new Answer("punctual", AS_OF.minusDays(10), 6),
                        new Answer("punctual", AS_OF.plusDays(1), 10),
                        Answer.blank("punctual", AS_OF)))
                .openComplaints(List.of("late", "gone"))
                .aliveBelow(ModelUnit.WEEKS, customer -> customer.age() > 50 ? 0.25 : 0.5, 0.5)
                .list(log(), AS_OF);
        assertThat(list.customers()).extracting(AtRiskCustomer::customerId).containsExactly("punctual", "late");
        AtRiskCustomer late = list.customers().get(1);
        assertThat(late.reasons())
                .extracting(AtRiskReason::kind)
                .containsExactly(Kind.LATE, Kind.UNLIKELY_ALIVE, Kind.COMPLAINT);
        // (asOf − 90, asOf] has 50 and 80 days ago: 20.00. The 90 days before have 110, 140, 170: 30.00. 20 is more
        // than
        // half, so it is the value at stake that is checked here: six purchases in a year, 60.00.
        assertThat(late.centsAtStake()).isEqualTo(6_000);
    }

    @Test
    void spendThatHalvesIsASign() {
        PurchaseLog log = PurchaseLog.builder(ZoneOffset.UTC, "EUR")
                .observedThrough(AS_OF)
                .add("half", AS_OF.minusDays(179), 1_000)
                .add("half", AS_OF.minusDays(90), 1_000)
                .add("half", AS_OF.minusDays(89), 1_000)
                .add("less", AS_OF.minusDays(179), 1_000)
                .add("less", AS_OF.minusDays(90), 1_000)
                .add("less", AS_OF.minusDays(89), 999)
                .add("once", AS_OF.minusDays(100), 1_000)
                .add("once", AS_OF.minusDays(20), 1)
                .build();
        AtRiskList list = AtRiskSigns.OF_THE_LOG.list(log, AS_OF);
        assertThat(list.customers())
                .filteredOn(
                        customer -> customer.reasons().stream().anyMatch(reason -> reason.kind() == Kind.FALLING_SPEND))
                .extracting(AtRiskCustomer::toString)
                .containsExactly("customer less: 29.99 EUR at stake; spent 9.99 EUR in the last 90 days after 20.00 EUR"
                        + " in those before");
    }

    @Test
    void whoIsLateIsThereWithTheNumbers() {
        AtRiskList list = AtRiskSigns.OF_THE_LOG.list(log(), AS_OF);
        assertThat(list.customers().stream().map(AtRiskCustomer::toString))
                .containsExactly("customer late: 60.00 EUR at stake; silent for 50 days, usually 30.00");
        assertThat(list).hasToString("1 customers at risk as of 2026-03-31, 60.00 EUR at stake; 1 lapsed left out");
    }

    @Test
    void theCallerMayKnowWhatACustomerIsWorth() {
        AtRiskList list = AtRiskSigns.OF_THE_LOG
                .valuedBy(customer -> -customer.repeatPurchases())
                .openComplaints(List.of("punctual"))
                .list(log(), AS_OF);
        assertThat(list.customers()).extracting(AtRiskCustomer::customerId).containsExactly("late", "punctual");
        assertThat(list.centsAtStake()).as("a loss is not at stake").isZero();
    }

    @Test
    void whatCannotBeIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AtRiskSigns.OF_THE_LOG.aliveBelow(ModelUnit.DAYS, customer -> 1, 0))
                .withMessage("below 0.0 must be above 0 and at most 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AtRiskSigns.OF_THE_LOG.list(log(), AS_OF.plusDays(1)))
                .withMessage("asOf 2026-04-01 must not be after observedThrough 2026-03-31");
    }
}
