package dev.loyalty4j.benchmarks.durable;

import dev.loyalty4j.benchmarks.durable.Statements.Executed;
import dev.loyalty4j.benchmarks.rules.Orders;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Ours and hand-written JDBC in turns, round by round, on two databases of one server. At the end both hold the same.
 */
final class Race {
    /** Commands in one batch. */
    static final int BATCH = 100;

    private static final int SINGLES = 100;
    private static final int BATCHES = 3;
    private static final int A_ROUND = SINGLES + BATCHES * BATCH;
    private static final double NANOS = 1e9;
    private static final List<String> TABLES =
            List.of("account", "balance", "tier", "journal", "key", "person", "counter", "follow_up", "outbox");

    private interface Work {
        void run(int from, int to) throws SQLException;
    }

    /**
     * Medians over the later two thirds of the rounds, in commands a second; the first third warms both sides up.
     *
     * @param single ours, one command for each transaction
     * @param singleByHand by hand, the same
     * @param batch ours, a hundred commands for each transaction
     * @param batchByHand by hand, the same
     */
    record Result(double single, double singleByHand, double batch, double batchByHand) {}

    private final Shop ours;
    private final Shop theirs;
    private final HandWrittenJdbc byHand;
    private final List<List<Executed>> script = new ArrayList<>();
    private final int rounds;

    private Race(Server server, int rounds) throws SQLException, IOException {
        this.rounds = rounds;
        Orders orders = Orders.of(rounds * A_ROUND);
        Connection written = server.open();
        Statements statements = new Statements(written);
        Shop recording = new Shop(written, statements.pool(), orders);
        List<Executed> unused = statements.taken();
        each(
                (from, to) -> {
                    for (int i = from; i < to; i++) {
                        recording.submit(i);
                        script.add(statements.taken());
                    }
                },
                (from, to) -> {
                    recording.submitAll(from, to);
                    script.add(statements.taken());
                });
        written.close();
        ours = shop(server, orders);
        theirs = shop(server, orders);
        byHand = new HandWrittenJdbc(theirs.connection);
    }

    private static Shop shop(Server server, Orders orders) throws SQLException, IOException {
        Connection connection = server.open();
        return new Shop(connection, server.pool(connection), orders);
    }

    /** Goes through the orders: in each round some one by one, then some in batches. */
    private void each(Work singles, Work batch) throws SQLException {
        for (int round = 0; round < rounds; round++) {
            int first = round * A_ROUND;
            singles.run(first, first + SINGLES);
            for (int i = 0; i < BATCHES; i++) {
                int from = first + SINGLES + i * BATCH;
                batch.run(from, from + BATCH);
            }
        }
    }

    static Result run(Server server, int rounds) throws SQLException, IOException {
        Race race = new Race(server, rounds);
        Result result = race.measured();
        race.holdsTheSame();
        race.ours.connection.close();
        race.theirs.connection.close();
        return result;
    }

    private Result measured() throws SQLException {
        double[][] rates = new double[4][rounds];
        int next = 0;
        for (int round = 0; round < rounds; round++) {
            int first = round * A_ROUND;
            int singles = next;
            rates[0][round] = rate(SINGLES, () -> {
                for (int i = 0; i < SINGLES; i++) {
                    ours.submit(first + i);
                }
            });
            rates[1][round] = rate(SINGLES, () -> {
                for (int i = 0; i < SINGLES; i++) {
                    byHand.run(script.get(singles + i));
                }
            });
            rates[2][round] = rate(BATCHES * BATCH, () -> {
                for (int i = 0; i < BATCHES; i++) {
                    int from = first + SINGLES + i * BATCH;
                    ours.submitAll(from, from + BATCH);
                }
            });
            rates[3][round] = rate(BATCHES * BATCH, () -> {
                for (int i = 0; i < BATCHES; i++) {
                    byHand.runBatched(script.get(singles + SINGLES + i));
                }
            });
            next += SINGLES + BATCHES;
        }
        return new Result(median(rates[0]), median(rates[1]), median(rates[2]), median(rates[3]));
    }

    private interface Timed {
        void run() throws SQLException;
    }

    private static double rate(int commands, Timed timed) throws SQLException {
        long start = System.nanoTime();
        timed.run();
        return commands * NANOS / (System.nanoTime() - start);
    }

    private static double median(double[] rounds) {
        double[] sorted = Arrays.copyOfRange(rounds, rounds.length / 3, rounds.length);
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private void holdsTheSame() throws SQLException {
        for (String table : TABLES) {
            if (!rows(ours.connection, table).equals(rows(theirs.connection, table))) {
                throw new IllegalStateException("the two databases differ in table " + table);
            }
        }
    }

    private static List<List<String>> rows(Connection connection, String table) throws SQLException {
        List<List<String>> all = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM loyalty_" + table + " ORDER BY 1, 2")) {
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    Object value = rows.getObject(i);
                    row.add(value instanceof byte[] bytes ? Arrays.toString(bytes) : String.valueOf(value));
                }
                all.add(row);
            }
        }
        return all;
    }
}
