package stoa.database;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Makes records of rows: the column {@code posted_at} is the component {@code postedAt}, every component has a column, and
 * no column is for nothing. Which is which is found out once for a statement: that takes longer than to read its rows.
 */
final class RecordMapper<R> implements RowMapper<R> {
    private final Class<R> type;
    private final List<RecordComponent> components;
    private final MethodHandle constructor;
    private final Map<String, Columns> known = new ConcurrentHashMap<>();

    /** How each component is read, and from which column, in the order of the components. */
    private record Columns(List<Integer> numbers, List<ColumnMapper<?>> mappers) {}

    RecordMapper(Class<R> type) {
        this.type = type;
        this.components = List.of(type.getRecordComponents());
        try {
            Class<?>[] types = components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
            this.constructor = MethodHandles.privateLookupIn(type, MethodHandles.lookup())
                    .findConstructor(type, MethodType.methodType(void.class, types))
                    .asSpreader(Object[].class, types.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type + " cannot be made of rows", e);
        }
    }

    @Override
    public RowMapper<R> specialize(ResultSet rows, StatementContext context) throws SQLException {
        String sql = context.getRenderedSql();
        Columns columns = known.get(sql);
        if (columns == null) {
            columns = columns(rows.getMetaData(), context);
            known.put(sql, columns);
        }
        Columns found = columns;
        return (row, same) -> read(row, same, found);
    }

    @Override
    public R map(ResultSet rows, StatementContext context) throws SQLException {
        return specialize(rows, context).map(rows, context);
    }

    private R read(ResultSet row, StatementContext context, Columns columns) throws SQLException {
        Object[] values = new Object[columns.numbers().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = columns.mappers().get(i).map(row, columns.numbers().get(i), context);
        }
        return make(values);
    }

    private R make(Object[] values) {
        try {
            return type.cast(constructor.invokeExact(values));
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private Columns columns(ResultSetMetaData row, StatementContext context) throws SQLException {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 1; i <= row.getColumnCount(); i++) {
            numbers.put(row.getColumnLabel(i).replace("_", "").toLowerCase(Locale.ROOT), i);
        }
        Integer[] found = components.stream()
                .map(component -> numbers.remove(component.getName().toLowerCase(Locale.ROOT)))
                .toArray(Integer[]::new);
        if (!numbers.isEmpty() || Arrays.asList(found).contains(null)) {
            throw new IllegalArgumentException("The columns are not those of " + type + ": " + numbers.keySet());
        }
        return new Columns(List.of(found), mappers(context));
    }

    private List<ColumnMapper<?>> mappers(StatementContext context) {
        return components.stream()
                .<ColumnMapper<?>>map(component -> context.findColumnMapperFor(component.getGenericType())
                        .orElseThrow(() -> new IllegalArgumentException("No column can be a " + component)))
                .toList();
    }
}
