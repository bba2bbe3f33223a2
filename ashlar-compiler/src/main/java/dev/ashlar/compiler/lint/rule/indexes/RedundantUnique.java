package dev.ashlar.compiler.lint.rule.indexes;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.ForeignKeys;
import dev.ashlar.compiler.lint.rule.Keys;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.model.Index;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.ScalarField;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Fix;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Columns that contain a whole key are unique anyway: the wider key checks nothing and is written with every row. */
final class RedundantUnique implements ModelRule {
    @Override
    public About about() {
        return About.info(Category.INDEXES, "a unique key that contains another one");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        return Keys.uniques(model)
                .filter(unique -> !isNeeded(unique, model, subject.schema()))
                .flatMap(unique -> narrower(unique, model)
                        .map(key -> finding(
                                        message(unique, key, model),
                                        unique.span(),
                                        "remove it, or make it an `@@index`")
                                .fix(fix(unique, key, subject)))
                        .stream());
    }

    private static String message(Index unique, List<String> key, Model model) {
        return "`" + String.join(", ", Keys.names(unique.fields())) + "` of `" + model.name() + "` is unique anyway: `"
                + String.join(", ", key) + "` is";
    }

    /** A foreign key needs it, or the junction table of a tenant's rows, which carries the tenant. */
    private static boolean isNeeded(Index unique, Model model, Schema schema) {
        List<String> names = Keys.names(unique.fields());
        boolean junction = model.tenantKey() != null && names.contains(model.tenantKey());
        return junction || (names.size() > 1 && ForeignKeys.reference(model, names, schema));
    }

    private static Optional<List<String>> narrower(Index unique, Model model) {
        Set<String> names = Set.copyOf(Keys.names(unique.fields()));
        Stream<List<String>> others = Keys.uniques(model)
                .filter(other -> !other.equals(unique) && other.where() == null)
                .map(other -> Keys.names(other.fields()))
                .filter(other -> other.stream().map(model::scalar).allMatch(ScalarField::isRequired))
                .filter(other -> other.size() < names.size());
        return Stream.concat(Stream.of(Keys.primaryKey(model)), others)
                .filter(key -> !key.isEmpty() && names.containsAll(key))
                .findFirst();
    }

    /** Certain when the columns are the same; a wider one may be what a list is read by. */
    private static @Nullable Fix fix(Index unique, List<String> key, Subject subject) {
        return key.size() == unique.fields().size()
                ? Fix.of("remove the unique key", subject.edits().removeAttribute(unique.span()))
                : null;
    }
}
