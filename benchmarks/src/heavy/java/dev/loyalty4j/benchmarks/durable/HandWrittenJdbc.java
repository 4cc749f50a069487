package dev.loyalty4j.benchmarks.durable;

import dev.loyalty4j.benchmarks.durable.Statements.Executed;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The least that anybody could do for the same rows: statements that are prepared once, values that are known already,
 * and one commit. It asks the same questions, and looks at no answer.
 */
final class HandWrittenJdbc {
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new LinkedHashMap<>();

    HandWrittenJdbc(Connection connection) {
        this.connection = connection;
    }

    /** One transaction, statement by statement. */
    void run(List<Executed> statements) throws SQLException {
        connection.setAutoCommit(false);
        for (Executed executed : statements) {
            PreparedStatement statement = bound(executed);
            if (executed.query()) {
                read(statement);
            } else {
                statement.executeUpdate();
            }
        }
        connection.commit();
    }

    /** One transaction: first all questions, then the changes as one batch for each text. */
    void runBatched(List<Executed> statements) throws SQLException {
        connection.setAutoCommit(false);
        Map<String, PreparedStatement> batches = new LinkedHashMap<>();
        for (Executed executed : statements) {
            PreparedStatement statement = bound(executed);
            if (executed.query()) {
                read(statement);
            } else {
                statement.addBatch();
                batches.put(executed.sql(), statement);
            }
        }
        for (PreparedStatement batch : batches.values()) {
            batch.executeBatch();
        }
        connection.commit();
    }

    private static void read(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                rows.getObject(1);
            }
        }
    }

    private PreparedStatement bound(Executed executed) throws SQLException {
        PreparedStatement statement = prepared.get(executed.sql());
        if (statement == null) {
            statement = connection.prepareStatement(executed.sql());
            prepared.put(executed.sql(), statement);
        }
        for (int i = 0; i < executed.parameters().size(); i++) {
            statement.setObject(i + 1, executed.parameters().get(i));
        }
        return statement;
    }
}
