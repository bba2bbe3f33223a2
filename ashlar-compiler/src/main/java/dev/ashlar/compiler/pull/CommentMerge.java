package dev.ashlar.compiler.pull;

import dev.ashlar.compiler.syntax.Comment;
import dev.ashlar.compiler.syntax.Directive;
import dev.ashlar.compiler.syntax.DirectiveParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The comments above a block when its directives have to change: text stays, and so do directives that no database knows. */
final class CommentMerge {
    private CommentMerge() {}

    /**
     * @param directives those that the database asks for, without slashes
     * @return a line each, with its marks
     */
    static List<String> lines(List<Comment> comments, List<String> directives) {
        List<String> lines = new ArrayList<>();
        int at = 0;
        while (at < comments.size()) {
            Optional<Directive> ours = DirectiveParser.parse(comments.subList(at, comments.size()))
                    .filter(d -> Directives.NAMES.contains(d.name().text()));
            if (ours.isEmpty()) {
                lines.add(comments.get(at).span().text());
            }
            at += ours.map(Directive::lines).orElse(1);
        }
        directives.forEach(d -> lines.add("/// " + d));
        return lines;
    }
}
