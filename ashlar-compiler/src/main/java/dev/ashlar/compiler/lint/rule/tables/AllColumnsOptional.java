package dev.ashlar.compiler.lint.rule.tables;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.Keys;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.lint.rule.Timestamps;
import dev.ashlar.compiler.model.Arity;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.ScalarField;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.List;
import java.util.stream.Stream;

/** Where every column may be empty an empty row is a valid one, and every reader has to expect it. */
final class AllColumnsOptional implements ModelRule {
    private static final int FEWEST = 3;

    @Override
    public About about() {
        return About.warning(Category.TABLES, "a table in which every column may be empty");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        List<ScalarField> own = model.scalars()
                .filter(field -> !Keys.primaryKey(model).contains(field.name()) && !Timestamps.isOne(field))
                .toList();
        return own.size() < FEWEST || own.stream().anyMatch(field -> field.arity() != Arity.OPTIONAL)
                ? Stream.empty()
                : Stream.of(finding(
                        "every column of `" + model.name() + "` may be empty, and so may a row",
                        model.span(),
                        "make required what is always known when a row is written"));
    }
}
