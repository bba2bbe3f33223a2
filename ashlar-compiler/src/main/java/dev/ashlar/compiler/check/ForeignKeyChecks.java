package dev.ashlar.compiler.check;

import dev.ashlar.compiler.model.Arity;
import dev.ashlar.compiler.model.ReferentialAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A foreign key references a unique key, column by column of the same type. */
final class ForeignKeyChecks {
    private final Map<String, TableDraft> tables;
    private final Configuration configuration;
    private final Findings findings;

    ForeignKeyChecks(Map<String, TableDraft> tables, Configuration configuration, Findings findings) {
        this.tables = tables;
        this.configuration = configuration;
        this.findings = findings;
    }

    void check(Pair.Inline pair) {
        LinkDraft forward = pair.forward();
        if (forward == null) {
            return;
        }
        List<ColumnDraft> columns = columns(forward.model(), forward.fields());
        List<ColumnDraft> referenced = columns(forward.target(), forward.references());
        if (!referenced.isEmpty()) {
            checkReferencesUnique(forward);
        }
        if (!columns.isEmpty() && !referenced.isEmpty() && columns.size() != referenced.size()) {
            error(
                    "wrong-number-of-fields",
                    forward,
                    "`fields` has " + columns.size() + " and `references` " + referenced.size()
                            + "; they go together one by one",
                    "name as many fields on both sides");
        }
        checkArity(forward, columns);
        for (int i = 0; i < Math.min(columns.size(), referenced.size()); i++) {
            checkType(forward, columns.get(i), referenced.get(i));
        }
        if (pair.oneToOne() && !columns.isEmpty()) {
            checkUnique(forward);
        }
    }

    /** Asked when both sides are there and agree on who has the key. */
    void checkActions(Pair.Inline pair) {
        LinkDraft forward = Objects.requireNonNull(pair.forward());
        List<ColumnDraft> columns = columns(forward.model(), forward.fields());
        checkSetNull("onDelete", forward.onDelete(), emptied(forward, columns));
        checkSetNull("onUpdate", forward.onUpdate(), columns);
    }

    private void checkReferencesUnique(LinkDraft forward) {
        List<String> references = Objects.requireNonNull(forward.references());
        List<KeyDraft> keys = new ArrayList<>(table(forward.target()).uniqueKeys());
        keys.removeIf(key -> !isOf(references, key));
        if (!keys.isEmpty()) {
            checkReferencesUsable(forward, keys);
        } else if (!table(forward.target()).gaps().keys()) {
            String names = String.join(", ", references);
            error(
                    "references-not-unique",
                    forward,
                    "`" + forward.target() + "(" + names + ")` is not unique, so no foreign key can reference it",
                    references.size() == 1
                            ? "add `@unique` to `" + forward.target() + "." + names + "`"
                            : "add `@@unique([" + names + "])` to `" + forward.target() + "`");
        }
    }

    /** Whether a key is of these fields, in any order; neither names a field twice. */
    private static boolean isOf(List<String> fields, KeyDraft key) {
        return key.fields().size() == fields.size() && key.fields().containsAll(fields);
    }

    /** PostgreSQL refers to no key that can be deferred, and to one of ranges with a period alone. */
    private void checkReferencesUsable(LinkDraft forward, List<KeyDraft> keys) {
        if (keys.stream().allMatch(key -> key.options().deferral().deferrable())) {
            error(
                    "deferrable-reference",
                    forward,
                    "the key `" + keys.get(0).label() + "` of `" + forward.target()
                            + "` is deferrable, so no foreign key can reference it",
                    "remove its `@deferrable`, or make the foreign key itself deferrable");
        }
        boolean overlapping = keys.stream().noneMatch(key -> key.options().withoutOverlaps());
        if (overlapping == forward.options().period()) {
            error(
                    "wrong-period",
                    forward,
                    overlapping
                            ? "`@period` needs a key of `" + forward.target() + "` without overlaps"
                            : "the key of `" + forward.target() + "` is without overlaps, so the relation has a period",
                    overlapping
                            ? "put `/// @withoutOverlaps` above that key"
                            : "put `/// @period` above `" + forward.name() + "`");
        }
    }

    private void checkArity(LinkDraft forward, List<ColumnDraft> columns) {
        if (forward.arity() != Arity.REQUIRED) {
            return;
        }
        for (ColumnDraft column : columns) {
            if (column.arity() == Arity.OPTIONAL) {
                error(
                        "optional-foreign-key",
                        forward,
                        "`" + forward.label() + "` is required, and its field `" + column.name() + "` is optional",
                        "write `" + forward.name() + " " + forward.target() + "?`, or make the field required");
                return;
            }
        }
    }

    private void checkType(LinkDraft forward, ColumnDraft column, ColumnDraft referenced) {
        if (!column.type().equals(referenced.type())) {
            error(
                    "wrong-type",
                    forward,
                    "`" + forward.model() + "." + column.name() + "` is `" + type(column) + "`, and `"
                            + forward.target() + "." + referenced.name() + "` is `" + type(referenced) + "`",
                    "give both fields the same type");
        }
    }

    private static String type(ColumnDraft column) {
        return column.syntax().type().span().text();
    }

    private void checkUnique(LinkDraft forward) {
        List<String> fields = Objects.requireNonNull(forward.fields());
        boolean unique = table(forward.model()).gaps().keys()
                || table(forward.model()).uniqueKeys().stream()
                        .anyMatch(key -> key.fields().equals(fields));
        if (!unique) {
            String names = String.join(", ", fields);
            error(
                    "one-to-one-not-unique",
                    forward,
                    "`" + forward.label() + "` is one-to-one, so `" + names + "` must be unique",
                    (fields.size() == 1
                                    ? "add `@unique` to `" + names + "`"
                                    : "add `@@unique([" + names + "])` to `" + forward.model() + "`")
                            + ", or make the other side a list");
        }
    }

    /** The columns that a delete of the other row empties: all, or those that {@code @onDeleteSet} names. */
    private static List<ColumnDraft> emptied(LinkDraft forward, List<ColumnDraft> columns) {
        List<String> named = forward.options().onDeleteSet();
        return named.isEmpty()
                ? columns
                : columns.stream().filter(c -> named.contains(c.name())).toList();
    }

    private void checkSetNull(String argument, LinkDraft.@Nullable Action action, List<ColumnDraft> columns) {
        if (action == null
                || action.action() != ReferentialAction.SET_NULL
                || columns.stream().noneMatch(column -> column.arity() == Arity.REQUIRED)) {
            return;
        }
        String message = "`" + argument + ": SetNull` cannot empty a required field";
        String help = "make the field optional, or choose another action";
        if (configuration.foreignKeys() && (configuration.datasource() != null || !configuration.sound())) {
            findings.warning("set-null-on-required", message, action.span(), help);
        } else {
            findings.error("set-null-on-required", message, action.span(), help);
        }
    }

    private List<ColumnDraft> columns(String table, @Nullable List<String> names) {
        return names == null ? List.of() : table(table).columns(names);
    }

    private TableDraft table(String name) {
        return Objects.requireNonNull(tables.get(name));
    }

    private void error(String code, LinkDraft link, String message, String help) {
        findings.error(code, message, link.span(), help);
    }
}
