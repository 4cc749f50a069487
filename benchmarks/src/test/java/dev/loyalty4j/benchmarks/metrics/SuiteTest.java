package dev.loyalty4j.benchmarks.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loyalty4j.metrics.log.PurchaseLog;
import org.junit.jupiter.api.Test;

/** What is compared computes the same, on as many rows as take no time. */
class SuiteTest {

    private static final int ROWS = 50_000;

    @Test
    void oursArraysAndStreamsGiveTheSameFigures() {
        Orders orders = SuiteChecks.orders(ROWS);
        PurchaseLog log = SuiteChecks.agreedLog(orders);
        SuiteFigures figures = OurSuite.on(log).requireSame("streams", StreamSuite.on(StreamSuite.rows(orders)));
        assertThat(figures.customers()).isBetween(2_000L, 2_500L);
        assertThat(figures.cohorts().length).isEqualTo(Orders.MONTHS);
        assertThat(figures.retention().length).isEqualTo(Orders.MONTHS - 1);
    }

    @Test
    void figuresThatDifferAreRefusedByName() {
        SuiteFigures one = ArraySuite.on(SuiteChecks.orders(ROWS));
        SuiteFigures other = ArraySuite.on(SuiteChecks.orders(ROWS / 2));
        assertThatThrownBy(() -> one.requireSame("the other", other))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("the other differs in customers, repeaters, RFM, cohorts, retention, Gini");
    }

    @Test
    void textsOnOneThreadAndTwoAndNumbersMakeTheSameLog() {
        LogBuildBenchmark benchmark = new LogBuildBenchmark();
        benchmark.rows = ROWS;
        benchmark.prepare();
        assertThat(benchmark.numbers().rows()).isEqualTo(ROWS);
    }
}
