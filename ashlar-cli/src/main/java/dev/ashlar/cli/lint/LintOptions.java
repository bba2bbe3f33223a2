package dev.ashlar.cli.lint;

import dev.ashlar.compiler.lint.Rules;
import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.compiler.lint.rule.Profile;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.SqlLinter;
import dev.ashlar.sqllint.rule.Rule;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which rules run, and what makes the command fail. */
public final class LintOptions {
    /** The property of a generator that names the profile; Prisma ignores properties that it does not know. */
    private static final String PROPERTY = "lint";

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(
            names = "--profile",
            paramLabel = "PROFILE",
            description =
                    "recommended, saas or strict; by default what `lint = \"...\"` in a generator says, or recommended.")
    private String profile = "";

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "RULE",
            description = "Run these rules alone, whatever the profile.")
    private List<String> only = List.of();

    @Option(
            names = "--statistics-age",
            paramLabel = "DAYS",
            description = "How long a database must have counted before \"never used\" is said (default: 30).")
    private int statisticsAge = (int) LintConfig.USUAL_AGE.toDays();

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            description = "error (the default) or warning: exit 1 from there on.")
    private String failOn = "error";

    /** What a schema, a database and the command line say together. */
    public LintConfig config(Schema schema, Optional<LiveDatabase> live) {
        only.forEach(this::checkRule);
        lowest();
        int major = live.map(database -> database.server().major()).orElse(LintConfig.NEWEST_SERVER);
        return new LintConfig(profile(schema), Set.copyOf(only), major, Duration.ofDays(statisticsAge));
    }

    /** Whether a finding of that severity makes the command fail. */
    public boolean failsOn(Severity severity) {
        return severity.compareTo(lowest()) <= 0;
    }

    private Severity lowest() {
        return switch (failOn) {
            case "error" -> Severity.ERROR;
            case "warning" -> Severity.WARNING;
            default -> throw wrong("there is no severity `" + failOn + "` to fail on: write error or warning");
        };
    }

    private Profile profile(Schema schema) {
        if (!profile.isEmpty()) {
            return named(profile);
        }
        return schema.generators().stream()
                .flatMap(generator -> Optional.ofNullable(generator.properties().get(PROPERTY)).stream())
                .findFirst()
                .map(this::named)
                .orElse(Profile.RECOMMENDED);
    }

    private Profile named(String label) {
        return Profile.named(label).orElseThrow(() -> wrong("there is no profile `" + label + "`: write " + labels()));
    }

    private static String labels() {
        return Arrays.stream(Profile.values())
                .map(p -> p.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    /** Of these rules over SQL the ones that are to run. */
    public List<Rule> over(List<Rule> rules) {
        only.forEach(this::checkRule);
        return only.isEmpty()
                ? rules
                : SqlLinter.RULES.stream()
                        .filter(rule -> only.contains(rule.code()))
                        .toList();
    }

    private void checkRule(String code) {
        boolean known = Rules.named(code).isPresent()
                || SqlLinter.RULES.stream().anyMatch(rule -> rule.code().equals(code));
        if (!known) {
            throw wrong("there is no rule `" + code + "`"
                    + RuleList.nearest(code)
                            .map(near -> ": did you mean `" + near + "`?")
                            .orElse(": `--rules` lists them"));
        }
    }

    private CommandLine.ParameterException wrong(String message) {
        return new CommandLine.ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
