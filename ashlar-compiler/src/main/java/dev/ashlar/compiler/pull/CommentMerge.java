package dev.ashlar.compiler.pull;

import dev.ashlar.compiler.directive.DirectiveSpecs;
import dev.ashlar.compiler.syntax.Comment;
import dev.ashlar.compiler.syntax.Directive;
import dev.ashlar.compiler.syntax.DirectiveParser;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The comments above something that has to change: a directive whose object is the same stays as it is written, another is
 * written anew or goes, and so does the text; directives that no database knows stay.
 */
final class CommentMerge {
    private static final String SOFT_DELETE = "softDelete";

    private final SaidKeys keys;
    private final Set<String> said;
    private final Lines fallbackBefore;
    private final Lines fallbackNow;

    /**
     * @param said what directives say already, wherever they stand
     * @param fallbackBefore what may stand here though it would be written elsewhere, as the schema has it
     * @param fallbackNow the same as the database has it
     */
    CommentMerge(SaidKeys keys, Set<String> said, Lines fallbackBefore, Lines fallbackNow) {
        this.keys = keys;
        this.said = said;
        this.fallbackBefore = fallbackBefore;
        this.fallbackNow = fallbackNow;
    }

    /** A comment in the database, before and now. */
    record Text(@Nullable String before, @Nullable String now) {
        static final Text NONE = new Text(null, null);

        boolean isNew() {
            return !Objects.equals(before, now);
        }
    }

    /** @return a line each, with its marks */
    List<String> lines(List<Comment> comments, Lines before, Lines now, Text text) {
        List<String> lines = new ArrayList<>();
        if (text.isNew() && text.now() != null) {
            SchemaText.documentation(text.now(), "").lines().forEach(lines::add);
        }
        Set<String> seen = new HashSet<>();
        int at = 0;
        while (at < comments.size()) {
            Optional<Directive> directive = DirectiveParser.parse(comments.subList(at, comments.size()))
                    .filter(d -> DirectiveSpecs.find(d.name().text()).isPresent()
                            || d.name().text().startsWith("lint"));
            int count = directive.map(Directive::lines).orElse(1);
            List<String> raw = comments.subList(at, at + count).stream()
                    .map(c -> c.span().text())
                    .toList();
            if (directive.filter(d -> d.name().text().equals(SOFT_DELETE)).isPresent()) {
                seen.add(SOFT_DELETE);
                lines.addAll(softDelete(raw, before, now));
            } else if (directive.filter(SaidKeys::isOfDatabase).isPresent()) {
                String key = keys.key(directive.get());
                seen.add(key);
                lines.addAll(directive(key, raw, before, now));
            } else if (directive.isPresent()
                    || !text.isNew()
                    || comments.get(at).kind() == Comment.Kind.LINE) {
                lines.addAll(raw);
            }
            at += count;
        }
        now.keys().stream()
                .filter(key -> !seen.contains(key) && !said.contains(key))
                .forEach(key -> lines.addAll(Lines.comment(Objects.requireNonNull(now.get(key)))));
        return lines;
    }

    /** A database only knows how long such rows stay. */
    private static List<String> softDelete(List<String> raw, Lines before, Lines now) {
        String wanted = now.get(SOFT_DELETE);
        if (Objects.equals(wanted, before.get(SOFT_DELETE))) {
            return raw;
        }
        return wanted == null
                ? List.of(String.join("\n", raw).replaceFirst(",\\s*retention:\\s*\"[^\"]*\"", ""))
                : Lines.comment(wanted);
    }

    private List<String> directive(String key, List<String> raw, Lines before, Lines now) {
        String wanted = find(key, now, fallbackNow);
        if (wanted == null) {
            return List.of();
        }
        return wanted.equals(find(key, before, fallbackBefore)) ? raw : Lines.comment(wanted);
    }

    private static @Nullable String find(String key, Lines lines, Lines fallback) {
        String found = lines.get(key);
        return found == null ? fallback.get(key) : found;
    }
}
