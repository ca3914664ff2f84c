package stoa;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import stoa.database.Database;
import stoa.database.Storage;
import stoa.text.SafeHtml;

/** Every statement of every store is run once, with values of the right types: each engine understands all of them. */
@Tag("http")
@Tag("sql")
class StatementsTest {
    /** Of both engines: what the statement says is wrong, whatever is in the tables (SQL:2023, class 42). */
    private static final String MISUNDERSTOOD = "42";

    @Test
    void engineUnderstandsEveryStatement() {
        Storage storage = TestDatabase.create();
        Set<String> misunderstood = new TreeSet<>();
        List<Method> statements = statements();
        try (Database database = Database.open(storage)) {
            for (Method statement : statements) {
                misunderstood.addAll(run(database, statement));
            }
        } finally {
            TestDatabase.remove(storage);
        }
        assertThat(misunderstood).isEmpty();
        assertThat(statements).hasSizeGreaterThan(300);
    }

    private static List<Method> statements() {
        return new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("stoa").stream()
                        .filter(JavaClass::isInterface)
                        .flatMap(store -> store.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(SqlQuery.class)
                                || method.isAnnotatedWith(SqlUpdate.class)
                                || method.isAnnotatedWith(SqlBatch.class))
                        .map(JavaMethod::reflect)
                        .filter(StatementsTest::isWhole)
                        .toList();
    }

    /** Whether it is all there; one that is put together from pieces at each call is left to the tests of its page. */
    private static boolean isWhole(Method statement) {
        return Arrays.stream(statement.getParameters())
                .noneMatch(parameter -> parameter.isAnnotationPresent(Define.class));
    }

    /** Answers with what the engine said against it; nothing is kept. */
    private static Set<String> run(Database database, Method statement) {
        return database.jdbi().withHandle(handle -> {
            handle.begin();
            try {
                return run(handle, statement);
            } finally {
                handle.rollback();
            }
        });
    }

    private static Set<String> run(Handle handle, Method statement) {
        try {
            statement.setAccessible(true);
            statement.invoke(handle.attach(statement.getDeclaringClass()), values(statement));
            return Set.of();
        } catch (InvocationTargetException e) {
            return complaint(statement, e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static Set<String> complaint(Method statement, Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                boolean understood = !String.valueOf(sql.getSQLState()).startsWith(MISUNDERSTOOD);
                return understood ? Set.of() : Set.of(statement + ": " + sql.getMessage());
            }
        }
        return Set.of(statement + ": " + thrown);
    }

    private static Object[] values(Method statement) {
        return Arrays.stream(statement.getGenericParameterTypes())
                .map(StatementsTest::value)
                .toArray();
    }

    private static Object value(Type type) {
        if (type instanceof ParameterizedType many) {
            return several((Class<?>) many.getRawType(), many.getActualTypeArguments());
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return record(plain);
        }
        if (plain.isSealed()) {
            return value(plain.getPermittedSubclasses()[0]);
        }
        if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        }
        return switch (plain.getSimpleName()) {
            case "long", "Long" -> 1L;
            case "int", "Integer" -> 1;
            case "boolean", "Boolean" -> true;
            case "double", "Double" -> 1.0;
            case "String", "CharSequence" -> "x@example.org";
            case "byte[]" -> new byte[] {1};
            case "Instant" -> Instant.EPOCH;
            case "Duration" -> Duration.ZERO;
            case "LocalDate" -> LocalDate.EPOCH;
            case "YearMonth" -> YearMonth.of(2026, 3);
            case "SafeHtml" -> SafeHtml.trusted("x");
            default -> throw new AssertionError("What is a " + type + " here?");
        };
    }

    private static Object several(Class<?> kind, Type[] of) {
        return switch (kind.getSimpleName()) {
            case "Map" -> Map.of(value(of[0]), value(of[1]));
            case "Set" -> Set.of(value(of[0]));
            case "Optional" -> Optional.of(value(of[0]));
            default -> List.of(value(of[0]));
        };
    }

    private static Object record(Class<?> type) {
        List<Object> values = new ArrayList<>();
        List<Class<?>> types = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            types.add(component.getType());
            values.add(value(component.getGenericType()));
        }
        try {
            var constructor = type.getDeclaredConstructor(types.toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type + " cannot be made", e);
        }
    }
}
