package dev.ashlar.compiler.model;

import dev.ashlar.compiler.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Types that directives declare.
 *
 * @param all in the order of declaration, for one may be made of those before it
 */
public record NamedTypes(List<NamedType> all) {
    public static final NamedTypes NONE = new NamedTypes(List.of());

    public NamedTypes {
        all = List.copyOf(all);
    }

    public Optional<NamedType> find(@Nullable String schema, String name) {
        return all.stream()
                .filter(t -> t.name().equals(name) && Objects.equals(t.schema(), schema))
                .findFirst();
    }

    /** A type with a name. */
    public sealed interface NamedType {
        /** Its PostgreSQL schema, null for the default one. */
        @Nullable
        String schema();

        String name();

        Span span();
    }

    /**
     * {@code @domain(email, "citext", check: "value ~ '@'")}.
     *
     * @param type the SQL of the type that it narrows
     * @param defaultValue SQL, null when there is none
     * @param checks SQL by the constraint's name, in order
     */
    public record Domain(
            @Nullable String schema,
            String name,
            String type,
            boolean notNull,
            @Nullable String defaultValue,
            Map<String, String> checks,
            Span span)
            implements NamedType {}

    /**
     * {@code @compositeType(address, { street: "text" })}.
     *
     * @param attributes the SQL of each attribute's type, in order
     */
    public record Composite(@Nullable String schema, String name, Map<String, String> attributes, Span span)
            implements NamedType {}
}
