package dev.ashlar.compiler.lint.rule.indexes;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.Keys;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.lint.rule.Types;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.ScalarType;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Fix;
import java.util.stream.Stream;

/** A hash index pays only over long values; over short ones a B-tree is as small, and has an order. */
final class HashIndex implements ModelRule {
    @Override
    public About about() {
        return About.info(Category.INDEXES, "a hash index over short values");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        return model.indexes().stream()
                .filter(index -> index.method().equals("hash"))
                .flatMap(index -> Keys.names(index.fields()).stream()
                        .map(model::scalar)
                        .filter(field -> !Types.isText(field)
                                && !Types.is(field, ScalarType.BYTES)
                                && !Types.is(field, ScalarType.JSON))
                        .map(field -> finding(
                                        "the hash index over `" + model.name() + "." + field.name()
                                                + "` can do less than a B-tree, and is no smaller",
                                        index.span(),
                                        "leave `type: Hash` out")
                                .fix(Fix.of(
                                        "make it a B-tree",
                                        subject.edits().setArgument(index.span(), "type", "BTree")))));
    }
}
