package dev.ashlar.compiler.check;

import dev.ashlar.compiler.syntax.ModelDeclaration;
import java.util.List;
import java.util.Optional;

/**
 * A model or view with the types of its fields.
 *
 * @param gaps what was left out
 */
record TypedTable(ModelDeclaration syntax, List<TypedField> fields, Gaps gaps) {
    String name() {
        return syntax.name().text();
    }

    boolean view() {
        return syntax.kind() == ModelDeclaration.Kind.VIEW;
    }

    Optional<TypedField> field(String name) {
        for (TypedField field : fields) {
            if (field.name().equals(name)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    /** Whether a field of that name was left out, or may have been. */
    boolean isLeftOut(String name) {
        return gaps.fields().contains(name) || (gaps.unread() && field(name).isEmpty());
    }

    List<String> columnNames() {
        return fields.stream()
                .filter(TypedField.Column.class::isInstance)
                .map(TypedField::name)
                .toList();
    }
}
