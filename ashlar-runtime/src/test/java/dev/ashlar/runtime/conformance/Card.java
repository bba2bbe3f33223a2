package dev.ashlar.runtime.conformance;

import dev.ashlar.runtime.conformance.client.User;
import dev.ashlar.runtime.shape.Shape;
import org.jspecify.annotations.Nullable;

/** Two columns of a user. */
@Shape(User.class)
public record Card(String email, @Nullable String name) {
    /** The name, or what stands for it. */
    public String shown() {
        return name == null ? email : name;
    }
}
