package dev.ashlar.lsp.language;

import dev.ashlar.compiler.directive.DirectiveSpec;
import dev.ashlar.compiler.directive.DirectiveSpecs;
import dev.ashlar.compiler.directive.Parameter;
import dev.ashlar.compiler.directive.Parameter.Kind;
import dev.ashlar.compiler.directive.Place;
import dev.ashlar.compiler.lint.Rules;
import dev.ashlar.compiler.syntax.Comment;
import dev.ashlar.compiler.syntax.Directive;
import dev.ashlar.compiler.syntax.DirectiveParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The directives that the compiler knows. All that the server knows of them goes through here. */
public final class KnownDirectives {
    /** {@code @lint.off}, which the linter reads and not the compiler. */
    private static final DirectiveSpec LINT_OFF = new DirectiveSpec(
            "lint.off",
            "the finding is known, and why it stays; without a reason it does not count",
            Set.of(Place.MODEL, Place.FIELD, Place.RELATION),
            List.of(
                    Parameter.required(
                            "code",
                            Kind.WORD,
                            Rules.ALL.stream().map(rule -> rule.code()).toArray(String[]::new)),
                    Parameter.required("reason", Kind.TEXT)),
            true,
            "@lint.off(missing-updated-at, \"rows are never changed\")");

    private KnownDirectives() {}

    /** Those that can stand at one of these places. */
    public static Stream<DirectiveSpec> at(Set<Place> places) {
        return all().filter(spec -> spec.places().stream().anyMatch(places::contains));
    }

    public static Optional<DirectiveSpec> find(String name) {
        return all().filter(spec -> spec.name().equals(name)).findFirst();
    }

    /** The directives of a comment; one may go over several lines. */
    public static List<Directive> in(List<Comment> comments) {
        List<Comment> lines =
                comments.stream().filter(c -> c.kind() == Comment.Kind.DOC).toList();
        List<Directive> found = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            Optional<Directive> directive = DirectiveParser.parse(lines.subList(at, lines.size()));
            directive.ifPresent(found::add);
            at += directive.map(Directive::lines).orElse(1);
        }
        return List.copyOf(found);
    }

    /** A directive as a word of the language. */
    public static Word word(DirectiveSpec spec) {
        String meaning =
                Character.toUpperCase(spec.summary().charAt(0)) + spec.summary().substring(1);
        List<Word> arguments = spec.parameters().stream()
                .map(parameter -> Word.argument(
                        parameter.name(),
                        value(parameter),
                        capital(parameter.kind().words())))
                .toList();
        return new Word(
                spec.name(), spec.name() + brackets(spec), meaning + ".\n\n`/// " + spec.example() + "`", arguments);
    }

    private static Stream<DirectiveSpec> all() {
        boolean known = DirectiveSpecs.find(LINT_OFF.name()).isPresent();
        return known ? DirectiveSpecs.ALL.stream() : Stream.concat(DirectiveSpecs.ALL.stream(), Stream.of(LINT_OFF));
    }

    /** The brackets with what must be in them to be filled in. */
    private static String brackets(DirectiveSpec spec) {
        List<Parameter> needed =
                spec.parameters().stream().filter(Parameter::required).toList();
        if (needed.isEmpty()) {
            return spec.parameters().stream().anyMatch(Parameter::positional) ? "($1)" : "";
        }
        StringBuilder brackets = new StringBuilder("(");
        for (int i = 0; i < needed.size(); i++) {
            Parameter parameter = needed.get(i);
            brackets.append(i == 0 ? "" : ", ")
                    .append(parameter.positional() ? "" : parameter.name() + ": ")
                    .append(value(parameter).replace("$1", "$" + (i + 1)));
        }
        return brackets.append(")").toString();
    }

    private static String value(Parameter parameter) {
        return switch (parameter.kind()) {
            case TEXT -> "\"$1\"";
            case TEXTS, WORDS, NAMES, FIELDS, KEYS -> "[$1]";
            default -> "$1";
        };
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }
}
