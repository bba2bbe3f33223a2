package dev.ashlar.compiler.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code @default(...)} says. */
public sealed interface DefaultValue {
    /** A text: the characters, unescaped. Also for Json, Bytes (base64) and DateTime. */
    record Text(String value) implements DefaultValue {}

    /** A number as written: {@code 1}, {@code -2.50}. */
    record Numeric(String digits) implements DefaultValue {}

    record Bool(boolean value) implements DefaultValue {}

    /** The schema's name of an enum value (not its {@code @map}). */
    record EnumValue(String name) implements DefaultValue {}

    record ListOf(List<DefaultValue> values) implements DefaultValue {
        public ListOf {
            values = List.copyOf(values);
        }
    }

    /** {@code now()}. */
    record Now() implements DefaultValue {}

    /** {@code autoincrement()}. */
    record AutoIncrement() implements DefaultValue {}

    /** {@code uuid()}, {@code uuid(4)} or {@code uuid(7)}. */
    record Uuid(int version) implements DefaultValue {}

    /** {@code cuid()} is 1, {@code cuid(2)} is 2. */
    record Cuid(int version) implements DefaultValue {}

    record Ulid() implements DefaultValue {}

    /** {@code nanoid()} has length 21. */
    record NanoId(int length) implements DefaultValue {}

    /** {@code dbgenerated("...")}; without an argument the expression is null and the database's own default is left alone. */
    record DbGenerated(@Nullable String sql) implements DefaultValue {}
}
