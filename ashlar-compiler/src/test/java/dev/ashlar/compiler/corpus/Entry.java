package dev.ashlar.compiler.corpus;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One JSON object of the corpus. Asking for what is not there fails. */
public record Entry(Map<String, Object> values) {
    public boolean has(String key) {
        return values.containsKey(key);
    }

    public String text(String key) {
        return (String) value(key);
    }

    public boolean isTrue(String key) {
        return (Boolean) value(key);
    }

    public int number(String key) {
        return ((Number) value(key)).intValue();
    }

    /** A list of objects. */
    @SuppressWarnings("unchecked")
    public List<Entry> entries(String key) {
        return ((List<Map<String, Object>>) value(key)).stream().map(Entry::new).toList();
    }

    private Object value(String key) {
        return Objects.requireNonNull(values.get(key), () -> "no " + key);
    }
}
