package dev.ashlar.compiler.lint.rule;

import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.ScalarField;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** How the rules recognise soft delete, declared or not. */
public final class SoftDelete {
    private static final List<String> USUAL_NAMES = List.of("deletedAt", "deleted_at", "archivedAt");

    private SoftDelete() {}

    /** The field that is set instead of deleting: the one declared, or one with a usual name. */
    public static Optional<ScalarField> field(Model model) {
        String declared = model.softDelete();
        return model.scalars()
                .filter(f -> declared != null ? f.name().equals(declared) : looksLikeIt(f))
                .findFirst();
    }

    private static boolean looksLikeIt(ScalarField field) {
        return Types.isDateTime(field) && !field.isRequired() && USUAL_NAMES.contains(field.name());
    }

    public static boolean leavesDeletedRowsOut(String predicate, ScalarField field) {
        return predicate
                .replace("\"", "")
                .matches("(?is).*\\b" + Pattern.quote(field.column()) + "\\s+is\\s+null\\b.*");
    }
}
