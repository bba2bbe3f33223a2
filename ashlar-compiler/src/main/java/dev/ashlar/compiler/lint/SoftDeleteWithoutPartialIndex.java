package dev.ashlar.compiler.lint;

import dev.ashlar.compiler.model.Index;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.ScalarField;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import java.util.stream.Stream;

/** Deleted rows that stay in every index make the live ones slower to find, a little more each month. */
final class SoftDeleteWithoutPartialIndex implements Rule {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> check(Model model, Schema schema) {
        return SoftDelete.field(model).stream()
                .filter(field -> model.indexes().stream().noneMatch(i -> isPartial(i, field)))
                .map(field -> finding(
                        "no index of `" + model.name() + "` leaves deleted rows out",
                        field.span(),
                        "add `where: raw(\"" + field.column() + " IS NULL\")` to the indexes that lists are read by"));
    }

    private static boolean isPartial(Index index, ScalarField field) {
        String where = index.where();
        return where != null && SoftDelete.leavesDeletedRowsOut(where, field);
    }
}
