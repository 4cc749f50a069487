package dev.loyalty4j.metrics.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.metrics.BrokenTwin;
import dev.loyalty4j.metrics.log.Period;
import dev.loyalty4j.metrics.log.PurchaseLog;
import dev.loyalty4j.metrics.retention.CohortCell;
import dev.loyalty4j.metrics.retention.CohortTable;
import java.util.List;
import org.junit.jupiter.api.Test;

class RatesTest extends RatesContractTest {

    @Override
    RevenueRetention revenue(PurchaseLog log, Period period) {
        return RevenueRetention.of(log, period);
    }

    @Override
    List<CohortCell> cells(PurchaseLog log) {
        return CohortTable.monthly(log).cohorts().get(0).cells();
    }

    @Test
    void theSuiteNoticesTheReactivatedAmongTheExpansion() {
        assertThat(BrokenTwin.redTests(RatesContractTest.class, new ReactivatedAsExpansion()))
                .containsExactly("whoComesBackIsNoExpansion");
    }

    @Test
    void theSuiteNoticesAnIncompleteBucketShownAsComplete() {
        assertThat(BrokenTwin.redTests(RatesContractTest.class, new AlwaysComplete()))
                .containsExactly("aMonthThatIsNotOverIsIncomplete");
    }

    /** Counts whoever pays more than in the period before, those who paid nothing included. */
    private static final class ReactivatedAsExpansion extends RatesTest {
        @Override
        RevenueRetention revenue(PurchaseLog log, Period period) {
            RevenueFlows flows = super.revenue(log, period).flows();
            return RevenueRetention.ofTotals(new RevenueFlows(
                    flows.currency(),
                    flows.start(),
                    flows.lost(),
                    flows.contraction(),
                    flows.expansion() + flows.reactivated(),
                    flows.refunds(),
                    0,
                    flows.joined()));
        }
    }

    /** Forgets that the log ends in the middle of a bucket. */
    private static final class AlwaysComplete extends RatesTest {
        @Override
        List<CohortCell> cells(PurchaseLog log) {
            return super.cells(log).stream()
                    .map(cell -> new CohortCell(
                            cell.age(),
                            true,
                            cell.size(),
                            cell.retained(),
                            cell.retainedOnOrAfter(),
                            cell.orders(),
                            cell.cents(),
                            cell.cumulativeCents(),
                            cell.cumulativeSquares()))
                    .toList();
        }
    }
}
