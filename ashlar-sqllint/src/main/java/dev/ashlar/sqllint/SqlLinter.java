package dev.ashlar.sqllint;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.sqllint.facts.Facts;
import dev.ashlar.sqllint.hazard.Hazards;
import dev.ashlar.sqllint.parse.DeepStack;
import dev.ashlar.sqllint.parse.PostgresParser;
import dev.ashlar.sqllint.parse.SqlScript;
import dev.ashlar.sqllint.parse.Statement;
import dev.ashlar.sqllint.rule.Context;
import dev.ashlar.sqllint.rule.Rule;
import dev.ashlar.sqllint.rule.Rules;
import dev.ashlar.sqllint.rule.Suppressions;
import dev.ashlar.sqllint.state.History;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Judges SQL: what PostgreSQL's own parser refuses, what the design rules say, and which hazards a migration has for those who use the
 * database meanwhile. Pure: the same files give the same findings, in the order of the files. Loading the parser takes some tenths of a
 * second, once a call: hand over many files in one.
 */
public final class SqlLinter {
    /** The hazards of migrations. */
    public static final List<Rule> HAZARDS = Hazards.ALL;

    /** Every rule there is. */
    public static final List<Rule> RULES =
            Stream.concat(Rules.ALL.stream(), HAZARDS.stream()).toList();

    private static final Comparator<Diagnostic> BY_PLACE =
            Comparator.comparing((Diagnostic d) -> d.span().start()).thenComparing(Diagnostic::code);

    private SqlLinter() {}

    public static List<Diagnostic> lint(SourceFile file) {
        return lint(List.of(file));
    }

    /** Files that belong together, for example all migrations in their order: an index that one makes, another one's key has. */
    public static List<Diagnostic> lint(List<SourceFile> files) {
        return lint(SqlLint.of(files));
    }

    public static List<Diagnostic> lint(SqlLint asked) {
        return DeepStack.call(() -> {
            PostgresParser parser = new PostgresParser();
            return judge(
                    asked,
                    asked.sources().stream().map(s -> parser.parse(s.file())).toList());
        });
    }

    /** Files that are parsed already, one for each source. */
    static List<Diagnostic> judge(SqlLint asked, List<SqlScript> scripts) {
        Facts facts = Facts.of(scripts);
        History history = History.of(scripts, asked.setting().start());
        List<SourceFile> files = scripts.stream().map(SqlScript::file).toList();
        return IntStream.range(0, scripts.size())
                .filter(i -> asked.sources().get(i).judged())
                .boxed()
                .flatMap(i -> judge(
                        Context.of(asked.sources().get(i), scripts.get(i), facts, history, files, asked.setting()),
                        asked.rules()))
                .toList();
    }

    private static Stream<Diagnostic> judge(Context context, List<Rule> rules) {
        SqlScript script = context.script();
        Suppressions suppressions = Suppressions.of(script);
        Stream<Diagnostic> found = script.statements().stream()
                .filter(s -> context.steps().isFor(s, context.server()))
                .flatMap(s -> judge(s, context, rules));
        return Stream.concat(script.problems().stream(), found)
                .filter(finding -> !suppressions.silences(finding))
                .sorted(BY_PLACE);
    }

    private static Stream<Diagnostic> judge(Statement statement, Context context, List<Rule> rules) {
        List<Diagnostic> found =
                rules.stream().flatMap(rule -> rule.check(statement, context)).toList();
        Set<String> said = found.stream().map(Diagnostic::code).collect(Collectors.toSet());
        return found.stream().filter(finding -> !Outdone.isSaidBetter(finding.code(), said));
    }
}
