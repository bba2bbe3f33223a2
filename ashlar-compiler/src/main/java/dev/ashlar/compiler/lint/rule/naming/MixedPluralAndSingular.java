package dev.ashlar.compiler.lint.rule.naming;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.Profile;
import dev.ashlar.compiler.lint.rule.Rule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.lint.rule.Words;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Neither the plural nor the singular is better for tables; one of them is better than both. */
final class MixedPluralAndSingular implements Rule {
    private static final double MOST = 0.75;
    private static final int FEWEST = 4;

    /** Words that are the same in the plural, or have none. */
    private static final Pattern NEITHER = Pattern.compile(
            ".*(ss|us|is|news|series|data|media|metadata|info|information|history|analytics|settings|equipment|people|children|staff)");

    @Override
    public About about() {
        return About.info(Category.NAMING, "a table in the singular among plurals, or the other way round")
                .from(Profile.STRICT);
    }

    @Override
    public Stream<Diagnostic> check(Subject subject) {
        List<Model> tables = subject.tables()
                .filter(model -> !NEITHER.matcher(last(model)).matches())
                .toList();
        long plural = tables.stream().filter(MixedPluralAndSingular::isPlural).count();
        if (tables.size() < FEWEST) {
            return Stream.empty();
        }
        boolean plurals = plural >= MOST * tables.size();
        boolean singulars = tables.size() - plural >= MOST * tables.size();
        return tables.stream()
                .filter(model -> (plurals && !isPlural(model)) || (singulars && isPlural(model)))
                .map(model -> finding(
                        "the table `" + model.table() + "` is in the "
                                + (plurals
                                        ? "singular, most others in the plural"
                                        : "plural, most others in the singular"),
                        model.span(),
                        "call it as the others are called"));
    }

    private static boolean isPlural(Model model) {
        return last(model).endsWith("s");
    }

    private static String last(Model model) {
        return Words.last(model.table());
    }
}
