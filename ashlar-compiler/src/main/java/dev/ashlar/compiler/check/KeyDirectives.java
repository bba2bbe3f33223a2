package dev.ashlar.compiler.check;

import dev.ashlar.compiler.check.KeyDraft.Kind;
import dev.ashlar.compiler.directive.Parameter;
import dev.ashlar.compiler.model.Deferral;
import dev.ashlar.compiler.model.FieldType;
import dev.ashlar.compiler.model.KeyOptions;
import dev.ashlar.compiler.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the directives above a key or an index. */
final class KeyDirectives {
    private static final Set<IndexMethod> CARRYING = Set.of(IndexMethod.B_TREE, IndexMethod.GIST, IndexMethod.SP_GIST);
    private static final Map<String, Set<IndexMethod>> STORAGE = Map.of(
            "fillfactor", Set.of(IndexMethod.B_TREE, IndexMethod.HASH, IndexMethod.GIST, IndexMethod.SP_GIST),
            "deduplicateItems", Set.of(IndexMethod.B_TREE),
            "fastupdate", Set.of(IndexMethod.GIN),
            "pagesPerRange", Set.of(IndexMethod.BRIN),
            "autosummarize", Set.of(IndexMethod.BRIN));

    private final TypedTable table;
    private final DirectiveFields fields;
    private final Findings findings;

    KeyDirectives(TypedTable table, Findings findings) {
        this.table = table;
        this.fields = new DirectiveFields(table, findings);
        this.findings = findings;
    }

    /** The key with what its directives say; what contradicts is left out and has been said. */
    KeyDraft apply(KeyDraft key, List<Said> said) {
        if (said.isEmpty()) {
            return key;
        }
        KeyOptions options = new KeyOptions(
                one(said, "include").map(d -> include(key, d)).orElse(List.of()),
                one(said, "nullsNotDistinct")
                        .filter(d -> mayRepeatNulls(key, d))
                        .isPresent(),
                one(said, "deferrable")
                        .filter(d -> mayBeConstraint(key, d))
                        .map(KeyDirectives::deferral)
                        .orElse(Deferral.NOT_DEFERRABLE),
                one(said, "withoutOverlaps")
                        .filter(d -> mayBeConstraint(key, d) && endsInRange(key.fields(), d))
                        .isPresent(),
                one(said, "with").map(d -> storage(key, d)).orElse(List.of()));
        List<Part> parts = one(said, "nulls").map(d -> nulls(key, d)).orElse(key.parts());
        return key.with(parts, options);
    }

    /** Says that directives of keys stand above a field that is none. */
    void refuse(List<Said> said) {
        said.stream()
                .filter(d -> isOfKey(d.name()))
                .forEach(d -> error(
                        "misplaced-directive",
                        "`@" + d.name() + "` cannot stand here",
                        d,
                        "put it above a field with `@id` or `@unique`, or above an `@@id`, `@@unique` or `@@index`"));
    }

    private static boolean isOfKey(String name) {
        return Set.of("include", "nullsNotDistinct", "deferrable", "with").contains(name);
    }

    private static Optional<Said> one(List<Said> said, String name) {
        return Directives.one(said, name);
    }

    /** {@code deferrable: deferred}, or {@code @deferrable(initially: deferred)}. */
    static Deferral deferral(Said directive) {
        String parameter = directive.name().equals("deferrable") ? "initially" : "deferrable";
        return directive
                .text(parameter)
                .map(word -> Deferral.valueOf(word.toUpperCase(Locale.ROOT)))
                .orElse(directive.name().equals("deferrable") ? Deferral.IMMEDIATE : Deferral.NOT_DEFERRABLE);
    }

    private List<String> include(KeyDraft key, Said directive) {
        IndexMethod method = method(key);
        if (!CARRYING.contains(method)) {
            error(
                    "unsupported-argument",
                    "an index of type `" + method.keyword() + "` cannot carry further columns",
                    directive,
                    "BTree, Gist and SpGist can");
            return List.of();
        }
        return include(key.fields(), directive, "fields");
    }

    /** The fields of INCLUDE, none of which may be in the key itself. */
    List<String> include(List<String> keys, Said directive, String parameter) {
        List<String> include = fields.columns(directive, parameter).stream()
                .map(TypedField::name)
                .toList();
        Optional<String> twice = include.stream().filter(keys::contains).findFirst();
        twice.ifPresent(field -> error(
                "duplicate-field",
                "`" + field + "` is in the key already",
                directive,
                "leave it out of the carried fields"));
        return include;
    }

