package dev.ashlar.compiler.lint.rule.security;

import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.compiler.lint.live.LiveTable;
import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Amounts;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.compiler.lint.rule.LiveFinding;
import dev.ashlar.compiler.lint.rule.LiveRule;
import java.util.stream.Stream;

/**
 * A view reads with its owner's rights unless `security_invoker` is set; an owner above the policies shows every tenant's
 * rows to all who may read the view.
 */
final class SecurityDefinerView implements LiveRule {
    @Override
    public About about() {
        return About.error(Category.SECURITY, "a view that reads around policies");
    }

    @Override
    public Stream<LiveFinding> check(LiveDatabase database, LintConfig config) {
        return database.views().stream()
                .filter(view -> !view.materialized() && !view.securityInvoker())
                .filter(view -> Guarded.readBy(view, database).stream()
                        .anyMatch(table -> Guarded.isAbove(view.owner(), table, database)))
                .filter(view -> !Guarded.readers(view.object(), database).isEmpty())
                .map(view -> finding(
                        "the view `" + view.name() + "` shows "
                                + Amounts.names(Guarded.readers(view.object(), database)) + " every row of "
                                + Amounts.names(Guarded.readBy(view, database).stream()
                                        .map(LiveTable::name)
                                        .toList()) + ": it reads as `" + view.owner() + "`, above the policies",
                        view.object(),
                        "`ALTER VIEW " + view.name().quoted() + " SET (security_invoker = true)`"));
    }
}
