package dev.ashlar.compiler.catalog;

import java.util.List;

/**
 * @param labels in their sort order
 */
public record EnumType(TypeName name, List<String> labels) {
    public EnumType {
        labels = List.copyOf(labels);
    }
}
