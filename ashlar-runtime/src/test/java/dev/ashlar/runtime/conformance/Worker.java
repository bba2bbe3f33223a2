package dev.ashlar.runtime.conformance;

import dev.ashlar.runtime.conformance.client.User;
import dev.ashlar.runtime.shape.Shape;
import java.util.Optional;

/** A user with all who stand above it. */
@Shape(User.class)
public record Worker(int id, Optional<String> name, Optional<Worker> boss) {}
