package dev.ashlar.compiler.check;

import dev.ashlar.compiler.model.DeclaredIndex;
import dev.ashlar.compiler.model.Exclusion;
import dev.ashlar.compiler.model.IndexField;
import dev.ashlar.compiler.model.IndexKey;
import dev.ashlar.compiler.model.KeyOptions;
import dev.ashlar.compiler.model.PrimaryKey;
import dev.ashlar.compiler.model.TableConstraints;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.compiler.syntax.Expression;
import dev.ashlar.compiler.syntax.Expression.StringLiteral;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads constraints between rows, and partitions. */
final class ConstraintDirectives {
    private final TypedTable table;
    private final DirectiveFields fields;
    private final KeyDirectives keys;
    private final Findings findings;
    private final Set<String> derived = new HashSet<>();

    ConstraintDirectives(TypedTable table, DirectiveFields fields, Findings findings) {
        this.table = table;
        this.fields = fields;
        this.keys = new KeyDirectives(table, findings);
        this.findings = findings;
    }

    TableConstraints ofModel(List<Said> said) {
        List<DeclaredIndex> indexes = said.stream()
                .filter(d -> d.name().equals("index") || d.name().equals("unique"))
                .flatMap(d -> index(d).stream())
                .toList();
        return new TableConstraints(
                indexes,
                Directives.all(said, "exclude").stream()
                        .flatMap(d -> exclusion(d).stream())
                        .toList(),
                Directives.one(said, "primaryKey").flatMap(this::primaryKey).orElse(null),
                new PartitionDirectives(table, fields, findings).ofModel(said));
    }

    private Optional<DeclaredIndex> index(Said directive) {
        List<IndexKey> read = new IndexKeys(table, directive, Set.of("sort", "nulls", "ops"), findings)
                .read().stream().map(Exclusion.Key::key).toList();
        if (read.isEmpty()) {
            return Optional.empty();
        }
        boolean unique = directive.name().equals("unique");
        List<String> names = names(read);
        KeyOptions options = new KeyOptions(
                keys.include(names, directive, "include"),
                directive.flag("nullsNotDistinct"),
                KeyDirectives.deferral(directive),
                directive.flag("withoutOverlaps") && keys.endsInRange(names, directive),
                storage(directive));
        checkConstraint(directive, read, options);
        return Optional.of(new DeclaredIndex(
                unique,
                name(directive, read, unique ? "_key" : "_idx"),
                method(directive, "btree"),
                read,
                directive.text("where").orElse(null),
                options,
                directive.span()));
    }

    /** A constraint has columns alone, in their own order, and holds for every row. */
    private void checkConstraint(Said directive, List<IndexKey> read, KeyOptions options) {
        boolean plain = read.stream()
                .allMatch(
                        k -> !k.expression() && !k.descending() && k.nullsFirst() == null && k.operatorClass() == null);
        if (options.constraint() && (!plain || directive.value("where").isPresent())) {
            findings.error(
                    "contradictory-directive",
                    "`deferrable` and `withoutOverlaps` make it a constraint, which has columns alone and no `where`",
                    directive.span(),
                    "use `@exclude`, which may have expressions and a `where`");
        }
    }

    private List<String> storage(Said directive) {
        directive.value("with").map(Values::elements).orElse(List.of()).forEach(this::checkStorage);
        return directive.texts("with").stream().map(p -> p.replace(" ", "")).toList();
    }

    private void checkStorage(Expression parameter) {
        if (!((StringLiteral) parameter).value().matches("[a-z_][a-z0-9_.]* *= *[A-Za-z0-9_.]+")) {
            findings.error(
                    "wrong-arguments",
                    "a storage parameter is a name and a value",
                    parameter.span(),
                    "write `with: [\"fillfactor=70\"]`");
        }
    }

    private Optional<Exclusion> exclusion(Said directive) {
        List<Exclusion.Key> read = new IndexKeys(table, directive, Set.of("ops", "with"), findings).read();
        return read.isEmpty()
                ? Optional.empty()
                : Optional.of(new Exclusion(
                        name(directive, read.stream().map(Exclusion.Key::key).toList(), "_excl"),
                        method(directive, "gist"),
                        read,
                        directive.text("where").orElse(null),
                        KeyDirectives.deferral(directive),
                        directive.span()));
    }

    private Optional<PrimaryKey> primaryKey(Said directive) {
        List<TypedField.Column> columns = fields.columns(directive, "fields");
        List<String> names = columns.stream().map(TypedField::name).toList();
        columns.stream()
                .filter(c -> c.arity() != dev.ashlar.compiler.model.Arity.REQUIRED)
                .forEach(c -> findings.error(
                        "optional-id",
                        "`" + c.name() + "` is part of the primary key and must be required",
                        directive.span(),
                        "remove the `?` of `" + c.name() + "`"));
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        KeyOptions options = new KeyOptions(
                keys.include(names, directive, "include"),
                false,
                KeyDirectives.deferral(directive),
                directive.flag("withoutOverlaps") && keys.endsInRange(names, directive),
                List.of());
        String name = checked(directive).orElseGet(() -> DerivedNames.primaryKey(MappedName.of(table)));
        List<IndexField> parts =
                names.stream().map(n -> new IndexField(n, false, null, null)).toList();
        return Optional.of(new PrimaryKey(parts, name, null, options, directive.span()));
    }

    private static List<String> names(List<IndexKey> keys) {
        return keys.stream().filter(k -> !k.expression()).map(IndexKey::name).toList();
    }

    private String name(Said directive, List<IndexKey> of, String suffix) {
        return checked(directive).orElseGet(() -> {
            List<String> parts = of.stream().map(this::part).toList();
            int number = 0;
            String name = DerivedNames.of(MappedName.of(table), parts, suffix);
            while (!derived.add(name)) {
                number++;
                name = DerivedNames.of(MappedName.of(table), parts, suffix + number);
            }
            return name;
        });
    }

    /** A column by its name in PostgreSQL, and a call by its function's. */
    private String part(IndexKey key) {
        if (key.expression()) {
            return DerivedNames.expression(key.name());
        }
        return table.field(key.name())
                .map(f -> MappedName.of((TypedField.Column) f))
                .orElse(key.name());
    }

    private Optional<String> checked(Said directive) {
        Optional<String> map = directive.text("map");
        map.filter(DerivedNames::isTooLong)
                .ifPresent(m -> findings.error(
                        "long-name",
                        "`map` is longer than the 63 bytes that PostgreSQL keeps",
                        span(directive, "map"),
                        "choose a shorter name"));
        return map;
    }

    /** A method of PostgreSQL's own, or one that an extension brings. */
    private String method(Said directive, String fallback) {
        String method = directive.text("using").orElse(fallback);
        List<String> known =
                List.of("btree", "hash", "gist", "gin", "spgist", "brin", "hnsw", "ivfflat", "bloom", "rum");
        @Nullable
        String near =
                known.contains(method) ? null : Spelling.nearest(method, known).orElse(null);
        if (near != null) {
            findings.error(
                    "unknown-index-type",
                    "index method `" + method + "` is not known",
                    span(directive, "using"),
                    "did you mean `" + near + "`?");
        }
        return method;
    }

    private static Span span(Said directive, String parameter) {
        return directive.required(parameter).span();
    }
}
