package stoa.logging;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Collectors;

/** How lines of the log are written. In each of them nothing that came from outside can begin a line, or turn one round. */
public enum LogFormat {
    /** {@code key=value}, values with anything unusual in quotation marks. */
    LOGFMT {
        @Override
        String write(LogLine line) {
            return line.fields().entrySet().stream()
                    .map(field -> field.getKey() + "=" + value(String.valueOf(field.getValue())))
                    .collect(Collectors.joining(" "));
        }
    },

    /** An object a line, in ASCII. */
    JSON {
        @Override
        String write(LogLine line) {
            StringWriter out = new StringWriter();
            JsonFactory json = JsonFactory.builder()
                    .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                    .build();
            try (JsonGenerator object = json.createGenerator(out)) {
                object.writeStartObject();
                for (Map.Entry<String, Object> field : line.fields().entrySet()) {
                    object.writeFieldName(field.getKey());
                    if (field.getValue() instanceof Number number) {
                        object.writeNumber(number.longValue());
                    } else {
                        object.writeString(String.valueOf(field.getValue()));
                    }
                }
                object.writeEndObject();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.toString();
        }
    };

    /** Without the end of the line. */
    abstract String write(LogLine line);

    private static String value(String text) {
        boolean plain = !text.isEmpty() && text.chars().allMatch(c -> c > ' ' && c < 0x7F && c != '"' && c != '=');
        if (plain) {
            return text;
        }
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> quoted.append(escaped(c)));
        return quoted.append('"').toString();
    }

    private static String escaped(int c) {
        return switch (c) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            default ->
                isVisible(c)
                        ? Character.toString(c)
                        : Character.toString(c)
                                .chars()
                                .mapToObj("\\u%04x"::formatted)
                                .collect(Collectors.joining());
        };
    }

    /** What cannot be seen, or changes the order of what stands beside it, is written by its number. */
    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
