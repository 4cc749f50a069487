package dev.loyalty4j.benchmarks.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** DuckDB computes what ours does, by both queries and whichever way its table was loaded. */
class DuckDbSuiteTest {

    private static final int ROWS = 50_000;

    @Test
    void bothQueriesGiveOurFigures() throws SQLException {
        Orders orders = SuiteChecks.orders(ROWS);
        SuiteFigures ours = OurSuite.on(SuiteChecks.agreedLog(orders));
        try (DuckDbSuite database = new DuckDbSuite().load(orders)) {
            for (int threads = 1; threads <= 2; threads++) {
                SuiteFigures same = ours.requireSame(
                                "plain SQL", database.threads(threads).plain())
                        .requireSame("bitmask", database.bitmask());
                assertThat(same).isSameAs(ours);
            }
        }
    }

    @Test
    void textsAndInstantsLeadToTheSameDays() throws SQLException {
        Orders orders = SuiteChecks.orders(ROWS);
        try (DuckDbSuite numbers = new DuckDbSuite().load(orders);
                DuckDbSuite texts = new DuckDbSuite().load(TextRow.of(orders))) {
            assertThat(texts.checksum()).isEqualTo(numbers.checksum());
        }
    }
}
