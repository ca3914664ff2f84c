package stoa.database.h2;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcDataSource;

/**
 * Connections to the embedded database for requests. After a disk error H2 closes it for everyone; the first one back in
 * must be the owner, who brings the settings along. So nobody else opens or closes it while a guest connects.
 */
final class GuestConnections implements SQLExceptionOverride {
    private final JdbcDataSource guests = new JdbcDataSource();
    private final Gate gate;

    /** What lets a guest in while the owner is there. */
    interface Gate {
        Object pass(Callable<Object> connect) throws Exception;
    }

    GuestConnections(String url, String guest, Gate gate) {
        this.gate = gate;
        guests.setURL(url);
        guests.setUser(guest);
        guests.setPassword("");
    }

    DataSource source() {
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (self, method, arguments) -> {
                    Callable<Object> call = () -> call(method, arguments);
                    return method.getName().equals("getConnection") ? gate.pass(call) : call.call();
                });
    }

    private Object call(Method method, Object[] arguments) throws Exception {
        try {
            return method.invoke(guests, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    /** A connection that tells of such an error will not get better. */
    @java.lang.Override
    public SQLExceptionOverride.Override adjudicate(SQLException e) {
        return switch (e.getErrorCode()) {
            case ErrorCode.DATABASE_IS_CLOSED,
                    ErrorCode.DATABASE_CALLED_AT_SHUTDOWN,
                    ErrorCode.OBJECT_CLOSED,
                    ErrorCode.GENERAL_ERROR_1,
                    ErrorCode.IO_EXCEPTION_1,
                    ErrorCode.IO_EXCEPTION_2 -> SQLExceptionOverride.Override.MUST_EVICT;
            default -> SQLExceptionOverride.Override.CONTINUE_EVICT;
        };
    }
}
