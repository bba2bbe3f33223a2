package dev.ashlar.cli.lint;

import dev.ashlar.cli.project.CommandFailed;
import dev.ashlar.cli.terminal.Terminal;
import dev.ashlar.compiler.check.Spelling;
import dev.ashlar.compiler.lint.Rules;
import dev.ashlar.compiler.lint.report.RulePages;
import dev.ashlar.compiler.lint.report.ToolRule;
import dev.ashlar.compiler.lint.rule.LintRule;
import dev.ashlar.compiler.lint.rule.Profile;
import dev.ashlar.sqllint.SqlLinter;
import dev.ashlar.sqllint.rule.Rule;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells of the rules themselves. */
public final class RuleList {
    private RuleList() {}

    /** Every rule on a line, by category. */
    public static void print(Terminal terminal) {
        Rules.ALL.stream()
                .sorted(Comparator.comparing((LintRule rule) -> rule.about().category())
                        .thenComparing(LintRule::code))
                .forEach(rule -> terminal.line(line(rule)));
        ofSql().forEach(rule -> terminal.line(line(rule)));
    }

    /** The rules over SQL that are no schema's, hazards of migrations last. */
    public static List<ToolRule> ofSql() {
        return SqlLinter.RULES.stream()
                .filter(rule -> Rules.named(rule.code()).isEmpty())
                .map(RuleList::of)
                .toList();
    }

    private static ToolRule of(Rule rule) {
        String reason = RulePages.reason(rule.code()).orElse("").replace('\n', ' ');
        // Three dots are no end.
        String first = reason.replaceFirst("(?<=[^. ][.:])\\s(?=[A-Z`]).*", "").replaceFirst("[.:]$", "");
        String tag = SqlLinter.HAZARDS.contains(rule) ? "hazards" : "sql";
        return new ToolRule(rule.code(), rule.getClass().getSimpleName(), first, rule.severity(), tag);
    }

    private static String line(ToolRule rule) {
        return "%-11s %-7s %s: %s"
                .formatted(rule.tag(), rule.severity().name().toLowerCase(Locale.ROOT), rule.code(), rule.summary());
    }

    /** The rule's page of the manual. */
    public static void explain(String code, Terminal terminal) {
        String page = RulePages.page(code)
                .orElseThrow(() -> new CommandFailed(
                        "there is no rule `" + code + "`",
                        nearest(code)
                                .map(near -> "did you mean `" + near + "`?")
                                .orElse("`ashlar lint --rules` lists them")));
        page.replaceAll("<!-- source: .* -->\n", "").lines().forEach(terminal::line);
    }

    /** The code that somebody probably meant, of rules over schemas, databases or SQL. */
    static Optional<String> nearest(String code) {
        return Spelling.nearest(
                code,
                Stream.concat(
                                Rules.ALL.stream().map(LintRule::code),
                                SqlLinter.RULES.stream().map(Rule::code))
                        .distinct()
                        .toList());
    }

    private static String line(LintRule rule) {
        String first = rule.about().first() == Profile.RECOMMENDED
                ? ""
                : " [" + rule.about().first().label() + "]";
        return "%-11s %-7s %s: %s%s"
                .formatted(
                        rule.about().category().label(),
                        rule.severity().name().toLowerCase(Locale.ROOT),
                        rule.code(),
                        rule.about().summary(),
                        first);
    }
}
