package dev.ashlar.runtime.write;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row that was written.
 *
 * @param value what the caller gets; null when nothing was asked for
 * @param columns values that are known of it, by column name
 */
record Written(@Nullable Object value, Map<String, @Nullable Object> columns) {}
