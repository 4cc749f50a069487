package dev.loyalty4j.core.store.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/** The tables: their statements, and whether they are there. */
final class Schema {
    static final String DEFAULT_PREFIX = "loyalty_";

    /** Lower-case letters, digits and underscores only: a prefix is the one thing that enters a statement as text. */
    private static final Pattern PREFIX = Pattern.compile("[a-z][a-z0-9_]{0,19}");

    private Schema() {}

    static String checked(String prefix) {
        if (!PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException(
                    "prefix is '" + prefix + "', allowed are 1 to 20 lower-case letters, digits and underscores");
        }
        return prefix;
    }

    static String ddl(Database database, String prefix) {
        try (InputStream in =
                Objects.requireNonNull(Schema.class.getResourceAsStream(database.resource()), database.resource())) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return database.spelt(text).replace(DEFAULT_PREFIX, prefix);
        } catch (IOException e) {
            throw new UncheckedIOException(database.resource(), e);
        }
    }

    /** Makes the tables unless they are there. */
    static void create(Connection connection, Database database, String prefix) throws SQLException {
        if (exists(connection, prefix)) {
            return;
        }
        for (String sql : statements(ddl(database, prefix))) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
    }

    private static boolean exists(Connection connection, String prefix) throws SQLException {
        String table = prefix + "schema";
        for (String name : List.of(table, table.toUpperCase(Locale.ROOT))) {
            try (var tables = connection.getMetaData().getTables(connection.getCatalog(), null, name, null)) {
                if (tables.next()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<String> statements(String ddl) {
        StringBuilder plain = new StringBuilder();
        ddl.lines()
                .map(line -> line.contains("--") ? line.substring(0, line.indexOf("--")) : line)
                .forEach(line -> plain.append(line).append('\n'));
        List<String> statements = new ArrayList<>();
        for (String statement : plain.toString().split(";", -1)) {
            if (!statement.isBlank()) {
                statements.add(statement.trim());
            }
        }
        return statements;
    }
}
