package dev.ashlar.tables.write;

import dev.ashlar.compiler.syntax.Comment;
import dev.ashlar.compiler.syntax.Directive;
import dev.ashlar.compiler.syntax.DirectiveParser;
import dev.ashlar.compiler.syntax.Documentation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What stands in comments: documentation and directives as calls, other comments as comments. */
final class Spoken {
    private Spoken() {}

    /** Calls from their dot on, for what has methods of its own for some of the directives. */
    static List<String> calls(Documentation documentation, DirectiveWords words) {
        List<Comment> lines = documentation.docLines();
        List<String> calls = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            List<Comment> rest = lines.subList(at, lines.size());
            Directive directive = DirectiveParser.parse(rest).orElse(null);
            int count = directive == null ? text(rest) : directive.lines();
            List<String> texts = contents(rest.subList(0, count));
            calls.add(directive == null ? "doc(" + JavaString.of(texts) + ")" : words.call(directive, texts));
            at += count;
        }
        return calls;
    }

    /** Comments for readers of the schema alone, which stay such. */
    static String comments(Documentation documentation, String indent) {
        return documentation.comments().stream()
                .filter(c -> c.kind() != Comment.Kind.DOC)
                .flatMap(c -> c.content().lines())
                .map(line -> (indent + "//" + withoutEscapes(line)).stripTrailing() + "\n")
                .collect(Collectors.joining());
    }

    /** Java reads a backslash and a {@code u} as a character, in comments too. */
    private static String withoutEscapes(String line) {
        return line.replace("\\u", "\\ u");
    }

    /** How many of the lines are text. */
    private static int text(List<Comment> lines) {
        int count = 1;
        while (count < lines.size()
                && DirectiveParser.parse(lines.subList(count, lines.size())).isEmpty()) {
            count++;
        }
        return count;
    }

    /** What stands behind the slashes, and the blank behind them where every line has one. */
    static List<String> contents(List<Comment> lines) {
        List<String> contents =
                lines.stream().map(c -> c.content().stripTrailing()).toList();
        boolean blank = contents.stream().allMatch(line -> line.isEmpty() || line.startsWith(" "));
        return contents.stream()
                .map(line -> blank && !line.isEmpty() ? line.substring(1) : line)
                .toList();
    }
}
