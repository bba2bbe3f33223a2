package dev.ashlar.sql;

import java.util.Objects;

/**
 * A JSON document as text. {@code jsonb} comes back in PostgreSQL's own spelling (keys sorted, spaces after colons), so two
 * texts that mean the same may differ.
 */
public record Json(String text) {
    public Json {
        Objects.requireNonNull(text, "text; JSON null is new Json(\"null\")");
    }

    @Override
    public String toString() {
        return text;
    }
}
