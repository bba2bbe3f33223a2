package dev.ashlar.lsp.language;

import dev.ashlar.compiler.check.Vocabulary;
import dev.ashlar.compiler.lint.Linter;
import dev.ashlar.compiler.lint.Rule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The directives that the compiler knows, with what each means. All that the server knows of them goes through here. */
public final class KnownDirectives {
    public static final String LINT_OFF = "lint.off";

    private static final Map<String, String> MEANINGS = Map.of(
            "tenant", "The field names the row's tenant: row-level security, and no access without a tenant.",
            "softDelete", "`delete` sets the field; such rows stay out of every read unless asked for.",
            "check", "A check constraint: SQL over the table's columns. Without `map` its name is derived.",
            "version", "Counts the writes of a row; an update that saw an older one is refused.");

    private KnownDirectives() {}

    /** Those that can stand above a field, or above a model. */
    public static List<Word> above(boolean field) {
        Stream<Word> own = Vocabulary.directives().stream()
                .filter(directive -> directive.ofField() == field)
                .map(KnownDirectives::word);
        return Stream.concat(own, Stream.of(lintOff())).toList();
    }

    public static Optional<Word> find(String name) {
        return Stream.concat(above(true).stream(), above(false).stream())
                .filter(word -> word.name().equals(name))
                .findFirst();
    }

    /** The codes that {@code @lint.off} takes. */
    public static List<String> lintCodes() {
        return Linter.RULES.stream().map(Rule::code).sorted().toList();
    }

    private static Word word(Vocabulary.Directive directive) {
        String meaning = MEANINGS.getOrDefault(directive.name(), "A directive of Ashlar's.");
        String written = directive.example().replaceFirst("^/// @", "");
        return Word.of(
                directive.name(),
                snippet(written),
                meaning + "\n\n`" + directive.example() + "`",
                arguments(written));
    }

    private static Word lintOff() {
        return Word.of(
                LINT_OFF,
                "lint.off($1, \"$2\")",
                "The finding is known, and why it stays; without a reason it does not count.\n\n"
                        + "`/// @lint.off(missing-updated-at, \"rows are never changed\")`");
    }

    /** The example with its text and its first argument to be filled in. */
    private static String snippet(String example) {
        int open = example.indexOf('(');
        return open < 0 ? example : example.substring(0, open) + (example.charAt(open + 1) == '"' ? "(\"$1\")" : "($1)");
    }

    private static Word[] arguments(String example) {
        return java.util.regex.Pattern.compile("\\b([a-zA-Z]+): ")
                .matcher(example)
                .results()
                .map(found -> Word.argument(found.group(1), "\"$1\"", "As in `" + example + "`."))
                .toArray(Word[]::new);
    }
}
