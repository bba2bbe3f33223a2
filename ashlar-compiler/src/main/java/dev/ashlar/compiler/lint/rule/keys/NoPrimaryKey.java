package dev.ashlar.compiler.lint.rule.keys;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.stream.Stream;

/** Without a primary key a row has no name: logical replication refuses its updates, and tools cannot page through it. */
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
        return Stream.of(finding(
                "`" + model.name() + "` has no primary key",
                model.span(),
                "mark a field with `@id`, or several with `@@id([...])`"));
    }
}
