package dev.loyalty4j.benchmarks.durable;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * One connection as a pool of one, which writes down what is executed on it, statement by statement, until it is asked
 * for it.
 */
final class Statements {

    /**
     * Something that was executed.
     *
     * @param sql the text
     * @param query whether it reads
     * @param parameters the values in order; null for none
     */
    record Executed(String sql, boolean query, List<Object> parameters) {}

    private final Connection connection;
    private final List<Executed> executed = new ArrayList<>();

    Statements(Connection connection) {
        this.connection = connection;
    }

    DataSource pool() {
        return proxy(
                DataSource.class,
                (self, method, arguments) -> method.getName().equals("getConnection")
                        ? proxy(Connection.class, this::onConnection)
                        : unsupported(method));
    }

    /** What was executed since this was asked last. */
    List<Executed> taken() {
        List<Executed> all = List.copyOf(executed);
        executed.clear();
        return all;
    }

    private @Nullable Object onConnection(Object self, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("close")) {
            return null;
        }
        Object result = invoke(connection, method, arguments);
        return result instanceof PreparedStatement statement && arguments[0] instanceof String sql
                ? proxy(PreparedStatement.class, recorder(statement, sql))
                : result;
    }

    private InvocationHandler recorder(PreparedStatement statement, String sql) {
        TreeMap<Integer, Object> parameters = new TreeMap<>();
        return (self, method, arguments) -> {
            String name = method.getName();
            if (name.startsWith("set") && arguments.length >= 2 && arguments[0] instanceof Integer index) {
                parameters.put(index, name.equals("setNull") ? null : arguments[1]);
            } else if (name.equals("executeQuery") || name.startsWith("executeUpdate")) {
                executed.add(new Executed(sql, name.equals("executeQuery"), new ArrayList<>(parameters.values())));
            } else if (name.equals("addBatch")) {
                executed.add(new Executed(sql, false, new ArrayList<>(parameters.values())));
            } else if (name.equals("execute")) {
                return unsupported(method);
            }
            return invoke(statement, method, arguments);
        };
    }

    private static Object unsupported(Method method) {
        throw new UnsupportedOperationException("method is " + method + ", allowed is what was expected to be used");
    }

    private static @Nullable Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Statements.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
