package dev.ashlar.sqllint;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.sqllint.facts.Facts;
import dev.ashlar.sqllint.parse.DeepStack;
import dev.ashlar.sqllint.parse.PostgresParser;
import dev.ashlar.sqllint.parse.SqlScript;
import dev.ashlar.sqllint.parse.Statement;
import dev.ashlar.sqllint.rule.Context;
import dev.ashlar.sqllint.rule.Rule;
import dev.ashlar.sqllint.rule.Rules;
import dev.ashlar.sqllint.rule.Suppressions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Judges SQL: what PostgreSQL's own parser refuses, and what the design rules say. Pure: the same files give the same findings, in the order
 * of the files. Loading the parser takes some tenths of a second, once a call: hand over many files in one.
 */
public final class SqlLinter {
    /** Every rule there is. */
    public static final List<Rule> RULES = Rules.ALL;

    private static final Comparator<Diagnostic> BY_PLACE =
            Comparator.comparing((Diagnostic d) -> d.span().start()).thenComparing(Diagnostic::code);

    private SqlLinter() {}

    public static List<Diagnostic> lint(SourceFile file) {
        return lint(List.of(file));
    }

    /** Files that belong together, for example all migrations in their order: an index that one makes, another one's key has. */
    public static List<Diagnostic> lint(List<SourceFile> files) {
        return DeepStack.call(() -> {
            PostgresParser parser = new PostgresParser();
            return judge(files.stream().map(parser::parse).toList());
        });
    }

    static List<Diagnostic> judge(List<SqlScript> scripts) {
        Facts facts = Facts.of(scripts);
        return scripts.stream().flatMap(script -> judge(script, facts)).toList();
    }

    private static Stream<Diagnostic> judge(SqlScript script, Facts facts) {
        Context context = Context.of(script, facts);
        Suppressions suppressions = Suppressions.of(script);
        Stream<Diagnostic> found = script.statements().stream().flatMap(s -> judge(s, context));
        return Stream.concat(script.problems().stream(), found)
                .filter(finding -> !suppressions.silences(finding))
                .sorted(BY_PLACE);
    }

    private static Stream<Diagnostic> judge(Statement statement, Context context) {
        return RULES.stream().flatMap(rule -> rule.check(statement, context));
    }
}
