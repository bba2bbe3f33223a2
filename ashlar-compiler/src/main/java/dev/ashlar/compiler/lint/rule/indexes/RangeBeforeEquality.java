package dev.ashlar.compiler.lint.rule.indexes;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.Keys;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.lint.rule.Types;
import dev.ashlar.compiler.lint.rule.Words;
import dev.ashlar.compiler.model.FieldType;
import dev.ashlar.compiler.model.Index;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.ScalarField;
import dev.ashlar.compiler.model.ScalarType;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Behind a range the further columns of a B-tree only filter: what is compared with = goes first, the moment last. */
final class RangeBeforeEquality implements ModelRule {
    @Override
    public About about() {
        return About.warning(Category.INDEXES, "an index with a moment before what is compared with =");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        return model.indexes().stream()
                .filter(index -> !index.unique() && index.method().equals("btree"))
                .flatMap(index -> misplaced(index, model).stream()
                        .map(field -> finding(
                                "the index of `" + model.name() + "` has `" + field.name()
                                        + "`, which is a range, before `"
                                        + String.join(", ", behind(index, field, model)) + "`",
                                index.span(),
                                "put `" + field.name() + "` last")));
    }

    private static Optional<ScalarField> misplaced(Index index, Model model) {
        return Keys.names(index.fields()).stream()
                .map(model::scalar)
                .filter(field ->
                        Types.isDateTime(field) && !behind(index, field, model).isEmpty())
                .findFirst();
    }

    /** The columns of equality behind that one: no moments, and not the key that breaks ties. */
    private static List<String> behind(Index index, ScalarField moment, Model model) {
        List<String> names = Keys.names(index.fields());
        return names.subList(names.indexOf(moment.name()) + 1, names.size()).stream()
                .filter(name -> !Keys.primaryKey(model).contains(name))
                .filter(name -> isComparedByEquality(model.scalar(name)))
                .toList();
    }

    private static boolean isComparedByEquality(ScalarField field) {
        return Types.is(field, ScalarType.BOOLEAN)
                || field.type() instanceof FieldType.EnumRef
                || Words.last(field.name()).equals("id")
                || EQUALITY.contains(Words.last(field.name()));
    }

    private static final Set<String> EQUALITY = Set.of("status", "state", "type", "kind", "role", "category");
}
