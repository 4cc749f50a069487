package dev.loyalty4j.benchmarks.metrics;

import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * The suite in DuckDB, in memory: as plain SQL, a query for each question, and as somebody writes it who knows that the
 * months of a customer are the bits of one number.
 */
public final class DuckDbSuite implements AutoCloseable {

    private static final String BY_CUSTOMER =
            "SELECT customer, max(day) AS last, count(*) AS n, sum(cents)::BIGINT AS money FROM orders GROUP BY customer";

    private static final String MONTH = "datediff('month', DATE '" + Orders.FIRST + "', day)";

    private final DuckDBConnection connection;

    /**
     * Opens an empty database.
     *
     * @throws SQLException if that fails
     */
    public DuckDbSuite() throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
    }

    /**
     * Loads orders whose customers are numbers.
     *
     * @param orders the orders
     * @return this
     * @throws SQLException if that fails
     */
    public DuckDbSuite load(Orders orders) throws SQLException {
        execute("CREATE OR REPLACE TABLE orders (customer INTEGER, day DATE, cents BIGINT)");
        try (DuckDBAppender appender = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "orders")) {
            for (int row = 0; row < orders.rows(); row++) {
                appender.beginRow();
                appender.append(orders.customer()[row]);
                appender.append(LocalDate.ofEpochDay(orders.day()[row]));
                appender.append(orders.cents()[row]);
                appender.endRow();
            }
        }
        return this;
    }

    /**
     * Loads rows whose customers are texts and whose times are instants, and turns these into local days.
     *
     * @param rows the rows
     * @return this
     * @throws SQLException if that fails
     */
    public DuckDbSuite load(List<TextRow> rows) throws SQLException {
        execute("CREATE OR REPLACE TABLE arrived (customer VARCHAR, second BIGINT, cents BIGINT)");
        try (DuckDBAppender appender = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "arrived")) {
            for (TextRow row : rows) {
                appender.beginRow();
                appender.append(row.customer());
                appender.append(row.at().getEpochSecond());
                appender.append(row.cents());
                appender.endRow();
            }
        }
        execute("CREATE OR REPLACE TABLE orders AS SELECT customer, (to_timestamp(second) AT TIME ZONE '" + TextRow.ZONE
                + "')::DATE AS day, cents FROM arrived");
        execute("DROP TABLE arrived");
        return this;
    }

    /**
     * Says how many threads to use.
     *
     * @param number 1 or more
     * @return this
     * @throws SQLException if that fails
     */
    public DuckDbSuite threads(int number) throws SQLException {
        execute("SET threads = " + number);
        return this;
    }

    /**
     * Counts the rows on each day, to compare what was loaded.
     *
     * @return the sum over rows of the epoch day times the cents
     * @throws SQLException if that fails
     */
    public long checksum() throws SQLException {
        return rows("SELECT sum(datediff('day', DATE '1970-01-01', day) * cents)::BIGINT FROM orders")
                .get(0)[0];
    }

    /**
     * Computes the suite, a query for each question.
     *
     * @return the figures
     * @throws SQLException if that fails
     */
    public SuiteFigures plain() throws SQLException {
        String bought = "SELECT DISTINCT customer, " + MONTH + " AS month FROM orders";
        long[][] cohorts = matrix(rows("WITH bought AS (" + bought + "), begun AS (SELECT customer, min(month) AS first"
                + " FROM bought GROUP BY customer) SELECT first, month - first, count(*) FROM bought JOIN begun"
                + " USING (customer) GROUP BY ALL"));
        List<long[]> months = rows("WITH bought AS (" + bought + "), known AS (SELECT month, lag(month) OVER"
                + " (PARTITION BY customer ORDER BY month) AS before FROM bought) SELECT month, count(*),"
                + " count(*) FILTER (before IS NULL), count(*) FILTER (before = month - 1) FROM known"
                + " GROUP BY month ORDER BY month");
        return figures(BY_CUSTOMER, cohorts, retention(months));
    }

    /**
     * Computes the suite from one pass over the table, with the months of a customer as bits.
     *
     * @return the figures
     * @throws SQLException if that fails
     */
    public SuiteFigures bitmask() throws SQLException {
        execute("CREATE OR REPLACE TEMP TABLE facts AS SELECT customer, max(day) AS last, count(*) AS n,"
                + " sum(cents)::BIGINT AS money, bit_or(1::BIGINT << " + MONTH + ") AS mask FROM orders"
                + " GROUP BY customer");
        String bits = sums("mask");
        List<long[]> byCohort = rows(
                "SELECT bit_count((mask & -mask) - 1) AS first, " + bits + " FROM facts GROUP BY first ORDER BY first");
        long[] stayed =
                rows("SELECT " + sums("mask & (mask << 1)") + " FROM facts").get(0);
        long[][] cohorts = matrix(List.of());
        long[] bought = new long[Orders.MONTHS];
        for (long[] cohort : byCohort) {
            int first = (int) cohort[0];
            for (int month = first; month < Orders.MONTHS; month++) {
                cohorts[first][month - first] = cohort[month + 1];
                bought[month] += cohort[month + 1];
            }
        }
        List<long[]> months = new ArrayList<>();
        for (int month = 0; month < Orders.MONTHS; month++) {
            months.add(new long[] {month, bought[month], cohorts[month][0], stayed[month]});
        }
        return figures("SELECT * FROM facts", cohorts, retention(months));
    }

    private static String sums(String mask) {
        return IntStream.range(0, Orders.MONTHS)
                .mapToObj(month -> "sum((" + mask + ") >> " + month + " & 1)::BIGINT")
                .collect(Collectors.joining(", "));
    }

    private SuiteFigures figures(String customers, long[][] cohorts, long[][] retention) throws SQLException {
        long[] repeat = rows("SELECT count(*), count(*) FILTER (n > 1) FROM (" + customers + ")")
                .get(0);
        double[] spread = spread(customers);
        double[] shares = {spread[1], spread[2], spread[3]};
        return new SuiteFigures(repeat[0], repeat[1], rfm(customers), cohorts, retention, spread[0], shares);
    }

    private long[] rfm(String customers) throws SQLException {
        String fifths = ", [0.2, 0.4, 0.6, 0.8])";
        long[] cells = new long[SuiteFigures.BINS * SuiteFigures.BINS * SuiteFigures.BINS];
        for (long[] row : rows("WITH c AS (SELECT datediff('day', last, DATE '" + Orders.LAST + "') AS r, n AS f,"
                + " money AS m FROM (" + customers + ")), q AS (SELECT quantile_cont(r" + fifths + " AS r,"
                + " quantile_cont(f" + fifths + " AS f, quantile_cont(m" + fifths + " AS m FROM c) SELECT 6 - "
                + bin("r") + " AS rs, " + bin("f") + " AS fs, " + bin("m") + " AS ms, count(*) FROM c, q"
                + " GROUP BY rs, fs, ms")) {
            cells[SuiteFigures.cell((int) row[0], (int) row[1], (int) row[2])] = row[3];
        }
        return cells;
    }

    private static String bin(String column) {
        return IntStream.rangeClosed(1, SuiteFigures.BINS - 1)
                .mapToObj(k -> "(c." + column + " > q." + column + "[" + k + "])::INT")
                .collect(Collectors.joining(" + ", "(1 + ", ")"));
    }

    private double[] spread(String customers) throws SQLException {
        String tops = IntStream.of(SuiteFigures.TOP_PERCENT)
                .mapToObj(percent -> "sum(money) FILTER (i > n - n * " + percent + " // 100) / sum(money)")
                .collect(Collectors.joining(", "));
        String query = "WITH ranked AS (SELECT money, row_number() OVER (ORDER BY money) AS i, count(*) OVER () AS n"
                + " FROM (" + customers + ")) SELECT 2 * sum(i::DOUBLE * money) / (count(*) * sum(money)::DOUBLE)"
                + " - (count(*) + 1) / count(*), " + tops + " FROM ranked";
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            found.next();
            double[] numbers = new double[1 + SuiteFigures.TOP_PERCENT.length];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = found.getDouble(i + 1);
            }
            return numbers;
        }
    }

    private static long[][] matrix(List<long[]> cells) {
        long[][] cohorts = IntStream.range(0, Orders.MONTHS)
                .mapToObj(first -> new long[Orders.MONTHS - first])
                .toArray(long[][]::new);
        cells.forEach(cell -> cohorts[(int) cell[0]][(int) cell[1]] = cell[2]);
        return cohorts;
    }

    private static long[][] retention(List<long[]> months) {
        return IntStream.range(1, Orders.MONTHS)
                .mapToObj(month -> SuiteFigures.counts(
                        months.get(month - 1)[1], months.get(month)[1], months.get(month)[2], months.get(month)[3]))
                .toArray(long[][]::new);
    }

    private List<long[]> rows(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            int width = found.getMetaData().getColumnCount();
            List<long[]> rows = new ArrayList<>();
            while (found.next()) {
                long[] row = new long[width];
                for (int i = 0; i < width; i++) {
                    row[i] = found.getLong(i + 1);
                }
                rows.add(row);
            }
            return rows;
        }
    }

    private void execute(String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
