package dev.ashlar.runtime.conformance;

import dev.ashlar.runtime.conformance.client.User;
import dev.ashlar.runtime.shape.Shape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A user with all who stand below it, and of each of them all who stand above: two ways to the same table. */
@Shape(User.class)
public record Staff(int id, @Nullable Above boss, List<Staff> team) {
    /** Who stands above. */
    public record Above(int id, @Nullable Above boss) {}
}
