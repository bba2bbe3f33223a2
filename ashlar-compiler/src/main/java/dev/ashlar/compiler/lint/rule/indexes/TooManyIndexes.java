package dev.ashlar.compiler.lint.rule.indexes;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.stream.Stream;

/** Every insert writes every index, and an update that changes one indexed column writes them all. */
final class TooManyIndexes implements ModelRule {
    private static final int MANY = 12;

    @Override
    public About about() {
        return About.info(Category.INDEXES, "a table with more than a dozen indexes");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        int count = model.indexes().size() + (model.primaryKey() == null ? 0 : 1);
        return count <= MANY
                ? Stream.empty()
                : Stream.of(
                        finding(
                                "every new row of `" + model.name() + "` writes " + count + " indexes",
                                model.span(),
                                "look at `ashlar lint --url` for those that nobody reads, and join those that are read together"));
    }
}
