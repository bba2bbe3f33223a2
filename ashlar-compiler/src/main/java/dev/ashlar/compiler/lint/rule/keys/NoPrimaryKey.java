package dev.ashlar.compiler.lint.rule.keys;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.ForeignKeys;
import dev.ashlar.compiler.lint.rule.Keys;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.model.Index;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.Relation;
import dev.ashlar.compiler.model.ScalarField;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Fix;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.compiler.source.TextEdit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Without a primary key a row has no name: logical replication refuses its updates, and tools cannot page through it. Where a
 * unique key of required columns could be it, a row can be told from every other, and one statement makes it the primary
 * key: that is a warning.
 */
final class NoPrimaryKey implements ModelRule {
    @Override
    public About about() {
        return About.error(Category.KEYS, "a table without a primary key");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        if (model.primaryKey() != null) {
            return Stream.empty();
        }
        Diagnostic finding = Keys.uniques(model).anyMatch(unique -> couldBeIt(unique, model))
                ? finding(
                                "`" + model.name() + "` has a unique key and no primary key",
                                model.span(),
                                "make that key the primary key: `@id` for `@unique`, or `@@id` for `@@unique`")
                        .severity(Severity.WARNING)
                : finding(
                        "`" + model.name() + "` has no primary key",
                        model.span(),
                        "mark a field with `@id`, or several with `@@id([...])`");
        return Stream.of(finding.fix(fix(model, subject)));
    }

    private static boolean couldBeIt(Index unique, Model model) {
        return unique.where() == null
                && Keys.names(unique.fields()).stream().map(model::scalar).allMatch(ScalarField::isRequired);
    }

    /** A table of links has its key already, as a unique one over exactly what it links. */
    private static @Nullable Fix fix(Model model, Subject subject) {
        List<Relation.ForeignKey> links =
                Keys.foreignKeys(model, subject.schema()).toList();
        Set<String> pair = links.stream().flatMap(fk -> fk.fields().stream()).collect(Collectors.toSet());
        if (links.size() != 2 || !links.stream().allMatch(fk -> ForeignKeys.isRequired(fk, subject.schema()))) {
            return null;
        }
        return Keys.uniques(model)
                .filter(unique -> unique.where() == null && unique.span().text().startsWith("@@unique"))
                .filter(unique -> Set.copyOf(Keys.names(unique.fields())).equals(pair))
                .map(unique -> Fix.of("make the pair the primary key", asPrimaryKey(unique.span())))
                .findFirst()
                .orElse(null);
    }

    private static TextEdit asPrimaryKey(Span unique) {
        return new TextEdit(new Span(unique.file(), unique.start(), unique.start() + "@@unique".length()), "@@id");
    }
}
