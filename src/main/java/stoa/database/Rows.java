package stoa.database;

import java.sql.ResultSet;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import stoa.text.Contents;
import stoa.text.SafeHtml;

/** How rows become records, by the names of their columns, and values become parameters; the same on both engines. */
final class Rows {
    private Rows() {}

    static void teach(Jdbi jdbi) {
        Map<Class<?>, RowMapper<?>> known = new ConcurrentHashMap<>();
        jdbi.registerRowMapper((RowMapperFactory) (type, config) -> type instanceof Class<?> record && record.isRecord()
                ? Optional.of(known.computeIfAbsent(record, RecordMapper::new))
                : Optional.empty());
        jdbi.registerColumnMapper(Instant.class, (rows, column, context) -> instant(rows, column));
        jdbi.registerColumnMapper(SafeHtml.class, (rows, column, context) -> SafeHtml.trusted(rows.getString(column)));
        jdbi.registerColumnMapper(Contents.class, (rows, column, context) -> Contents.read(rows.getString(column)));
        jdbi.registerArgument(new InstantArgument());
        jdbi.registerArgument(new SafeHtmlArgument());
        jdbi.registerArgument(new ContentsArgument());
    }

    @SuppressWarnings("NullAway") // a column mapper answers null with null
    private static Instant instant(ResultSet rows, int column) throws java.sql.SQLException {
        OffsetDateTime at = rows.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static final class InstantArgument extends AbstractArgumentFactory<Instant> {
        private InstantArgument() {
            super(Types.TIMESTAMP_WITH_TIMEZONE);
        }

        @Override
        protected Argument build(Instant value, ConfigRegistry config) {
            return (position, statement, context) -> statement.setObject(position, value.atOffset(ZoneOffset.UTC));
        }
    }

    private static final class SafeHtmlArgument extends AbstractArgumentFactory<SafeHtml> {
        private SafeHtmlArgument() {
            super(Types.VARCHAR);
        }

        @Override
        protected Argument build(SafeHtml value, ConfigRegistry config) {
            return (position, statement, context) -> statement.setString(position, value.toString());
        }
    }

    private static final class ContentsArgument extends AbstractArgumentFactory<Contents> {
        private ContentsArgument() {
            super(Types.VARCHAR);
        }

        @Override
        protected Argument build(Contents value, ConfigRegistry config) {
            return (position, statement, context) -> statement.setString(position, value.written());
        }
    }
}
