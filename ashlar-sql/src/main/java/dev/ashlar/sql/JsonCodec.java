package dev.ashlar.sql;

/**
 * Writes Java values as JSON and reads them back. The application supplies one, over Jackson or whatever it has:
 *
 * <pre>{@code
 * public final class AppJson {
 *     public static final JsonCodec CODEC = JsonCodec.of(MAPPER::writeValueAsString, MAPPER::readValue);
 * }
 * }</pre>
 */
public interface JsonCodec {
    /** The value as a JSON document. */
    String write(Object value);

    /** A value of that class. @throws RuntimeException when the document is none */
    <T> T read(String json, Class<T> type);

    /**
     * One made of two methods that may throw what they like, as those of Jackson's {@code ObjectMapper} do.
     *
     * @throws IllegalArgumentException from its methods: the document or the value, and why
     */
    static JsonCodec of(Write write, Read read) {
        return new JsonCodec() {
            @Override
            public String write(Object value) {
                try {
                    return write.write(value);
                } catch (Exception e) {
                    throw new IllegalArgumentException(
                            "a " + value.getClass().getName() + " cannot be written as JSON: " + e.getMessage(), e);
                }
            }

            @Override
            public <T> T read(String json, Class<T> type) {
                try {
                    return read.read(json, type);
                } catch (Exception e) {
                    throw new IllegalArgumentException(
                            "JSON of a column is no " + type.getName() + ": " + e.getMessage(), e);
                }
            }
        };
    }

    /** Writes a value as JSON. */
    @FunctionalInterface
    interface Write {
        String write(Object value) throws Exception;
    }

    /** Reads a value of a class from JSON. */
    @FunctionalInterface
    interface Read {
        <T> T read(String json, Class<T> type) throws Exception;
    }
}
