package dev.ashlar.cli.lint;

import dev.ashlar.cli.project.CommandFailed;
import dev.ashlar.cli.terminal.Terminal;
import dev.ashlar.compiler.lint.Rules;
import dev.ashlar.compiler.lint.report.RulePages;
import dev.ashlar.compiler.lint.rule.LintRule;
import dev.ashlar.compiler.lint.rule.Profile;
import java.util.Comparator;
import java.util.Locale;

/** Tells of the rules themselves. */
public final class RuleList {
    private RuleList() {}

    /** Every rule on a line, by category. */
    public static void print(Terminal terminal) {
        Rules.ALL.stream()
                .sorted(Comparator.comparing((LintRule rule) -> rule.about().category())
                        .thenComparing(LintRule::code))
                .forEach(rule -> terminal.line(line(rule)));
    }

    /** The rule's page of the manual. */
    public static void explain(String code, Terminal terminal) {
        String page = RulePages.page(code)
                .orElseThrow(() -> new CommandFailed(
                        "there is no rule `" + code + "`",
                        Rules.nearest(code)
                                .map(near -> "did you mean `" + near + "`?")
                                .orElse("`ashlar lint --rules` lists them")));
        page.replaceAll("<!-- source: .* -->\n", "").lines().forEach(terminal::line);
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
