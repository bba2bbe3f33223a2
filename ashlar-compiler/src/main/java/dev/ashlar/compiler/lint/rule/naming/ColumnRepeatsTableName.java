package dev.ashlar.compiler.lint.rule.naming;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.Keys;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Profile;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.lint.rule.Words;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table says whose column it is; a name that says it again is said twice in every query. */
final class ColumnRepeatsTableName implements ModelRule {
    @Override
    public About about() {
        return About.info(Category.NAMING, "a column that repeats its table's name")
                .from(Profile.STRICT);
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        List<String> table = Words.of(model.name());
        Set<String> keys = Keys.foreignKeys(model, subject.schema())
                .flatMap(fk -> fk.fields().stream())
                .collect(Collectors.toSet());
        return model.scalars()
                .filter(field -> !Keys.primaryKey(model).contains(field.name()) && !keys.contains(field.name()))
                .filter(field -> repeats(Words.of(field.name()), table))
                .map(field -> finding(
                        "`" + model.name() + "." + field.name() + "` repeats the name of its table",
                        field.span(),
                        "leave it out"));
    }

    private static boolean repeats(List<String> field, List<String> table) {
        return field.size() > table.size()
                && field.subList(0, table.size()).equals(table)
                && !Set.of("id", "key", "type", "ref", "date", "at").contains(field.get(field.size() - 1));
    }
}
