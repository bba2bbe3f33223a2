package dev.ashlar.compiler.check;

import dev.ashlar.compiler.syntax.ModelDeclaration;
import java.util.List;
import java.util.Optional;

/** A model or view with the types of its fields. */
record TypedTable(ModelDeclaration syntax, List<TypedField> fields) {
    String name() {
        return syntax.name().text();
    }

    boolean view() {
        return syntax.kind() == ModelDeclaration.Kind.VIEW;
    }

    Optional<TypedField> field(String name) {
        return fields.stream().filter(f -> f.name().equals(name)).findFirst();
    }

    List<String> columnNames() {
        return fields.stream()
                .filter(TypedField.Column.class::isInstance)
                .map(TypedField::name)
                .toList();
    }
}
