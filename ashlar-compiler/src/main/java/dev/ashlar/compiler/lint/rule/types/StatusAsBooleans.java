package dev.ashlar.compiler.lint.rule.types;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.lint.rule.Types;
import dev.ashlar.compiler.lint.rule.Words;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.ScalarField;
import dev.ashlar.compiler.model.ScalarType;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Three booleans for the states of one thing allow eight states, and nothing keeps out those that mean nothing. */
final class StatusAsBooleans implements ModelRule {
    private static final int MANY = 3;
    private static final Set<String> STATES = Set.of(
            "draft",
            "published",
            "archived",
            "pending",
            "approved",
            "rejected",
            "cancelled",
            "canceled",
            "completed",
            "closed",
            "open",
            "failed",
            "paid",
            "shipped",
            "delivered",
            "suspended",
            "expired",
            "solved",
            "submitted",
            "accepted",
            "declined",
            "started",
            "finished",
            "blocked");

    @Override
    public About about() {
        return About.info(Category.TYPES, "the states of one thing as booleans");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        List<ScalarField> states = model.scalars()
                .filter(field -> Types.is(field, ScalarType.BOOLEAN) && isState(Words.of(field.name())))
                .toList();
        return states.size() < MANY
                ? Stream.empty()
                : Stream.of(finding(
                        "`" + model.name() + "` keeps its state in " + states.size() + " booleans: `"
                                + states.stream().map(ScalarField::name).collect(Collectors.joining("`, `")) + "`",
                        states.get(0).span(),
                        "make one enum of them"));
    }

    private static boolean isState(List<String> words) {
        boolean bare =
                words.size() == 1 || (words.size() == 2 && Set.of("is", "was").contains(words.get(0)));
        return bare && STATES.contains(words.get(words.size() - 1));
    }
}
