package dev.ashlar.compiler.lint.rule.indexes;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.Keys;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.SoftDelete;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.lint.rule.Words;
import dev.ashlar.compiler.model.Arity;
import dev.ashlar.compiler.model.Check;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.ScalarField;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Two NULLs are not equal, so a key over several columns holds nothing where one of them is null. */
final class UniqueWithNullableColumn implements ModelRule {
    /** A name that a row may do without: where it has none, nothing is claimed, and nothing may be claimed twice. */
    private static final Set<String> NAMES = Set.of(
            "key", "token", "slug", "alias", "code", "email", "phone", "sku", "number", "reference", "url", "hash");

    @Override
    public About about() {
        return About.warning(Category.INDEXES, "a unique key that rows with NULL slip through");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        Optional<ScalarField> deleted = SoftDelete.field(model);
        return Keys.uniques(model)
                .filter(unique -> unique.fields().size() > 1
                        && unique.where() == null
                        && !unique.options().nullsNotDistinct())
                .flatMap(unique -> Keys.names(unique.fields()).stream()
                        .map(model::scalar)
                        .filter(field -> field.arity() == Arity.OPTIONAL && !isName(field))
                        .filter(field -> !deleted.equals(Optional.of(field)) && !isGuarded(model, field))
                        .limit(1)
                        .map(field -> finding(
                                "`" + String.join(", ", Keys.names(unique.fields())) + "` of `" + model.name()
                                        + "` may repeat where `" + field.name() + "` is null",
                                unique.span(),
                                "make `" + field.name()
                                        + "` required, write `/// @nullsNotDistinct` above the key, or add one over the rows without it: `@@unique(["
                                        + Keys.listWithout(unique.fields(), field.name()) + "], where: raw(\""
                                        + field.column()
                                        + " IS NULL\"))`")));
    }

    private static boolean isName(ScalarField field) {
        return NAMES.contains(Words.last(field.name()))
                || Words.of(field.name()).contains("external");
    }

    /** Whether another key, or a check, speaks of the rows where the column is null. */
    private static boolean isGuarded(Model model, ScalarField field) {
        Stream<String> said = Stream.concat(
                Keys.uniques(model).flatMap(unique -> Stream.ofNullable(unique.where())),
                model.checks().stream().map(Check::expression));
        return said.anyMatch(sql -> SoftDelete.leavesDeletedRowsOut(sql, field));
    }
}
