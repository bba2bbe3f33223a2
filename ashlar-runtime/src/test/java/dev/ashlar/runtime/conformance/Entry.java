package dev.ashlar.runtime.conformance;

import dev.ashlar.runtime.conformance.client.Post;
import dev.ashlar.runtime.conformance.client.PostTable;
import dev.ashlar.runtime.shape.Count;
import dev.ashlar.runtime.shape.From;
import dev.ashlar.runtime.shape.Shape;
import dev.ashlar.sql.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;

// spotless:off
// region kinds
/** A post as what it is: an article, a draft, or something that nobody wrote. */
@Shape(Post.class)
public sealed interface Entry permits Entry.Article, Entry.Draft, Entry.Relic {
    int id();

    /** What readers see. */
    record Article(int id, String title, @From("author.name") @Nullable String author, List<Remark> comments)
            implements Entry {
        static Condition when(PostTable p) {
            return p.published.eq(true).and(p.authorId.isNotNull());
        }

        /** What was said of it. */
        public record Remark(String text) {}
    }

    /** What its author sees. */
    record Draft(int id, String content, @Count("comments") long comments) implements Entry {
        static Condition when(PostTable p) {
            return p.authorId.isNotNull();
        }
    }

    /** All else. */
    record Relic(int id) implements Entry {}
}
// end region
// spotless:on
