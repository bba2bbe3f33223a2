package dev.ashlar.compiler.lint.rule;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.desired.DesiredCatalog;
import dev.ashlar.compiler.desired.Target;
import dev.ashlar.compiler.lint.edit.SchemaEdits;
import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.Schema;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is judged.
 *
 * @param schema one without errors
 * @param desired the catalogue that the schema asks for, as PostgreSQL would keep it
 * @param edits makes the edits of the schema's text that a fix consists of
 * @param live what the database knows, when one was named; a rule over the schema may use it to say less, or to say it better
 */
public record Subject(
        Schema schema, Catalog desired, LintConfig config, SchemaEdits edits, Optional<LiveDatabase> live) {
    public static Subject of(Schema schema, LintConfig config) {
        return of(schema, config, Optional.empty());
    }

    public static Subject of(Schema schema, LintConfig config, Optional<LiveDatabase> live) {
        Catalog desired = DesiredCatalog.of(schema, new Target(config.serverMajor()));
        return new Subject(schema, desired, config, SchemaEdits.of(schema), live);
    }

    /** The models that are tables which a migration may change: no views, nothing that is ignored. */
    public Stream<Model> tables() {
        return schema.models().stream().filter(model -> !model.view() && !model.ignored());
    }

    /** Whether the rule has its say here: one over databases needs a database. */
    public boolean hears(LintRule rule) {
        return config.runs(rule) && (live.isPresent() || !(rule instanceof LiveRule));
    }
}
