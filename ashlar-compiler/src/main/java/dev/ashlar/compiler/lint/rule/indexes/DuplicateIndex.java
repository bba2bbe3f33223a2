package dev.ashlar.compiler.lint.rule.indexes;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.Keys;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.model.Index;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Fix;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A second index over the same leading columns answers no question that the first does not, and slows every write. */
final class DuplicateIndex implements ModelRule {
    @Override
    public About about() {
        return About.warning(Category.INDEXES, "an index that repeats the start of another");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        return model.indexes().stream()
                .filter(index -> !index.unique())
                .filter(index -> isCovered(index, model))
                .map(index -> finding(
                                "the index on `" + String.join(", ", Keys.names(index.fields()))
                                        + "` repeats the start of another key or index",
                                index.span(),
                                "remove it")
                        .fix(Fix.of("remove the index", subject.edits().removeAttribute(index.span()))));
    }

    private static boolean isCovered(Index index, Model model) {
        boolean byKey = index.where() == null && plain(index) && startsWith(Keys.primaryKey(model), index);
        return byKey || model.indexes().stream().anyMatch(other -> !other.equals(index) && covers(other, index, model));
    }

    private static boolean covers(Index other, Index index, Model model) {
        if (!other.method().equals(index.method()) || !Objects.equals(other.where(), index.where())) {
            return false;
        }
        if (other.fields().size() < index.fields().size()
                || !other.fields().subList(0, index.fields().size()).equals(index.fields())) {
            return false;
        }
        boolean same = other.fields().size() == index.fields().size();
        return !same
                || other.unique()
                || model.indexes().indexOf(other) < model.indexes().indexOf(index);
    }

    private static boolean startsWith(List<String> key, Index index) {
        List<String> fields = Keys.names(index.fields());
        return key.size() >= fields.size() && key.subList(0, fields.size()).equals(fields);
    }

    private static boolean plain(Index index) {
        return index.method().equals("btree")
                && index.fields().stream().noneMatch(f -> f.descending() || f.operatorClass() != null);
    }
}
