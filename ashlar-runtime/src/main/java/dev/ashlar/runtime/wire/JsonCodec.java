package dev.ashlar.runtime.wire;

import dev.ashlar.sql.Json;

/** {@code json} and {@code jsonb}, as text; whether it is JSON is for PostgreSQL to say (22P02). */
final class JsonCodec implements UntypedCodec<Json> {
    static final JsonCodec CODEC = new JsonCodec();

    @Override
    public String toText(Json value) {
        return TextCodec.checked(value.text());
    }

    @Override
    public Json fromText(String text) {
        return new Json(text);
    }
}
