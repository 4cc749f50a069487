package dev.loyalty4j.core.store.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * A data source of which one call fails: before it is made, or after, when its effect is there and its answer is lost.
 */
final class FailingSource {
    private final DataSource real;
    private final boolean after;
    private int calls;
    private int failing;

    FailingSource(DataSource real, boolean after) {
        this.real = real;
        this.after = after;
    }

    /** Lets the call of this number from now on fail; 0 for none. */
    void failAt(int call) {
        calls = 0;
        failing = call;
    }

    /** Says whether the call that was to fail was made. */
    boolean failed() {
        return failing > 0 && calls >= failing;
    }

    DataSource source() {
        return (DataSource) wrapped(DataSource.class, real);
    }

    private Object wrapped(Class<?> type, Object target) {
        return Proxy.newProxyInstance(
                FailingSource.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> called(target, method, arguments));
    }

    private Object called(Object target, Method method, Object[] arguments) throws Throwable {
        boolean now = ++calls == failing;
        boolean closes = method.getName().equals("close") || method.getName().equals("abort");
        if (now && !after && !closes) {
            throw new SQLException("broken before " + method.getName(), "08006");
        }
        Object answer;
        try {
            answer = method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
        if (now) {
            if (answer instanceof Connection connection) {
                connection.close(); // nobody else will
            }
            throw new SQLException("broken after " + method.getName(), "08006");
        }
        for (Class<?> type :
                new Class<?>[] {Connection.class, PreparedStatement.class, Statement.class, ResultSet.class}) {
            if (type.isInstance(answer)) {
                return wrapped(type, answer);
            }
        }
        return answer;
    }
}
