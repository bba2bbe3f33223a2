package dev.ashlar.compiler.check;

import dev.ashlar.compiler.check.KeyDraft.Kind;
import dev.ashlar.compiler.model.KeyOptions;
import dev.ashlar.compiler.syntax.Attribute;
import dev.ashlar.compiler.syntax.Expression;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads {@code @id}, {@code @unique}, {@code @@id}, {@code @@unique}, {@code @@index} and {@code @@fulltext}. */
final class Keys {
    private final TypedTable table;
    private final Findings findings;
    private final AttributeDirectives directives;

    Keys(TypedTable table, Findings findings) {
        this.table = table;
        this.findings = findings;
        this.directives = AttributeDirectives.of(table.syntax(), findings);
    }

    /** A key of a single field, written behind it. */
    KeyDraft ofField(Kind kind, String field, Arguments arguments, List<Said> said) {
        String map = arguments.name("map").orElse(null);
        boolean sized = arguments.optional("length").isPresent();
        String sort = arguments.optional("sort").map(this::sort).orElse(null);
        boolean clustered = clustered(arguments);
        String where = kind == Kind.UNIQUE ? where(arguments) : null;
        KeyDraft key = new KeyDraft(
                kind,
                arguments.attribute(),
                List.of(new Part(field, sort, null, sized, null, null)),
                null,
                map,
                null,
                clustered,
                where,
                KeyOptions.NONE);
        return new KeyDirectives(table, findings).apply(key, said);
    }

    /** A key or an index of the whole model; empty when its fields cannot be told. */
    Optional<KeyDraft> ofModel(Kind kind, Arguments arguments) {
        Optional<Expression> list = arguments.main("fields");
        List<Part> parts = list.map(fields -> new Parts(table, findings).read(fields, arguments))
                .orElse(List.of());
        String name = kind == Kind.FULLTEXT ? null : arguments.name("name").orElse(null);
        String map = arguments.name("map").orElse(null);
        checkClientName(kind, name, arguments);
        if (kind == Kind.INDEX && name != null) {
            map = aliasOfMap(name, map, arguments);
            name = null;
        }
        IndexMethod method = kind == Kind.INDEX ? method(arguments) : null;
        boolean clustered = kind != Kind.FULLTEXT && clustered(arguments);
        String where = kind == Kind.INDEX || kind == Kind.UNIQUE ? where(arguments) : null;
        if (list.isEmpty() || (parts.isEmpty() && !Values.elements(list.get()).isEmpty())) {
            return Optional.empty();
        }
        Attribute attribute = arguments.attribute();
        KeyDraft key = new KeyDraft(kind, attribute, parts, name, map, method, clustered, where, KeyOptions.NONE);
        return Optional.of(new KeyDirectives(table, findings).apply(key, directives.of(attribute)));
    }

    /** Says that directives of keys stand above a field that is none. */
    void refuse(List<Said> said) {
        new KeyDirectives(table, findings).refuse(said);
    }

    private void checkClientName(Kind kind, @Nullable String name, Arguments arguments) {
        if (name != null && kind != Kind.INDEX && !name.matches("[_a-zA-Z0-9]+")) {
            arguments.error(
                    "invalid-name", "`name` of `" + arguments.label() + "` may hold letters, digits and `_` alone");
        }
    }

    /** Older schemas name an index with {@code name:}. */
    private static String aliasOfMap(String name, @Nullable String map, Arguments arguments) {
        if (map != null) {
            arguments.error(
                    "duplicate-argument",
                    "`@@index` takes `name` as an older word for `map`, and not both",
                    "keep `map`");
        }
        return map == null ? name : map;
    }

    private @Nullable IndexMethod method(Arguments arguments) {
        Optional<Expression> value = arguments.optional("type");
        Optional<String> keyword = value.flatMap(v -> Values.constant(v, findings));
        Optional<IndexMethod> method = keyword.flatMap(IndexMethod::find);
        if (keyword.isPresent() && method.isEmpty()) {
            findings.unknown(
                    "unknown-index-type",
                    "index type `" + keyword.get() + "` is not known",
                    value.get().span(),
                    value.get().span(),
                    IndexMethod.keywords(),
                    "it is one of " + String.join(", ", IndexMethod.keywords()));
        }
        return method.orElse(null);
    }

    private @Nullable String sort(Expression value) {
        String sort = Values.constant(value, findings).orElse(null);
        if (sort != null && !sort.equals("Asc") && !sort.equals("Desc")) {
            findings.error("wrong-value", "`sort` is `Asc` or `Desc`, found `" + sort + "`", value.span());
            return null;
        }
        return sort;
    }

    private boolean clustered(Arguments arguments) {
        Optional<Expression> value = arguments.optional("clustered");
        value.ifPresent(v -> Values.truth(v, findings));
        return value.isPresent();
    }

    private @Nullable String where(Arguments arguments) {
        return arguments
                .optional("where")
                .flatMap(value -> new Predicates(table, findings).read(value, arguments))
                .orElse(null);
    }
}
