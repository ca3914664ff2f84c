package stoa.member;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Rows of the database as an array of JSON objects, which have their columns for names. */
final class JsonRows {
    private JsonRows() {}

    /** Answers with how many there were. */
    static long write(ResultSet rows, JsonGenerator out) throws SQLException {
        try {
            long count = 0;
            out.writeStartArray();
            for (; rows.next(); count++) {
                writeRow(rows, out);
            }
            out.writeEndArray();
            return count;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeRow(ResultSet row, JsonGenerator out) throws SQLException, IOException {
        out.writeStartObject();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            // H2 has them in capital letters
            out.writeFieldName(row.getMetaData().getColumnLabel(i).toLowerCase(Locale.ROOT));
            writeValue(row.getObject(i), out);
        }
        out.writeEndObject();
    }

    private static void writeValue(@Nullable Object value, JsonGenerator out) throws IOException {
        if (value == null) {
            out.writeNull();
        } else if (value instanceof Number number) {
            out.writeNumber(number.longValue());
        } else if (value instanceof Boolean truth) {
            out.writeBoolean(truth);
        } else if (value instanceof OffsetDateTime at) {
            out.writeString(at.toInstant().toString());
        } else if (value instanceof Timestamp at) {
            out.writeString(at.toInstant().toString());
        } else {
            out.writeString(value.toString());
        }
    }
}
