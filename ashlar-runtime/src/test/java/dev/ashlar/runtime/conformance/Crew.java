package dev.ashlar.runtime.conformance;

import dev.ashlar.runtime.conformance.client.User;
import dev.ashlar.runtime.shape.Count;
import dev.ashlar.runtime.shape.Shape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A user with all who stand below it, and what each of them wrote. */
@Shape(User.class)
public record Crew(
        int id,
        @Nullable String name,
        List<Piece> posts,
        @Count("posts") long written,
        List<Crew> team) {
    /** What somebody wrote. */
    public record Piece(String title) {}
}
