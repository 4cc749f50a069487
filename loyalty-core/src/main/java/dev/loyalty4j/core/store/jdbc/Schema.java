package dev.loyalty4j.core.store.jdbc;

import dev.loyalty4j.core.store.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
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

    /** The version of the tables that this release works on. */
    static final int VERSION = 1;

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
        return database.spelt(text("schema-" + database.resource())).replace(DEFAULT_PREFIX, prefix);
    }

    private static String text(String resource) {
        try (InputStream in = Objects.requireNonNull(Schema.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    /** Makes the tables unless they are there; those of another version are left as they are. */
    static void create(Connection connection, Database database, String prefix) throws SQLException {
        int found = version(connection, prefix);
        if (found == 0) {
            run(connection, ddl(database, prefix));
        } else if (found < VERSION) {
            throw new StoreException(
                    "the tables are of version " + found + ", allowed is " + VERSION
                            + ": call migrateSchema(), or run its script",
                    null);
        }
        refuseNewer(found, VERSION);
    }

    /** Brings tables of an older version up to a newer one, step by step. */
    static void migrate(Connection connection, String prefix, int target, Steps steps) throws SQLException {
        int found = version(connection, prefix);
        if (found == 0) {
            throw new StoreException("there are no tables that begin with " + prefix + ": call createSchema()", null);
        }
        refuseNewer(found, target);
        for (int from = found; from < target; from++) {
            run(connection, steps.script(from).replace(DEFAULT_PREFIX, prefix));
            run(connection, "UPDATE " + prefix + "schema SET version = " + (from + 1) + ";");
        }
    }

    /** What leads from one version of the tables to the next. */
    interface Steps {
        String script(int from);
    }

    /** The steps that this release knows: none yet, there is only one version. */
    static Steps steps(Database database) {
        return from -> text("migrate-" + from + "-" + database.resource());
    }

    private static void refuseNewer(int found, int target) {
        if (found > target) {
            throw new StoreException(
                    "the tables are of version " + found + ", allowed is at most " + target
                            + ": a newer release of this library made them",
                    null);
        }
    }

    /** The version of the tables that are there; 0 if there are none. */
    private static int version(Connection connection, String prefix) throws SQLException {
        if (!exists(connection, prefix)) {
            return 0;
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT MAX(version) FROM " + prefix + "schema")) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }

    private static void run(Connection connection, String script) throws SQLException {
        for (String sql : statements(script)) {
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
