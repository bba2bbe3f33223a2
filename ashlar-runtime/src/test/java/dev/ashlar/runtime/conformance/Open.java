package dev.ashlar.runtime.conformance;

import dev.ashlar.runtime.conformance.client.Role;
import dev.ashlar.runtime.conformance.client.User;
import dev.ashlar.runtime.shape.Shape;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A user as others may see it: all but two fields, as {@code ashlar shape User "*, -settings, -balance"} writes it. */
@Shape(User.class)
public record Open(
        int id,
        String email,
        @Nullable String name,
        String country,
        @Nullable Integer badge,
        @Nullable Integer age,
        Role role,
        int visits,
        long coins,
        @Nullable Double score,
        List<Integer> lucky,
        List<String> aliases,
        Instant joined,
        @Nullable Integer bossId) {}
