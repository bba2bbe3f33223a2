package dev.ashlar.runtime.wire;

import dev.ashlar.sql.PgType;
import dev.ashlar.sql.Scalar;
import org.jspecify.annotations.Nullable;

/** Values as text that PostgreSQL reads as the same value. */
public final class TextForm {
    private TextForm() {}

    /** Null for null. */
    @SuppressWarnings("unchecked") // as said
    public static <V> @Nullable String of(PgType<V> type, @Nullable Object value) {
        return value == null ? null : Codecs.of(type).toText((V) value);
    }

    /**
     * Whether it is decided here alone: JSON becomes what the application makes of it, and what is cast when it is read (money)
     * has another text in PostgreSQL.
     */
    public static boolean isOwn(PgType<?> type) {
        return type instanceof Scalar<?> scalar
                && scalar.readCast().isEmpty()
                && scalar.kind() != Scalar.Kind.JSON
                && scalar.kind() != Scalar.Kind.JSONB;
    }
}
