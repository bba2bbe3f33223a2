package dev.ashlar.compiler.lint.rule.softdelete;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Profile;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.stream.Stream;

/** Rows that are marked and never go make table and backups grow, and keep what somebody asked to have erased. */
final class SoftDeleteWithoutRetention implements ModelRule {
    @Override
    public About about() {
        return About.info(Category.SOFT_DELETE, "soft delete that keeps deleted rows for good")
                .from(Profile.STRICT);
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        return Stream.ofNullable(model.softDelete())
                .filter(field -> model.access().retention() == null)
                .map(field -> finding(
                        "deleted rows of `" + model.name() + "` are kept for good",
                        model.scalar(field).span(),
                        "write `/// @softDelete(" + field + ", retention: \"90 days\")`"));
    }
}
