package dev.ashlar.compiler.lint.rule.tables;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.lint.rule.Words;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.ScalarField;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Numbered columns hold as many as somebody thought of; the next one needs a migration, and every question asks them all. */
final class RepeatingColumns implements ModelRule {
    private static final Pattern NUMBERED = Pattern.compile("(.*?[A-Za-z])_?([0-9]{1,2})");
    private static final Set<String> LINES = Set.of("address", "addr", "line", "street", "addressline");

    @Override
    public About about() {
        return About.warning(Category.TABLES, "columns that repeat with a number");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        Map<String, List<ScalarField>> groups = new LinkedHashMap<>();
        model.scalars()
                .forEach(field -> stem(field)
                        .ifPresent(stem -> groups.computeIfAbsent(stem, s -> new ArrayList<>())
                                .add(field)));
        return groups.values().stream()
                .filter(group -> isCount(group))
                .map(group -> finding(
                        "`" + model.name() + "` keeps " + group.size() + " values side by side: `" + names(group) + "`",
                        group.get(0).span(),
                        "give them a table of their own with one row for each"));
    }

    /** The name without its number, with the type, so that only columns of one kind are counted together. */
    private static Optional<String> stem(ScalarField field) {
        Matcher numbered = NUMBERED.matcher(field.name());
        return numbered.matches() ? Optional.of(numbered.group(1) + " " + field.type()) : Optional.empty();
    }

    /** From 1 on, without a hole: {@code md5} and {@code sha256} are names. */
    private static boolean isCount(List<ScalarField> group) {
        List<Integer> numbers =
                group.stream().map(RepeatingColumns::number).sorted().toList();
        boolean counted = IntStream.range(0, numbers.size()).allMatch(i -> numbers.get(i) == i + 1);
        return counted
                && numbers.size()
                        >= (LINES.contains(Words.last(group.get(0).name().replaceAll("[0-9]", ""))) ? 3 : 2);
    }

    private static int number(ScalarField field) {
        Matcher numbered = NUMBERED.matcher(field.name());
        return numbered.matches() ? Integer.parseInt(numbered.group(2)) : 0;
    }

    private static String names(List<ScalarField> group) {
        return group.stream().limit(4).map(ScalarField::name).collect(Collectors.joining("`, `"));
    }
}
