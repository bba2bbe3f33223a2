package dev.ashlar.compiler.lint.rule.choosing;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.Keys;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Profile;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.lint.rule.Timestamps;
import dev.ashlar.compiler.lint.rule.Words;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.ScalarField;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A table that only grows is in the order of its time; BRIN finds a range of it with an index a thousand times smaller.
 */
final class ChooseBrinForLog implements ModelRule {
    @Override
    public About about() {
        return About.info(Category.CHOOSING, "a log whose time has a B-tree").from(Profile.STRICT);
    }

    private static final Set<String> LOGS = Set.of(
            "log",
            "logs",
            "event",
            "events",
            "audit",
            "history",
            "metric",
            "metrics",
            "measurement",
            "measurements",
            "reading",
            "readings");

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        return model.indexes().stream()
                .filter(index ->
                        isLog(model) && !index.unique() && index.method().equals("btree") && index.where() == null)
                .filter(index -> Keys.names(index.fields()).equals(time(model)))
                .map(
                        index -> finding(
                                "`" + model.name() + "` looks like a log, and its time has a B-tree",
                                index.span(),
                                "when it will have tens of millions of rows: `type: Brin` for ranges of time, and partitions by month when old rows go"));
    }

    /** Named like one, with the time of creation and none of a change, and nothing points to it. */
    private static boolean isLog(Model model) {
        return LOGS.contains(Words.last(model.name()))
                && Timestamps.updated(model).isEmpty()
                && model.softDelete() == null;
    }

    private static List<String> time(Model model) {
        return Timestamps.created(model).map(ScalarField::name).stream().toList();
    }
}
