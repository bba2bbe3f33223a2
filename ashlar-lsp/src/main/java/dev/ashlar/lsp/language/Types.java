package dev.ashlar.lsp.language;

import dev.ashlar.compiler.model.ScalarType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The built-in types, with the column that each one makes. */
public final class Types {
    public static final Word UNSUPPORTED = Word.of(
            "Unsupported",
            "Unsupported(\"$1\")",
            "A type that only PostgreSQL knows, by PostgreSQL's own name; the client leaves the field out.");

    public static final List<Word> BUILT_IN = Arrays.stream(ScalarType.values())
            .map(type -> Word.of(type.keyword(), type.keyword(), documentation(type)))
            .toList();

    private Types() {}

    public static Optional<ScalarType> scalar(String keyword) {
        return Arrays.stream(ScalarType.values())
                .filter(type -> type.keyword().equals(keyword))
                .findFirst();
    }

    /** As docs/schema.md has it. */
    private static String documentation(ScalarType type) {
        return switch (type) {
            case STRING -> "Text: `text`, or a `uuid`, a `varchar(n)`, ... with `@db`.";
            case BOOLEAN -> "`boolean`.";
            case INT -> "`integer`, 32 bits.";
            case BIG_INT -> "`bigint`, 64 bits.";
            case FLOAT -> "`double precision`. For money use `Decimal` or `BigInt`.";
            case DECIMAL -> "`numeric(65,30)`, or another precision with `@db.Decimal(p, s)`.";
            case DATE_TIME -> "`timestamp(3)` without a time zone; `@db.Timestamptz` names a moment.";
            case JSON -> "`jsonb`.";
            case BYTES -> "`bytea`.";
        };
    }
}
