package dev.ashlar.compiler.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The comments that belong to a declaration or member: those right above it, then the one at its line's end. */
public record Documentation(List<Comment> comments) {
    public static final Documentation NONE = new Documentation(List.of());

    static Documentation of(@Nullable CommentBlock above, @Nullable Comment trailing) {
        if (above == null && trailing == null) {
            return NONE;
        }
        List<Comment> all = new ArrayList<>(above == null ? List.of() : above.comments());
        if (trailing != null) {
            all.add(trailing);
        }
        return new Documentation(List.copyOf(all));
    }

    /** Whether it begins with these comments. */
    boolean isOf(CommentBlock above) {
        return !comments.isEmpty() && comments.get(0).equals(above.comments().get(0));
    }

    /** The {@code ///} lines: documentation and directives. */
    public List<Comment> docLines() {
        return comments.stream().filter(c -> c.kind() == Comment.Kind.DOC).toList();
    }
}
