package dev.ashlar.compiler.lint.rule.tables;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.stream.Stream;

/** More than forty columns are usually several things in one row, and each update writes all of them again. */
final class WideTable implements ModelRule {
    private static final int WIDE = 40;

    @Override
    public About about() {
        return About.info(Category.TABLES, "a table of more than forty columns");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        long count = model.scalars().count();
        return count <= WIDE
                ? Stream.empty()
                : Stream.of(finding(
                        "`" + model.name() + "` has " + count + " columns, and each update writes them all again",
                        model.span(),
                        "cut it along what changes together"));
    }
}
