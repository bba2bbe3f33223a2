package dev.ashlar.compiler.lint.rule.relations;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.Keys;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.Relation;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Fix;
import java.util.stream.Stream;

/** What happens to the children is a decision about data; a default that differs between tools is no decision. */
final class ImplicitOnDelete implements ModelRule {
    @Override
    public About about() {
        return About.info(Category.RELATIONS, "a foreign key that does not say what happens on delete");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        return Keys.foreignKeys(model, subject.schema())
                .filter(fk -> !fk.span().text().contains("onDelete"))
                .map(fk -> finding(
                                "`" + model.name() + "." + fk.field() + "` does not say what happens when its `"
                                        + fk.target() + "` is deleted (it is "
                                        + fk.onDelete().keyword() + ")",
                                fk.span(),
                                "add `onDelete: Cascade` for rows that belong to it, `Restrict` for rows that must not lose it, `SetNull` for the rest")
                        .fix(fix(model, fk, subject)));
    }

    /** Says what holds today, so that nothing changes and somebody sees it. */
    private static Fix fix(Model model, Relation.ForeignKey fk, Subject subject) {
        String action = fk.onDelete().keyword();
        return Fix.of(
                "write onDelete: " + action,
                subject.edits().setArgument(model.field(fk.field()).orElseThrow(), "relation", "onDelete", action));
    }
}
