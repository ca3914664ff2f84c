package stoa.database;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcDataSource;

/**
 * Connections to the embedded database for requests. After a disk error H2 closes it for everyone; the first one back in
 * must be the owner, who brings the settings along.
 */
final class GuestConnections implements SQLExceptionOverride {
    private final JdbcDataSource guests = new JdbcDataSource();
    private final Runnable ownerFirst;

    GuestConnections(String url, String guest, Runnable ownerFirst) {
        this.ownerFirst = ownerFirst;
        guests.setURL(url);
        guests.setUser(guest);
        guests.setPassword("");
    }

    DataSource source() {
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (self, method, arguments) -> {
                    if (method.getName().equals("getConnection")) {
                        ownerFirst.run();
                    }
                    try {
                        return method.invoke(guests, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause() == null ? e : e.getCause();
                    }
                });
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
