package dev.ashlar.compiler.lint.rule.naming;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Profile;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.ScalarField;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A name with a capital has to be quoted in every statement that a person writes. */
final class QuotedNameNeeded implements ModelRule {
    @Override
    public About about() {
        return About.info(Category.NAMING, "a table with names that have to be quoted")
                .from(Profile.STRICT);
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        List<String> names = Stream.concat(
                        Stream.of(model.table()), model.scalars().map(ScalarField::column))
                .filter(name -> !name.matches("[a-z_][a-z0-9_$]*"))
                .toList();
        return names.isEmpty()
                ? Stream.empty()
                : Stream.of(finding(
                        "`" + model.name() + "` has names that SQL has to quote: `"
                                + names.stream().limit(3).collect(Collectors.joining("`, `")) + "`"
                                + (names.size() > 3 ? " and " + (names.size() - 3) + " more" : ""),
                        model.span(),
                        "map them to lower case with underscores: `@@map` for the table, `@map` for a column"));
    }
}
