package dev.ashlar.compiler.lint.rule.naming;

import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.Keys;
import dev.ashlar.compiler.lint.rule.Profile;
import dev.ashlar.compiler.lint.rule.Rule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.lint.rule.Words;
import dev.ashlar.compiler.model.Arity;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.ScalarField;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One key of two types is joined by converting every row, and no index helps. */
final class SameColumnDifferentType implements Rule {
    @Override
    public About about() {
        return About.info(Category.NAMING, "a key that has one name and several types")
                .from(Profile.STRICT);
    }

    @Override
    public Stream<Diagnostic> check(Subject subject) {
        Map<String, List<Typed>> byName = subject.tables()
                .flatMap(model -> keys(model, subject))
                .collect(Collectors.groupingBy(Typed::name, LinkedHashMap::new, Collectors.toList()));
        return byName.values().stream().flatMap(same -> odd(same));
    }

    private static final Set<String> ANY =
            Set.of("external", "target", "object", "entity", "source", "subject", "remote", "provider");

    /** A column that holds a key, with its type in PostgreSQL. */
    private record Typed(Model model, ScalarField field, String name, String type) {}

    /** Foreign keys are left out, for they are compared with what they reference; so is what may be of any kind. */
    private static Stream<Typed> keys(Model model, Subject subject) {
        Set<String> guarded = Keys.foreignKeys(model, subject.schema())
                .flatMap(fk -> fk.fields().stream())
                .collect(Collectors.toSet());
        return subject.desired().table(new TableName(model.schema(), model.table())).stream()
                .flatMap(table -> model.scalars()
                        .filter(field -> field.arity() != Arity.LIST)
                        .filter(field -> Words.of(field.name()).size() > 1
                                && Words.last(field.name()).equals("id"))
                        .filter(field -> !guarded.contains(field.name())
                                && !Keys.primaryKey(model).contains(field.name()))
                        .filter(field -> !ANY.contains(Words.of(field.name()).get(0)))
                        .flatMap(field -> table
                                .column(field.column())
                                .map(column -> new Typed(
                                        model,
                                        field,
                                        Words.snake(field.name()),
                                        column.type().base()))
                                .stream()));
    }

    /** Those whose type the first one does not have. */
    private Stream<Diagnostic> odd(List<Typed> same) {
        Typed first = same.get(0);
        return same.stream()
                .filter(other -> !other.type().equals(first.type()))
                .map(other -> finding(
                        "`" + other.model().name() + "." + other.field().name() + "` is " + other.type() + ", and `"
                                + first.model().name() + "." + first.field().name() + "` is " + first.type(),
                        other.field().span(),
                        "give both one type, or one of them another name"));
    }
}
