package dev.ashlar.compiler.lint;

import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.ScalarField;
import java.util.List;
import java.util.Optional;

/** How the rules recognise soft delete, declared or not. */
final class SoftDelete {
    private static final List<String> USUAL_NAMES = List.of("deletedAt", "deleted_at", "archivedAt");

    private SoftDelete() {}

    /** The field that is set instead of deleting: the one declared, or one with a usual name. */
    static Optional<ScalarField> field(Model model) {
        String declared = model.softDelete();
        return model.scalars()
                .filter(f -> declared != null ? f.name().equals(declared) : looksLikeIt(f))
                .findFirst();
    }

    private static boolean looksLikeIt(ScalarField field) {
        return Types.isDateTime(field) && !field.isRequired() && USUAL_NAMES.contains(field.name());
    }

    static boolean leavesDeletedRowsOut(String predicate, ScalarField field) {
        return predicate.replace("\"", "").matches("(?is).*\\b" + field.column() + "\\s+is\\s+null\\b.*");
    }
}
