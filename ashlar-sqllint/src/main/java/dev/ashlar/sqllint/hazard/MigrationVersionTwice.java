package dev.ashlar.sqllint.hazard;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.sqllint.facts.Places;
import dev.ashlar.sqllint.parse.Statement;
import dev.ashlar.sqllint.rule.Context;
import dev.ashlar.sqllint.state.MigrationName;
import java.util.stream.Stream;

/** Two migrations of one version run in an order that nobody chose, or not at all. */
final class MigrationVersionTwice implements Hazard {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {

        boolean first = context.script().statements().get(0).equals(statement);
        String name = context.script().file().name();
        return first
                ? MigrationName.version(name).stream()
                        .flatMap(
                                version -> context.files().stream()
                                        .takeWhile(other ->
                                                !other.equals(context.script().file()))
                                        .map(SourceFile::name)
                                        .filter(other -> MigrationName.version(other)
                                                .filter(version::equals)
                                                .isPresent())
                                        .limit(1)
                                        .map(
                                                other -> finding(
                                                        "`" + other + "` has the version " + version + " as well",
                                                        Places.head(statement),
                                                        "give one of them another version; which runs first is not defined, and Flyway refuses both")))
                : Stream.empty();
    }
}
