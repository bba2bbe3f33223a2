package dev.ashlar.compiler.lint.rule.indexes;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.Keys;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.List;
import java.util.stream.Stream;

/** Where the first column alone names a row, the columns behind it have nothing left to tell apart. */
final class IndexBehindUnique implements ModelRule {
    @Override
    public About about() {
        return About.info(Category.INDEXES, "an index that begins with a unique column");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        return model.indexes().stream()
                .filter(index -> !index.unique()
                        && index.fields().size() > 1
                        && index.method().equals("btree"))
                .flatMap(index -> Stream.of(Keys.names(index.fields()).get(0))
                        .filter(first -> isUnique(model, first))
                        .map(first -> finding(
                                "`" + model.name() + "." + first + "` alone names a row, so that its index with `"
                                        + String.join(
                                                ", ",
                                                Keys.names(index.fields())
                                                        .subList(
                                                                1,
                                                                index.fields().size()))
                                        + "` tells no more",
                                index.span(),
                                "remove it, or put `" + first + "` last")));
    }

    private static boolean isUnique(Model model, String field) {
        return Keys.primaryKey(model).equals(List.of(field))
                || Keys.uniques(model)
                        .anyMatch(unique -> unique.where() == null
                                && Keys.names(unique.fields()).equals(List.of(field)));
    }
}
