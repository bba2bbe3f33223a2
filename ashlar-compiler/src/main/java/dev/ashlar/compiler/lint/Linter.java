package dev.ashlar.compiler.lint;

import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.compiler.lint.live.LiveTable;
import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.List;
import java.util.stream.Stream;

/** Judges a design: a schema's, and that of a database in use. Pure: the same facts give the same findings, in the same order. */
public final class Linter {
    private Linter() {}

    /** The findings of the recommended rules, in the order of the files. */
    public static List<Diagnostic> lint(Schema schema) {
        return lint(Subject.of(schema, LintConfig.DEFAULT));
    }

    /** The findings of the rules of a profile, in the order of the files. */
    public static List<Diagnostic> lint(Subject subject) {
        return report(subject, List.of(), Baseline.NONE).findings().stream()
                .map(Finding::diagnostic)
                .toList();
    }

    /**
     * @param others findings that were made elsewhere, of files that are no schemas
     * @param baseline what is known and not to be reported again
     */
    public static LintReport report(Subject subject, List<Diagnostic> others, Baseline baseline) {
        Stream<Finding> elsewhere = others.stream()
                .filter(found -> Rules.named(found.code())
                        .filter(rule -> !subject.config().runs(rule))
                        .isEmpty())
                .map(found -> new Finding(found, "", ""));
        List<Finding> found = Stream.of(ofSchema(subject), ofDatabase(subject), elsewhere)
                .flatMap(s -> s)
                .toList();
        return Sifter.sift(subject, tables(subject), found, baseline);
    }

    private static Stream<Finding> ofSchema(Subject subject) {
        SchemaObjects objects = new SchemaObjects(subject.edits().outline());
        return Rules.ofSchemas(subject.config())
                .flatMap(rule -> rule.check(subject))
                .map(objects::finding);
    }

    private static Stream<Finding> ofDatabase(Subject subject) {
        return subject.live().stream().flatMap(database -> ofDatabase(subject, database));
    }

    private static Stream<Finding> ofDatabase(Subject subject, LiveDatabase database) {
        DatabaseObjects objects = new DatabaseObjects(subject.schema(), database);
        return Rules.ofDatabases(subject.config())
                .flatMap(rule -> rule.check(database, subject.config()))
                .map(objects::finding);
    }

    /** What has a score: the schema's tables, or the database's when no schema was given. */
    private static List<String> tables(Subject subject) {
        List<String> models = subject.tables().map(Model::name).toList();
        return models.isEmpty()
                ? subject.live().stream()
                        .flatMap(live -> live.tables().stream())
                        .map(LiveTable::name)
                        .map(Object::toString)
                        .toList()
                : models;
    }
}
