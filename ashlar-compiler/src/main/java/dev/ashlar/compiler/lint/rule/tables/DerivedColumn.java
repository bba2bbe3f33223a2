package dev.ashlar.compiler.lint.rule.tables;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.lint.rule.Types;
import dev.ashlar.compiler.lint.rule.Words;
import dev.ashlar.compiler.model.Arity;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.RelationField;
import dev.ashlar.compiler.model.ScalarField;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A count of rows that are there is a second copy of a fact, and something has to keep it right; a documented one is on purpose. */
final class DerivedColumn implements ModelRule {
    @Override
    public About about() {
        return About.info(Category.TABLES, "a column that repeats what other rows say");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        return model.scalars()
                .filter(field -> Types.isNumber(field)
                        && field.options().generated() == null
                        && field.documentation().isEmpty())
                .flatMap(field -> counted(model, field)
                        .map(relation -> finding(
                                "`" + model.name() + "." + field.name() + "` repeats what counting `" + relation.name()
                                        + "` says",
                                field.span(),
                                "count when asked, or say in a `///` line above the field what keeps it right"))
                        .stream());
    }

    /** {@code topicCount} and {@code numTopics} for {@code topics}. */
    private static Optional<RelationField> counted(Model model, ScalarField field) {
        String name = Words.snake(field.name());
        return model.relations()
                .filter(relation -> relation.arity() == Arity.LIST)
                .filter(relation -> names(Words.snake(relation.name())).contains(name))
                .findFirst();
    }

    private static Set<String> names(String plural) {
        String singular =
                plural.endsWith("ies") ? plural.substring(0, plural.length() - 3) + "y" : plural.replaceAll("s$", "");
        return Stream.of(singular + "_count", plural + "_count", "num_" + plural, "number_of_" + plural)
                .collect(Collectors.toSet());
    }
}
