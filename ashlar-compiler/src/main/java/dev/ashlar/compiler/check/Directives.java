package dev.ashlar.compiler.check;

import dev.ashlar.compiler.directive.Place;
import dev.ashlar.compiler.model.Arity;
import dev.ashlar.compiler.model.Check;
import dev.ashlar.compiler.model.ColumnOptions;
import dev.ashlar.compiler.model.FieldType;
import dev.ashlar.compiler.model.ScalarType;
import dev.ashlar.compiler.model.TableAccess;
import dev.ashlar.compiler.model.TableBehaviour;
import dev.ashlar.compiler.model.TableConstraints;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what the directives of one model say: each family of them has a reader of its own. */
final class Directives {
    private static final Set<ScalarType> KEYS = Set.of(ScalarType.STRING, ScalarType.INT, ScalarType.BIG_INT);

    private final TypedTable table;
    private final Findings findings;
    private final DirectiveReader reader;
    private final DirectiveFields fields;

    Directives(TypedTable table, Findings findings) {
        this.table = table;
        this.findings = findings;
        this.reader = new DirectiveReader(findings);
        this.fields = new DirectiveFields(table, findings);
    }

    /**
     * What the comment above a model says.
     *
     * @param text its lines that are no directives
     */
    record OfModel(
            List<Said> said,
            String text,
            @Nullable String tenantKey,
            @Nullable String softDelete,
            List<CheckDraft> checks,
            TableConstraints constraints,
            TableBehaviour behaviour,
            TableAccess access) {}

    /**
     * @param column the column that it stands above, null when that is the model
     * @param map null when the name is to be derived
     */
    record CheckDraft(
            String sql, @Nullable String column, @Nullable String map, Said said) {
        CheckDraft of(String name) {
            return new CheckDraft(sql, name, map, said);
        }
    }

    /**
     * What the comment above a field says.
     *
     * @param text its lines that are no directives
     */
    record OfColumn(List<Said> said, String text, boolean version, List<CheckDraft> checks, ColumnOptions options) {
        private static final OfColumn NONE = of("");

        /** One without directives. */
        private static OfColumn of(String text) {
            return new OfColumn(List.of(), text, false, List.of(), ColumnOptions.NONE);
        }
    }

    OfModel ofModel() {
        Place place = table.view() ? Place.VIEW : Place.MODEL;
        DirectiveLines lines = DirectiveLines.of(table.syntax().documentation());
        List<Said> said = reader.at(place, lines);
        return new OfModel(
                said,
                lines.joined(),
                one(said, "tenant").map(this::tenant).orElse(null),
                one(said, "softDelete").map(this::softDelete).orElse(null),
                checks(said),
                new ConstraintDirectives(table, fields, findings).ofModel(said),
                new BehaviourDirectives(table, fields, findings).ofModel(said),
                new AccessDirectives(table, fields, findings).ofModel(said));
    }

    OfColumn ofColumn(TypedField.Column column) {
        DirectiveLines lines = DirectiveLines.of(column.syntax().documentation());
        List<Said> said = reader.at(Place.FIELD, lines);
        if (said.isEmpty()) {
            return lines.text().isEmpty() ? OfColumn.NONE : OfColumn.of(lines.joined()); // so it is above most fields
        }
        Optional<Said> version = one(said, "version");
        version.ifPresent(directive -> checkVersion(column, directive));
        return new OfColumn(
                said,
                lines.joined(),
                version.isPresent(),
                checks(said),
                new ColumnDirectives(table, findings).ofColumn(column, said));
    }

    /** The directives above a relation field. */
    List<Said> ofLink(TypedField.Link link) {
        return reader.at(Place.RELATION, link.syntax().documentation());
    }

    static Optional<Said> one(List<Said> said, String name) {
        for (int i = 0; i < said.size(); i++) {
            if (said.get(i).name().equals(name)) {
                return Optional.of(said.get(i));
            }
        }
        return Optional.empty();
    }

    static List<Said> all(List<Said> said, String name) {
        if (one(said, name).isEmpty()) {
            return List.of(); // so it is with most names
        }
        return said.stream().filter(s -> s.name().equals(name)).toList();
    }

    private @Nullable String tenant(Said directive) {
        TypedField.Column column = fields.column(directive, "field").orElse(null);
        if (column == null) {
            return null;
        }
        boolean key = column.type() instanceof FieldType.Builtin b && KEYS.contains(b.type());
        if (!key || column.arity() != Arity.REQUIRED) {
            error(
                    "wrong-type",
                    "`@tenant` needs a required field of type `String`, `Int` or `BigInt`",
                    directive,
                    "a row without a tenant would be seen by nobody");
            return null;
        }
        return column.name();
    }

    private @Nullable String softDelete(Said directive) {
        TypedField.Column column = fields.column(directive, "field").orElse(null);
        if (column == null) {
            return null;
        }
        boolean dateTime = column.type() instanceof FieldType.Builtin b && b.type() == ScalarType.DATE_TIME;
        if (!dateTime || column.arity() != Arity.OPTIONAL) {
            error(
                    "wrong-type",
                    "`@softDelete` needs a field of type `DateTime?`",
                    directive,
                    "it is empty while the row lives, and holds the time of its deletion after");
            return null;
        }
        return column.name();
    }

    private void checkVersion(TypedField.Column column, Said directive) {
        boolean whole = column.type() instanceof FieldType.Builtin b
                && (b.type() == ScalarType.INT || b.type() == ScalarType.BIG_INT);
        if (!whole || column.arity() != Arity.REQUIRED) {
            error(
                    "wrong-type",
                    "`@version` needs a required field of type `Int` or `BigInt`",
                    directive,
                    "write `" + column.name() + " Int @default(1)`");
        }
    }

    private List<CheckDraft> checks(List<Said> said) {
        List<Said> checks = all(said, "check");
        return checks.isEmpty()
                ? List.of()
                : checks.stream().map(this::check).flatMap(Optional::stream).toList();
    }

    private Optional<CheckDraft> check(Said directive) {
        String map = directive.text("map").orElse(null);
        if (map != null && DerivedNames.isTooLong(map)) {
            error(
                    "wrong-arguments",
                    "a name has at most 63 bytes",
                    directive,
                    "write `/// " + directive.spec().example() + "`");
            return Optional.empty();
        }
        return directive.text("sql").map(sql -> new CheckDraft(sql, null, map, directive));
    }

    private void error(String code, String message, Said directive, String help) {
        findings.error(code, message, directive.span(), help);
    }

    /**
     * The checks with their names, as PostgreSQL numbers them: {@code posts_check}, then {@code posts_check1} and so on; above
     * a field {@code posts_title_check}.
     */
    static List<Check> named(String table, List<CheckDraft> drafts) {
        List<Check> checks = new ArrayList<>();
        Map<String, Integer> unnamed = new HashMap<>();
        for (CheckDraft draft : drafts) {
            String name = draft.map();
            if (name == null) {
                int number = unnamed.merge(draft.column() == null ? "" : draft.column(), 1, Integer::sum) - 1;
                name = draft.column() == null
                        ? DerivedNames.check(table, number)
                        : DerivedNames.columnCheck(table, draft.column(), number);
            }
            checks.add(new Check(draft.sql(), name, draft.said().span()));
        }
        return List.copyOf(checks);
    }
}
