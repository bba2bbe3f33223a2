package dev.ashlar.compiler.catalog;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A domain or a composite type. Those that a schema declares carry the {@link Mark} in their comment. */
public sealed interface NamedType {
    TypeName name();

    /** Whether a schema owns it. */
    boolean managed();

    /**
     * A domain.
     *
     * @param type the type that it narrows, as {@code format_type()} prints it
     * @param defaultValue SQL, null when there is none
     */
    record Domain(
            TypeName name,
            String type,
            boolean notNull,
            @Nullable String defaultValue,
            List<DomainCheck> checks,
            boolean managed)
            implements NamedType {
        public Domain {
            checks = List.copyOf(checks);
        }

        public Optional<DomainCheck> check(String constraint) {
            return checks.stream().filter(c -> c.name().equals(constraint)).findFirst();
        }
    }

    /**
     * @param expression the SQL between CHECK's parentheses
     */
    record DomainCheck(String name, String expression) {}

    /** A composite type. */
    record Composite(TypeName name, List<Attribute> attributes, boolean managed) implements NamedType {
        public Composite {
            attributes = List.copyOf(attributes);
        }

        public Optional<Attribute> attribute(String attribute) {
            return attributes.stream().filter(a -> a.name().equals(attribute)).findFirst();
        }
    }

    /**
     * @param type as {@code format_type()} prints it, or as a schema writes it
     */
    record Attribute(String name, String type) {}
}
