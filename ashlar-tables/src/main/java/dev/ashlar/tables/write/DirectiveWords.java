package dev.ashlar.tables.write;

import dev.ashlar.compiler.syntax.Argument;
import dev.ashlar.compiler.syntax.Directive;
import dev.ashlar.compiler.syntax.Expression;
import dev.ashlar.compiler.syntax.Expression.ArrayLiteral;
import dev.ashlar.compiler.syntax.Expression.Constant;
import dev.ashlar.compiler.syntax.Expression.StringLiteral;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Directives in the vocabulary of table classes: those of the forms that have a method, by name and arguments (a text, a
 * word, a list of words); whatever else by the general one.
 */
final class DirectiveWords {
    private enum Word {
        TEXT,
        /** The name of something in the database. */
        NAME,
        FIELDS
    }

    private record Method(String name, List<Word> words) {
        Method(String name, Word... words) {
            this(name, List.of(words));
        }
    }

    static final DirectiveWords OF_COLUMNS = new DirectiveWords(Map.of(
            "version()", new Method("version"),
            "check(text)", new Method("check", Word.TEXT),
            "check(text, map: text)", new Method("check", Word.TEXT, Word.TEXT),
            "generated(text)", new Method("generated", Word.TEXT),
            "collation(text)", new Method("collation", Word.TEXT),
            "domain(word)", new Method("domain", Word.NAME),
            "renamed(word)", new Method("renamedFrom", Word.NAME),
            "renamed(text)", new Method("renamedFrom", Word.TEXT)));

    static final DirectiveWords OF_TABLES = new DirectiveWords(Map.ofEntries(
            Map.entry("tenant(word)", new Method("tenant", Word.FIELDS)),
            Map.entry("softDelete(word)", new Method("softDelete", Word.FIELDS)),
            Map.entry("softDelete(word, retention: text)", new Method("softDelete", Word.FIELDS, Word.TEXT)),
            Map.entry("check(text)", new Method("check", Word.TEXT)),
            Map.entry("check(text, map: text)", new Method("check", Word.TEXT, Word.TEXT)),
            Map.entry("policy(word, using: text)", new Method("policy", Word.NAME, Word.TEXT)),
            Map.entry("rowSecurity()", new Method("rowSecurity")),
            Map.entry("external()", new Method("external")),
            Map.entry("renamed(word)", new Method("renamedFrom", Word.NAME)),
            Map.entry("renamed(text)", new Method("renamedFrom", Word.TEXT)),
            Map.entry("definition(text)", new Method("definition", Word.TEXT)),
            Map.entry("materialized()", new Method("materialized"))));

    static final DirectiveWords OF_KEYS = new DirectiveWords(Map.of(
            "include(list)", new Method("include", Word.FIELDS),
            "nullsNotDistinct()", new Method("nullsNotDistinct")));

    static final DirectiveWords NONE = new DirectiveWords(Map.of());

    private final Map<String, Method> methods;

    private DirectiveWords(Map<String, Method> methods) {
        this.methods = methods;
    }

    /** @param lines the directive as it stands in the schema, without its slashes */
    String call(Directive directive, List<String> lines) {
        return Optional.ofNullable(methods.get(form(directive)))
                .map(method -> call(method, directive.arguments()))
                .orElseGet(() -> "directive(" + JavaString.of(lines) + ")");
    }

    private static String call(Method method, List<Argument> arguments) {
        StringBuilder text = new StringBuilder(method.name()).append('(');
        for (int i = 0; i < arguments.size(); i++) {
            text.append(i == 0 ? "" : ", ")
                    .append(value(method.words().get(i), arguments.get(i).value()));
        }
        return text.append(')').toString();
    }

    private static String value(Word word, Expression value) {
        if (value instanceof StringLiteral text) {
            return JavaString.of(text.value().lines().toList());
        }
        String written = value.span().text();
        return word == Word.FIELDS
                ? Names.in(written).stream().map(ClassName::of).collect(Collectors.joining(", "))
                : JavaString.of(written);
    }

    private static String form(Directive directive) {
        return directive.arguments().stream()
                .map(a -> (a.name() == null ? "" : a.name().text() + ": ") + form(a.value()))
                .collect(Collectors.joining(", ", directive.name().text() + "(", ")"));
    }

    private static String form(Expression value) {
        if (value instanceof StringLiteral) {
            return "text";
        }
        return value instanceof Constant ? "word" : value instanceof ArrayLiteral ? "list" : "other";
    }
}
