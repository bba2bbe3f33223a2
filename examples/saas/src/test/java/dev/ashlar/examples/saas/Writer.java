package dev.ashlar.examples.saas;

import dev.ashlar.examples.saas.db.PostStatus;
import dev.ashlar.examples.saas.db.User;
import dev.ashlar.runtime.shape.Shape;
import java.util.List;
import java.util.UUID;

/** A user with the posts that it wrote. */
@Shape(User.class)
public record Writer(UUID id, String email, List<Piece> posts) {
    /** What a list shows of a post. */
    public record Piece(String title, PostStatus status) {}
}
