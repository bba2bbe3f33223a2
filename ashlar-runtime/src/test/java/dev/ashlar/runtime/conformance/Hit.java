package dev.ashlar.runtime.conformance;

import dev.ashlar.runtime.conformance.client.Post;
import dev.ashlar.runtime.shape.Computed;
import dev.ashlar.runtime.shape.Shape;
import org.jspecify.annotations.Nullable;

/** A post as a search finds it; the search says how well it fits, and shows where. */
@Shape(Post.class)
public record Hit(
        String title,
        @Computed @Nullable Float rank,
        @Computed @Nullable String headline) {}