    private boolean mayRepeatNulls(KeyDraft key, Said directive) {
        if (key.kind() != Kind.UNIQUE) {
            error(
                    "contradictory-directive",
                    "`@nullsNotDistinct` is about a unique key, and `" + key.label() + "` is none with empty fields",
                    directive,
                    "put it above an `@@unique`");
        }
        return key.kind() == Kind.UNIQUE;
    }

    private boolean mayBeConstraint(KeyDraft key, Said directive) {
        String problem = noConstraint(key);
        if (problem != null) {
            error(
                    "contradictory-directive",
                    "`@" + directive.name() + "` makes it a constraint, and " + problem,
                    directive,
                    "leave one of the two out");
        }
        return problem == null;
    }

    private static @Nullable String noConstraint(KeyDraft key) {
        if (!key.isUnique()) {
            return "`" + key.label() + "` only finds rows";
        }
        if (key.where() != null) {
            return "a constraint holds for every row, so it has no `where`";
        }
        boolean ordered = key.parts().stream().anyMatch(p -> "Desc".equals(p.sort()));
        return ordered ? "a constraint has no `sort`" : null;
    }

    /** Whether the last of at least two fields is a range. */
    boolean endsInRange(List<String> keys, Said directive) {
        String last = keys.isEmpty() ? "" : keys.get(keys.size() - 1);
        boolean range = table.field(last)
                .filter(f -> f instanceof TypedField.Column c
                        && c.type() instanceof FieldType.Unsupported type
                        && type.sql().toLowerCase(Locale.ROOT).contains("range"))
                .isPresent();
        if (keys.size() < 2 || !range) {
            error(
                    "wrong-type",
                    "without overlaps there is a last field that is a range, with another one before it",
                    directive,
                    "a range is written as `during Unsupported(\"tstzrange\")`");
        }
        return keys.size() >= 2 && range;
    }

    private List<Part> nulls(KeyDraft key, Said directive) {
        boolean first = directive.text("place").filter("first"::equals).isPresent();
        if (key.kind() == Kind.ID || method(key) != IndexMethod.B_TREE) {
            error(
                    "contradictory-directive",
                    "`@nulls` is about an index with an order, and `" + key.label() + "` has none",
                    directive,
                    "put it above an `@@index` or `@@unique` of type `BTree`");
            return key.parts();
        }
        List<String> named = fields.columns(directive, "fields").stream()
                .map(TypedField::name)
                .toList();
        named.stream()
                .filter(f -> !key.fields().contains(f))
                .forEach(f -> error(
                        "unknown-field",
                        "`" + f + "` is no field of this index",
                        directive,
                        "name fields of the index, or none for all of them"));
        return key.parts().stream()
                .map(p -> named.isEmpty() || named.contains(p.field()) ? p.withNulls(first) : p)
                .toList();
    }

    private List<String> storage(KeyDraft key, Said directive) {
        List<String> storage = new ArrayList<>();
        for (Parameter parameter : directive.spec().parameters()) {
            directive.text(parameter.name()).ifPresent(value -> {
                checkStorage(key, directive, parameter.name(), value);
                storage.add(snake(parameter.name()) + "=" + value);
            });
        }
        if (storage.isEmpty()) {
            error(
                    "wrong-arguments",
                    "`@with` names no parameter",
                    directive,
                    "write `/// " + directive.spec().example() + "`");
        }
        return storage;
    }

    private void checkStorage(KeyDraft key, Said directive, String name, String value) {
        Span span = directive.required(name).span();
        if (!Objects.requireNonNull(STORAGE.get(name)).contains(method(key))) {
            findings.error(
                    "unsupported-argument",
                    "an index of type `" + method(key).keyword() + "` has no `" + name + "`",
                    span,
                    "leave it out");
        } else if (name.equals("fillfactor") && !value.matches("[1-9][0-9]|100")) {
            findings.error(
                    "wrong-arguments", "`fillfactor` is a percentage from 10 to 100", span, "write `fillfactor: 70`");
        }
    }

    private static String snake(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private static IndexMethod method(KeyDraft key) {
        IndexMethod method = key.method();
        return method == null ? IndexMethod.B_TREE : method;
    }

    private void error(String code, String message, Said directive, String help) {
        findings.error(code, message, directive.span(), help);
    }
}
