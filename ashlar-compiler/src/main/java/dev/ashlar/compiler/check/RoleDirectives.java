package dev.ashlar.compiler.check;

import dev.ashlar.compiler.model.Access;
import dev.ashlar.compiler.model.Access.On;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.compiler.syntax.Expression;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the roles of a schema, and what they may do with more than one table. */
final class RoleDirectives {
    private static final Map<On, Set<String>> PRIVILEGES = Map.of(
            On.TABLES, Set.of("select", "insert", "update", "delete", "truncate", "references", "trigger"),
            On.SEQUENCES, Set.of("usage", "select", "update"),
            On.SCHEMA, Set.of("usage", "create"));

    /** What a role of an application must not have, and why. */
    private static final Map<String, String> UNSAFE = Map.of(
            "password", "a schema file is read by many: set the password with `ALTER ROLE`",
            "superuser", "no policy and no grant holds back a superuser",
            "bypassRls", "such a role sees the rows of every tenant: make it by hand, for the person who needs it");

    private final Findings findings;

    RoleDirectives(Findings findings) {
        this.findings = findings;
    }

    Access read(List<Said> said) {
        Set<String> names = new HashSet<>();
        List<Access.Role> roles = Directives.all(said, "role").stream()
                .map(directive -> role(directive, names))
                .toList();
        List<Access.Grant> grants = new ArrayList<>();
        Directives.all(said, "grant").forEach(d -> grants.add(grant(d, false)));
        Directives.all(said, "defaultPrivileges").forEach(d -> grants.add(grant(d, true)));
        return new Access(roles, grants);
    }

    private Access.Role role(Said directive, Set<String> names) {
        String name = directive.text("name").orElseThrow();
        Span span = directive.required("name").span();
        if (!names.add(name)) {
            findings.error("duplicate-role", "the role `" + name + "` is declared twice", span, "remove one of them");
        }
        if (DerivedNames.isTooLong(name)
                || name.startsWith("pg_")
                || Set.of("public", "none").contains(name)) {
            findings.error("wrong-arguments", "`" + name + "` cannot be the name of a role", span, "choose another");
        }
        UNSAFE.forEach((parameter, why) -> directive
                .value(parameter)
                .filter(value -> !Values.source(value).equals("false"))
                .ifPresent(value -> findings.error(
                        "unsafe-role", "a role of a schema file has no `" + parameter + "`", value.span(), why)));
        return new Access.Role(
                name,
                directive.flag("login"),
                directive.text("inherit").filter("false"::equals).isEmpty(),
                directive.texts("memberOf"));
    }

    private Access.Grant grant(Said directive, boolean toCome) {
        Expression word = directive.value("on").orElse(null);
        if (word == null) {
            findings.error(
                    "wrong-arguments",
                    "`@" + directive.name() + "` in a comment of its own needs `on`",
                    directive.syntax().name().span(),
                    "say `on: tables`, `on: sequences`" + (toCome ? "" : " or `on: schema`"));
        }
        directive
                .value("columns")
                .ifPresent(columns -> findings.error(
                        "wrong-arguments",
                        "columns are those of a model",
                        columns.span(),
                        "put this line above the model"));
        On on = word == null ? On.TABLES : On.valueOf(Values.source(word).toUpperCase(Locale.ROOT));
        GrantWords words = new GrantWords(directive, findings);
        return new Access.Grant(
                word == null ? List.of() : words.privileges(PRIVILEGES.getOrDefault(on, Set.of())),
                on,
                directive.text("schema").filter(s -> !s.equals("public")).orElse(null),
                words.roles(),
                toCome);
    }
}
