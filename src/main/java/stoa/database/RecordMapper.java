package stoa.database;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
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
 * no column is for nothing. A record that is not made of its columns alone has a static method {@code ofRow} whose
 * parameters they are. Which is which is found out once for a statement: that takes longer than to read its rows.
 */
final class RecordMapper<R> implements RowMapper<R> {
    private final Class<R> type;
    private final List<Parameter> parameters;
    private final MethodHandle maker;
    private final Map<String, Columns> known = new ConcurrentHashMap<>();

    /** How each parameter is read, and from which column, in the order of the parameters. */
    private record Columns(List<Integer> numbers, List<ColumnMapper<?>> mappers) {}

    RecordMapper(Class<R> type) {
        this.type = type;
        try {
            Executable found = maker(type);
            this.parameters = List.of(found.getParameters());
            this.maker = handle(found, MethodHandles.privateLookupIn(type, MethodHandles.lookup()))
                    .asSpreader(Object[].class, parameters.size())
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type + " cannot be made of rows", e);
        }
    }

    private static Executable maker(Class<?> type) throws NoSuchMethodException {
        for (Method method : type.getDeclaredMethods()) {
            if (method.getName().equals("ofRow")) {
                return method;
            }
        }
        return type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new));
    }

    private static MethodHandle handle(Executable maker, MethodHandles.Lookup lookup) throws IllegalAccessException {
        return maker instanceof Method method
                ? lookup.unreflect(method)
                : lookup.unreflectConstructor((Constructor<?>) maker);
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
            return type.cast(maker.invokeExact(values));
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
        Integer[] found = parameters.stream()
                .map(parameter -> numbers.remove(parameter.getName().toLowerCase(Locale.ROOT)))
                .toArray(Integer[]::new);
        if (!numbers.isEmpty() || Arrays.asList(found).contains(null)) {
            throw new IllegalArgumentException("The columns are not those of " + type + ": " + numbers.keySet());
        }
        return new Columns(List.of(found), mappers(context));
    }

    private List<ColumnMapper<?>> mappers(StatementContext context) {
        return parameters.stream()
                .<ColumnMapper<?>>map(parameter -> context.findColumnMapperFor(parameter.getParameterizedType())
                        .orElseThrow(() -> new IllegalArgumentException("No column can be a " + parameter)))
                .toList();
    }
}
