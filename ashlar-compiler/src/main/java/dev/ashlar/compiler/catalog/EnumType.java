package dev.ashlar.compiler.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param labels in their sort order
 * @param comment {@code COMMENT ON TYPE}, null when there is none
 */
public record EnumType(
        TypeName name, List<String> labels, @Nullable String comment) {
    public EnumType {
        labels = List.copyOf(labels);
    }

    /** Without a comment. */
    public EnumType(TypeName name, List<String> labels) {
        this(name, labels, null);
    }
}
