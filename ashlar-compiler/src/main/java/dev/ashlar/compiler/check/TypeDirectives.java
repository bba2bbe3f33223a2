package dev.ashlar.compiler.check;

import dev.ashlar.compiler.model.NamedTypes;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.compiler.syntax.Argument;
import dev.ashlar.compiler.syntax.Expression;
import dev.ashlar.compiler.syntax.Expression.ObjectLiteral;
import dev.ashlar.compiler.syntax.Expression.StringLiteral;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the domains and composite types that a schema declares. */
final class TypeDirectives {
    private final Findings findings;

    TypeDirectives(Findings findings) {
        this.findings = findings;
    }

    NamedTypes read(List<Said> said) {
        List<NamedTypes.NamedType> types = new ArrayList<>();
        for (Said directive : said) {
            if (directive.name().equals("domain")) {
                types.add(domain(directive));
            } else if (directive.name().equals("compositeType")) {
                types.add(composite(directive));
            }
        }
        types.forEach(type -> checkName(type, types));
        return new NamedTypes(types);
    }

    private NamedTypes.Domain domain(Said directive) {
        String name = directive.text("name").orElseThrow();
        if (directive.value("type").isEmpty()) {
            error(
                    directive,
                    directive.syntax().span(),
                    "`@domain` in a comment of its own needs `type`, a text in quotes");
        }
        return new NamedTypes.Domain(
                schema(directive),
                name,
                directive.text("type").orElse("text"),
                directive.flag("notNull"),
                directive.text("default").orElse(null),
                directive
                        .value("check")
                        .map(value -> checks(directive, name, value))
                        .orElse(Map.of()),
                directive.span());
    }

    /** Those without a name are called as PostgreSQL would: {@code email_check}, {@code email_check1}. */
    private Map<String, String> checks(Said directive, String domain, Expression value) {
        if (value instanceof ObjectLiteral pairs) {
            return pairs(directive, "check", pairs);
        }
        Map<String, String> checks = new LinkedHashMap<>();
        for (Expression element : Values.elements(value)) {
            if (element instanceof StringLiteral sql && !sql.value().isBlank()) {
                checks.put(DerivedNames.check(domain, checks.size()), sql.value());
            } else {
                error(
                        directive,
                        element.span(),
                        "`check` of `@domain` is SQL in quotes, or names with their SQL in braces");
            }
        }
        return Collections.unmodifiableMap(checks);
    }

    private NamedTypes.Composite composite(Said directive) {
        Expression value = directive.required("attributes");
        Map<String, String> attributes = Map.of();
        if (value instanceof ObjectLiteral pairs && !pairs.properties().isEmpty()) {
            attributes = pairs(directive, "attributes", pairs);
        } else {
            error(directive, value.span(), "`attributes` of `@compositeType` are names with their types in braces");
        }
        return new NamedTypes.Composite(
                schema(directive), directive.text("name").orElseThrow(), attributes, directive.span());
    }

    private Map<String, String> pairs(Said directive, String parameter, ObjectLiteral pairs) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Argument pair : pairs.properties()) {
            String name = Objects.requireNonNull(pair.name()).text();
            if (DerivedNames.isTooLong(name)) {
                error(directive, pair.name().span(), "a name has at most 63 bytes");
            } else if (!(pair.value() instanceof StringLiteral sql)
                    || sql.value().isBlank()) {
                error(directive, pair.value().span(), "`" + name + "` in `" + parameter + "` is a text in quotes");
            } else if (texts.putIfAbsent(name, sql.value()) != null) {
                error(directive, pair.span(), "`" + name + "` is given twice");
            }
        }
        return Collections.unmodifiableMap(texts);
    }

    private void checkName(NamedTypes.NamedType type, List<NamedTypes.NamedType> all) {
        boolean twice = all.stream()
                .anyMatch(t -> t != type && t.name().equals(type.name()) && Objects.equals(t.schema(), type.schema()));
        if (twice) {
            findings.error(
                    "duplicate-type-name",
                    "the type `" + type.name() + "` is declared more than once",
                    type.span(),
                    "remove one of them");
        }
        if (DerivedNames.isTooLong(type.name())) {
            findings.error("wrong-arguments", "a name has at most 63 bytes", type.span(), "choose a shorter one");
        }
    }

    private static @Nullable String schema(Said directive) {
        return directive.text("schema").filter(s -> !s.equals("public")).orElse(null);
    }

    private void error(Said directive, Span span, String message) {
        findings.error(
                "wrong-arguments",
                message,
                span,
                "write `/// " + directive.spec().example() + "`");
    }
}
