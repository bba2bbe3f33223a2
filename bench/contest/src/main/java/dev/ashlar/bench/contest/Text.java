package dev.ashlar.bench.contest;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers as JSON on one line, so that those of different programs can be compared. */
final class Text {
    private Text() {}

    static String of(@Nullable Object value) {
        if (value == null || value instanceof Number || value instanceof Boolean) {
            return String.valueOf(value);
        }
        if (value instanceof Instant instant) {
            return Long.toString(instant.toEpochMilli()); // what JavaScript can tell
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Text::of).collect(Collectors.joining(",", "[", "]"));
        }
        return value instanceof Record record ? ofRecord(record) : quoted(value.toString());
    }

    private static String ofRecord(Record record) {
        StringBuilder out = new StringBuilder("{");
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            out.append(out.length() == 1 ? "" : ",").append(quoted(component.getName()));
            out.append(':').append(of(value(record, component)));
        }
        return out.append('}').toString();
    }

    private static @Nullable Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("an answer cannot be read: " + record, e);
        }
    }

    static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
