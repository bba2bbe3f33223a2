package dev.ashlar.compiler.check;

import dev.ashlar.compiler.model.TableAccess;
import dev.ashlar.compiler.source.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads who may see and write a table's rows. */
final class AccessDirectives {
    private static final Set<String> OF_TABLES =
            Set.of("select", "insert", "update", "delete", "truncate", "references", "trigger");
    private static final Set<String> OF_COLUMNS = Set.of("select", "insert", "update", "references");
    private static final Pattern INTERVAL =
            Pattern.compile("[1-9]\\d{0,5} (hour|day|week|month|year)s?( [1-9]\\d{0,5} (hour|day|week|month|year)s?)*");
    private static final String TENANT = "tenant_isolation";

    private final TypedTable table;
    private final DirectiveFields fields;
    private final Findings findings;

    AccessDirectives(TypedTable table, DirectiveFields fields, Findings findings) {
        this.table = table;
        this.fields = fields;
        this.findings = findings;
    }

    TableAccess ofModel(List<Said> said) {
        boolean tenant = Directives.one(said, "tenant").isPresent();
        Set<String> names = new HashSet<>(tenant ? Set.of(TENANT) : Set.of());
        Directives.one(said, "rowSecurity")
                .filter(d -> tenant && d.text("force").filter("false"::equals).isPresent())
                .ifPresent(d -> error(
                        "contradictory-directive",
                        "`@tenant` forces row-level security on `" + table.name() + "`",
                        d.span(),
                        "remove `force: false`"));
        return new TableAccess(
                Directives.one(said, "rowSecurity")
                        .map(d -> new TableAccess.RowSecurity(d.flag("force")))
                        .orElse(null),
                Directives.all(said, "policy").stream()
                        .map(d -> policy(d, names))
                        .toList(),
                Directives.all(said, "grant").stream().map(this::grant).toList(),
                Directives.one(said, "softDelete").map(this::retention).orElse(null));
    }

    private @Nullable String retention(Said directive) {
        String interval = directive.text("retention").orElse(null);
        if (interval != null && !INTERVAL.matcher(interval).matches()) {
            wrong(
                    directive,
                    "`retention` is a time such as `90 days` or `1 year 6 months`",
                    directive.required("retention").span());
        }
        return interval;
    }

    private TableAccess.Policy policy(Said directive, Set<String> names) {
        String name = directive.text("name").orElseThrow();
        String command = directive.text("for").orElse("all");
        if (!names.add(name)) {
            error(
                    "duplicate-policy",
                    "`" + table.name() + "` has more than one policy `" + name + "`",
                    directive.required("name").span(),
                    "give one of them another name");
        }
        if (DerivedNames.isTooLong(name)) {
            wrong(
                    directive,
                    "a name has at most 63 bytes",
                    directive.required("name").span());
        }
        refuse(
                directive,
                "using",
                command.equals("insert"),
                "a row that is inserted was not there before: say `check`");
        refuse(directive, "check", Set.of("select", "delete").contains(command), "no row is written: say `using`");
        if (directive.value("using").isEmpty() && directive.value("check").isEmpty()) {
            wrong(
                    directive,
                    "`@policy` needs `using` or `check`",
                    directive.syntax().name().span());
        }
        return new TableAccess.Policy(
                name,
                command.toUpperCase(Locale.ROOT),
                directive.texts("to"),
                directive.text("using").orElse(null),
                directive.text("check").orElse(null),
                directive.flag("restrictive"),
                directive.span());
    }

    private void refuse(Said directive, String parameter, boolean wrong, String why) {
        directive.value(parameter).filter(v -> wrong).ifPresent(v -> wrong(directive, why, v.span()));
    }

    private TableAccess.Grant grant(Said directive) {
        for (String parameter : List.of("on", "schema")) {
            refuse(directive, parameter, true, "above a model `@grant` is on that model");
        }
        boolean columns = directive.value("columns").isPresent();
        GrantWords words = new GrantWords(directive, findings);
        return new TableAccess.Grant(
                words.privileges(columns ? OF_COLUMNS : OF_TABLES),
                words.roles(),
                fields.columns(directive, "columns").stream()
                        .map(TypedField.Column::name)
                        .toList());
    }

    private void wrong(Said directive, String message, Span span) {
        error("wrong-arguments", message, span, "write `/// " + directive.spec().example() + "`");
    }

    private void error(String code, String message, Span span, String help) {
        findings.error(code, message, span, help);
    }
}
