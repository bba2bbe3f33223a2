package dev.ashlar.compiler.check;

import dev.ashlar.compiler.model.Arity;
import dev.ashlar.compiler.model.Check;
import dev.ashlar.compiler.model.FieldType;
import dev.ashlar.compiler.model.ScalarType;
import dev.ashlar.compiler.syntax.Argument;
import dev.ashlar.compiler.syntax.Directive;
import dev.ashlar.compiler.syntax.Documentation;
import dev.ashlar.compiler.syntax.Expression;
import dev.ashlar.compiler.syntax.Expression.Constant;
import dev.ashlar.compiler.syntax.Expression.StringLiteral;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code /// @tenant(field)}, {@code @softDelete(field)}, {@code @check("sql")} of a model and {@code @version} of a field. */
final class Directives {
    private static final Set<ScalarType> KEYS = Set.of(ScalarType.STRING, ScalarType.INT, ScalarType.BIG_INT);

    private final TypedTable table;
    private final Findings findings;

    Directives(TypedTable table, Findings findings) {
        this.table = table;
        this.findings = findings;
    }

    /** What the directives above a model say. */
    record OfModel(@Nullable String tenantKey, @Nullable String softDelete, List<CheckDraft> checks) {}

    /**
     * @param map null when the name is to be derived
     */
    record CheckDraft(String sql, @Nullable String map, Directive directive) {}

    OfModel ofModel() {
        List<Directive> all = own(table.syntax().documentation(), DirectiveLines.OF_MODEL);
        all.forEach(this::refuseOnView);
        String tenant = single(all, "tenant").map(this::tenant).orElse(null);
        String softDelete = single(all, "softDelete").map(this::softDelete).orElse(null);
        List<CheckDraft> checks = all.stream()
                .filter(d -> d.name().text().equals("check"))
                .map(this::check)
                .flatMap(Optional::stream)
                .toList();
        return new OfModel(tenant, softDelete, checks);
    }

    /** Whether the field counts the writes of a row. */
    boolean version(TypedField.Column column) {
        Optional<Directive> version = single(own(column.syntax().documentation(), DirectiveLines.OF_FIELD), "version");
        version.ifPresent(directive -> checkVersion(column, directive));
        return version.isPresent();
    }

    /** Says of every directive of ours that it cannot stand above a relation field. */
    void refuseAll(TypedField.Link link) {
        own(link.syntax().documentation(), List.of());
    }

    /** The directives that may stand here; what is wrong with the others is said. */
    private List<Directive> own(Documentation documentation, List<String> allowed) {
        return DirectiveLines.of(documentation).stream()
                .filter(directive -> isAllowed(directive, allowed))
                .toList();
    }

    private boolean isAllowed(Directive directive, List<String> allowed) {
        String name = directive.name().text();
        if (!DirectiveLines.isKnown(directive)) {
            String near = DirectiveLines.nearest(directive).orElseThrow();
            error(
                    "unknown-directive",
                    "directive `@" + name + "` is not known",
                    directive,
                    "did you mean `@" + near + "`?");
            return false;
        }
        if (!allowed.contains(name)) {
            error("misplaced-directive", "`@" + name + "` cannot stand here", directive, DirectiveLines.home(name));
            return false;
        }
        if (!directive.diagnostics().isEmpty()) {
            error(
                    "wrong-arguments",
                    "`@" + name + "` cannot be read",
                    directive,
                    "write " + DirectiveLines.example(name));
            return false;
        }
        return true;
    }

    private void refuseOnView(Directive directive) {
        if (table.view()) {
            error(
                    "misplaced-directive",
                    "`@" + directive.name().text() + "` cannot stand above a view, which has no rows of its own",
                    directive,
                    "put it above the models that the view reads");
        }
    }

    private Optional<Directive> single(List<Directive> all, String name) {
        List<Directive> found =
                all.stream().filter(d -> d.name().text().equals(name)).toList();
        found.stream()
                .skip(1)
                .forEach(d -> error("duplicate-directive", "`@" + name + "` can be given once", d, "remove this line"));
        return found.stream().findFirst();
    }

    private @Nullable String tenant(Directive directive) {
        TypedField.Column column = column(directive);
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

    private @Nullable String softDelete(Directive directive) {
        TypedField.Column column = column(directive);
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

    private void checkVersion(TypedField.Column column, Directive directive) {
        boolean whole = column.type() instanceof FieldType.Builtin b
                && (b.type() == ScalarType.INT || b.type() == ScalarType.BIG_INT);
        if (!whole || column.arity() != Arity.REQUIRED) {
            error(
                    "wrong-type",
                    "`@version` needs a required field of type `Int` or `BigInt`",
                    directive,
                    "write `" + column.name() + " Int @default(1)`");
        }
        if (!directive.arguments().isEmpty()) {
            error(
                    "wrong-arguments",
                    "`@version` takes no argument",
                    directive,
                    "write " + DirectiveLines.example("version"));
        }
    }

    private TypedField.@Nullable Column column(Directive directive) {
        List<Argument> arguments = directive.arguments();
        boolean word = arguments.size() == 1
                && arguments.get(0).name() == null
                && arguments.get(0).value() instanceof Constant;
        if (!word) {
            error(
                    "wrong-arguments",
                    "`@" + directive.name().text() + "` takes the name of one field",
                    directive,
                    "write " + DirectiveLines.example(directive.name().text()));
            return null;
        }
        String name = ((Constant) arguments.get(0).value()).text();
        if (table.isLeftOut(name)) {
            return null;
        }
        Optional<TypedField> field = table.field(name);
        if (field.isPresent() && field.get() instanceof TypedField.Column column) {
            return column;
        }
        error(
                "unknown-field",
                field.isPresent()
                        ? "`" + name + "` is a relation, and `@"
                                + directive.name().text() + "` takes a column"
                        : "model `" + table.name() + "` has no field `" + name + "`",
                directive,
                Spelling.help(name, table.columnNames()).orElse("name a column of this model"));
        return null;
    }

    private Optional<CheckDraft> check(Directive directive) {
        String sql = null;
        String map = null;
        boolean valid = true;
        for (Argument argument : directive.arguments()) {
            Expression value = argument.value();
            String name = argument.name() == null ? "sql" : argument.name().text();
            if (name.equals("sql") && sql == null && value instanceof StringLiteral text) {
                sql = text.value();
            } else if (name.equals("map") && map == null && value instanceof StringLiteral text) {
                map = text.value();
            } else {
                valid = false;
            }
        }
        valid &= map == null || !(map.isBlank() || DerivedNames.isTooLong(map));
        if (sql == null || sql.isBlank() || !valid) {
            error(
                    "wrong-arguments",
                    "`@check` takes an SQL condition, and a name of at most 63 bytes if you like",
                    directive,
                    "write " + DirectiveLines.example("check"));
            return Optional.empty();
        }
        return Optional.of(new CheckDraft(sql, map, directive));
    }

    private void error(String code, String message, Directive directive, String help) {
        findings.error(code, message, directive.span(), help);
    }

    /** The checks with their names: {@code posts_check}, then {@code posts_check1} and so on, as PostgreSQL numbers them. */
    static List<Check> named(String table, List<CheckDraft> drafts) {
        List<Check> checks = new ArrayList<>();
        int unnamed = 0;
        for (CheckDraft draft : drafts) {
            String name = draft.map();
            if (name == null) {
                name = DerivedNames.check(table, unnamed++);
            }
            checks.add(new Check(draft.sql(), name, draft.directive().span()));
        }
        return List.copyOf(checks);
    }
}
