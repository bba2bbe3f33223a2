package dev.ashlar.compiler.lint.rule.softdelete;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.SoftDelete;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.model.Index;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.ScalarField;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.stream.Stream;

/** Deleted rows that stay in every index make the live ones slower to find, a little more each month. */
final class SoftDeleteWithoutPartialIndex implements ModelRule {
    @Override
    public About about() {
        return About.warning(Category.SOFT_DELETE, "soft delete without an index that leaves deleted rows out");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
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
