package dev.ashlar.compiler.check;

import dev.ashlar.compiler.model.ColumnOptions;
import dev.ashlar.compiler.model.ColumnOptions.QualifiedName;
import dev.ashlar.compiler.model.FieldType;
import dev.ashlar.compiler.model.ScalarType;
import dev.ashlar.compiler.syntax.Attribute;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a column holds beyond its type, and where its values come from. */
final class ColumnDirectives {
    private static final Pattern QUALIFIED =
            Pattern.compile("(?:[\\p{L}_$][\\p{L}\\p{N}_$]*\\.)+[\\p{L}_$][\\p{L}\\p{N}_$]*");
    private static final Set<String> OF_A_COLUMN =
            Set.of("check", "generated", "identity", "collation", "domain", "updatedAt");

    private final TypedTable table;
    private final Findings findings;

    ColumnDirectives(TypedTable table, Findings findings) {
        this.table = table;
        this.findings = findings;
    }

    ColumnOptions ofColumn(TypedField.Column column, List<Said> said) {
        if (table.view()) {
            said.stream().filter(s -> OF_A_COLUMN.contains(s.name())).forEach(this::refuseOnView);
            return new ColumnOptions(null, null, null, null, false, json(column, said));
        }
        return new ColumnOptions(
                generated(column, said),
                identity(column, said),
                collation(column, said),
                Directives.one(said, "domain").flatMap(this::domain).orElse(null),
                updatedAt(column, said),
                json(column, said));
    }

    private ColumnOptions.@Nullable JsonType json(TypedField.Column column, List<Said> said) {
        Said directive = Directives.one(said, "json").orElse(null);
        if (directive == null) {
            return null;
        }
        if (!is(column, ScalarType.JSON)) {
            error(
                    "wrong-type",
                    "`@json` needs a field of type `Json`",
                    directive,
                    "write `" + column.name() + " Json`");
        }
        for (String parameter : List.of("type", "codec")) {
            directive
                    .value(parameter)
                    .filter(value -> !QUALIFIED
                            .matcher(directive.text(parameter).orElse(""))
                            .matches())
                    .ifPresent(value -> findings.error(
                            "wrong-arguments",
                            "`" + parameter + "` of `@json` is a Java name with its package",
                            value.span(),
                            "write `/// " + directive.spec().example() + "`"));
        }
        return new ColumnOptions.JsonType(
                directive.text("type").orElseThrow(), directive.text("codec").orElseThrow());
    }

    private void refuseOnView(Said directive) {
        error(
                "misplaced-directive",
                "`@" + directive.name() + "` cannot stand above a field of a view",
                directive,
                "a view's columns come from its query: remove this line");
    }

    private ColumnOptions.@Nullable Generated generated(TypedField.Column column, List<Said> said) {
        Said directive = Directives.one(said, "generated").orElse(null);
        if (directive == null) {
            return null;
        }
        for (String attribute : List.of("default", "updatedAt", "id")) {
            attribute(column, attribute).ifPresent(a -> contradiction(directive, "@" + attribute));
        }
        for (String other : List.of("identity", "updatedAt", "version")) {
            Directives.one(said, other).ifPresent(o -> contradiction(directive, "@" + other));
        }
        return new ColumnOptions.Generated(
                directive.text("sql").orElseThrow(),
                directive.text("kind").filter("virtual"::equals).isEmpty());
    }

    private ColumnOptions.@Nullable Identity identity(TypedField.Column column, List<Said> said) {
        Said directive = Directives.one(said, "identity").orElse(null);
        if (directive == null) {
            return null;
        }
        if (attribute(column, "default")
                .filter(a -> a.span().text().contains("autoincrement"))
                .isEmpty()) {
            error(
                    "wrong-type",
                    "`@identity` needs a field with `@default(autoincrement())`",
                    directive,
                    "write `" + column.name() + " Int @default(autoincrement())`");
        }
        return new IdentityReader(directive, isBig(column), findings).read();
    }

    private static boolean isBig(TypedField.Column column) {
        return is(column, ScalarType.BIG_INT);
    }

    private @Nullable QualifiedName collation(TypedField.Column column, List<Said> said) {
        Said directive = Directives.one(said, "collation").orElse(null);
        if (directive != null && !is(column, ScalarType.STRING)) {
            error(
                    "wrong-type",
                    "`@collation` needs a field of type `String`",
                    directive,
                    "only texts are sorted by a collation");
        }
        return directive == null ? null : name(directive);
    }

    private Optional<QualifiedName> domain(Said directive) {
        for (String parameter : List.of("type", "check", "notNull", "default")) {
            directive
                    .value(parameter)
                    .ifPresent(value -> findings.error(
                            "wrong-arguments",
                            "`" + parameter + "` is said where the domain is declared, not above a field",
                            value.span(),
                            "declare it in a comment of its own, with an empty line below it: `/// "
                                    + directive.spec().example() + "`"));
        }
        return Optional.of(name(directive));
    }

    private static QualifiedName name(Said directive) {
        return new QualifiedName(
                directive.text("schema").filter(s -> !s.equals("public")).orElse(null),
                directive.text("name").orElseThrow());
    }

    private boolean updatedAt(TypedField.Column column, List<Said> said) {
        Said directive = Directives.one(said, "updatedAt").orElse(null);
        if (directive != null && attribute(column, "updatedAt").isEmpty()) {
            error(
                    "wrong-type",
                    "`@updatedAt(database)` needs a field with the attribute `@updatedAt`",
                    directive,
                    "write `" + column.name() + " DateTime @updatedAt`");
        }
        return directive != null;
    }

    private void contradiction(Said directive, String other) {
        error(
                "contradictory-directive",
                "`@" + directive.name() + "` and `" + other + "` exclude each other",
                directive,
                "PostgreSQL computes the value: remove `" + other + "`");
    }

    private static Optional<Attribute> attribute(TypedField.Column column, String name) {
        return column.syntax().attributes().stream()
                .filter(a -> a.name().text().equals(name))
                .findFirst();
    }

    private static boolean is(TypedField.Column column, ScalarType type) {
        return column.type() instanceof FieldType.Builtin builtin && builtin.type() == type;
    }

    private void error(String code, String message, Said directive, String help) {
        findings.error(code, message, directive.span(), help);
    }
}
