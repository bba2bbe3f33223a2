package dev.ashlar.compiler.directive;

import dev.ashlar.compiler.directive.Parameter.Kind;
import java.util.List;
import java.util.Set;

/** Roles, grants and policies. */
final class SecuritySpecs {
    static final List<DirectiveSpec> ALL = List.of(
            new DirectiveSpec(
                    "policy",
                    "a row-security policy; it switches row-level security on",
                    Set.of(Place.MODEL),
                    List.of(
                            Parameter.required("name", Kind.NAME),
                            Parameter.named("for", Kind.WORD, "all", "select", "insert", "update", "delete"),
                            Parameter.named("to", Kind.NAMES),
                            Parameter.named("using", Kind.TEXT),
                            Parameter.named("check", Kind.TEXT),
                            Parameter.named("restrictive", Kind.BOOLEAN)),
                    true,
                    "@policy(\"own_rows\", for: select, to: [app], using: \"owner = current_user\")"),
            new DirectiveSpec(
                    "rowSecurity",
                    "row-level security is on: without a policy no row is seen; `force` holds for the table's owner too",
                    Set.of(Place.MODEL),
                    List.of(Parameter.named("force", Kind.BOOLEAN)),
                    false,
                    "@rowSecurity(force: true)"),
            new DirectiveSpec(
                    "grant",
                    "what roles may do: with a model's table or a view above it, with `on` in a comment of its own",
                    Set.of(Place.MODEL, Place.VIEW, Place.FILE),
                    List.of(
                            Parameter.required("privileges", Kind.WORDS),
                            Parameter.named("to", Kind.NAMES),
                            Parameter.named("columns", Kind.FIELDS),
                            Parameter.named("on", Kind.WORD, "tables", "sequences", "schema"),
                            Parameter.named("schema", Kind.NAME)),
                    true,
                    "@grant([select, insert, update, delete], to: [app])"),
            new DirectiveSpec(
                    "defaultPrivileges",
                    "what roles may do with every table or sequence of the schema, and with those to come",
                    Set.of(Place.FILE),
                    List.of(
                            Parameter.required("privileges", Kind.WORDS),
                            Parameter.named("on", Kind.WORD, "tables", "sequences"),
                            Parameter.named("to", Kind.NAMES),
                            Parameter.named("schema", Kind.NAME)),
                    true,
                    "@defaultPrivileges([select, insert, update, delete], on: tables, to: [app])"),
            new DirectiveSpec(
                    "role",
                    "a role of the server: made when it is absent, never dropped, without a password",
                    Set.of(Place.FILE),
                    List.of(
                            Parameter.required("name", Kind.NAME),
                            Parameter.named("login", Kind.BOOLEAN),
                            Parameter.named("inherit", Kind.BOOLEAN),
                            Parameter.named("memberOf", Kind.NAMES),
                            Parameter.named("password", Kind.ANY),
                            Parameter.named("superuser", Kind.ANY),
                            Parameter.named("bypassRls", Kind.ANY)),
                    true,
                    "@role(app, login: true)"));

    private SecuritySpecs() {}
}
