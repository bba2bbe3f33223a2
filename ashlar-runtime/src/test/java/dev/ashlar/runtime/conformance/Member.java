package dev.ashlar.runtime.conformance;

import dev.ashlar.runtime.conformance.client.User;
import dev.ashlar.runtime.shape.Count;
import dev.ashlar.runtime.shape.Shape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A user with what it has, three levels deep. */
@Shape(User.class)
public record Member(
        int id,
        @Nullable String name,
        @Nullable About profile,
        @Nullable Boss boss,
        List<Piece> posts,
        @Count("posts") long postCount) {
    /** What it tells about itself. */
    public record About(@Nullable String bio) {}

    /** Whom it asks. */
    public record Boss(String email) {}

    /** What it wrote, and what was said of that by whom. */
    public record Piece(String title, int likes, List<Note> comments) {
        /** What was said. */
        public record Note(String text, @Nullable Boss author) {}
    }
}
