package stoa.logging;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.event.Level;

/** One event, field by field in the order in which they are written. */
record LogLine(Map<String, Object> fields) {
    LogLine(Instant time, Level level, String logger, String message) {
        this(new LinkedHashMap<>());
        fields.put("time", time.truncatedTo(ChronoUnit.MILLIS).toString());
        fields.put("level", level.toString());
        fields.put("logger", logger.substring(logger.lastIndexOf('.') + 1));
        fields.put("msg", message);
    }

    LogLine with(String name, Object value) {
        fields.put(name, value);
        return this;
    }
}
