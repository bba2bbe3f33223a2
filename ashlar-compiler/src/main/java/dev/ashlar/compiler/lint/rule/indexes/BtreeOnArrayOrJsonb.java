package dev.ashlar.compiler.lint.rule.indexes;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.Keys;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.lint.rule.Types;
import dev.ashlar.compiler.model.Arity;
import dev.ashlar.compiler.model.Index;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.ScalarType;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Fix;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A B-tree over an array or a document finds only whole values; what is asked is "does it contain", and that is GIN's. */
final class BtreeOnArrayOrJsonb implements ModelRule {
    @Override
    public About about() {
        return About.warning(Category.INDEXES, "a B-tree over an array or a jsonb");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        return model.indexes().stream()
                .filter(index -> !index.unique() && index.method().equals("btree"))
                .flatMap(index -> Keys.names(index.fields()).stream()
                        .map(model::scalar)
                        .filter(field -> field.arity() == Arity.LIST || Types.is(field, ScalarType.JSON))
                        .limit(1)
                        .map(field -> finding(
                                        "the index over `" + model.name() + "." + field.name() + "` finds only whole "
                                                + (field.arity() == Arity.LIST ? "arrays" : "documents"),
                                        index.span(),
                                        "write `type: Gin`, which finds what they contain")
                                .fix(fix(index, subject))));
    }

    private static @Nullable Fix fix(Index index, Subject subject) {
        return index.fields().size() == 1
                ? Fix.of("write type: Gin", subject.edits().setArgument(index.span(), "type", "Gin"))
                : null;
    }
}
