package dev.ashlar.tables.write;

import dev.ashlar.compiler.source.Span;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A model as lines of text, without the places where it was written: two that mean the same are equal. */
public final class Meaning {
    private Meaning() {}

    public static String of(@Nullable Object value) {
        if (value instanceof Record tuple) {
            return tuple.getClass().getSimpleName() + "{"
                    + Arrays.stream(tuple.getClass().getRecordComponents())
                            .filter(c -> c.getType() != Span.class)
                            .map(c -> "\n" + c.getName() + ": " + of(read(tuple, c)))
                            .collect(Collectors.joining())
                    + "}";
        }
        if (value instanceof Collection<?> all) {
            return all.stream().map(Meaning::of).collect(Collectors.joining(",\n", "[", "]"));
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, String> sorted = new TreeMap<>();
            map.forEach((k, v) -> sorted.put(String.valueOf(k), of(v)));
            return sorted.toString();
        }
        return value instanceof Optional<?> some ? some.map(Meaning::of).orElse("none") : String.valueOf(value);
    }

    private static Object read(Record tuple, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(tuple);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
