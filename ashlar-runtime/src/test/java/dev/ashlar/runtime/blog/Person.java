package dev.ashlar.runtime.blog;

import dev.ashlar.runtime.shape.Count;
import dev.ashlar.runtime.shape.Shape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A user with those around it. */
@Shape(User.class)
public record Person(
        String name, @Nullable Host host, @Nullable Bio profile, List<Guest> invited) {
    /** Who invited it. */
    public record Host(String name, @Nullable Bio profile) {}

    /** What it tells. */
    public record Bio(@Nullable String bio) {}

    /** Whom it invited. */
    public record Guest(
            String name, @Nullable Host host, @Count long invitedCount) {}
}
