package dev.ashlar.compiler.lint.rule.security;

import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.compiler.lint.live.LiveTable;
import dev.ashlar.compiler.lint.live.LiveView;
import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Amounts;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.compiler.lint.rule.LiveFinding;
import dev.ashlar.compiler.lint.rule.LiveRule;
import java.util.stream.Stream;

/**
 * A materialized view is filled with the rights of its owner, and cannot have policies: what it keeps, each of its readers
 * sees.
 */
final class MaterializedViewOverTenants implements LiveRule {
    @Override
    public About about() {
        return About.warning(Category.SECURITY, "a materialized view that keeps guarded rows for all to read");
    }

    @Override
    public Stream<LiveFinding> check(LiveDatabase database, LintConfig config) {
        return database.views().stream()
                .filter(LiveView::materialized)
                .filter(view -> !Guarded.readBy(view, database).isEmpty()
                        && !Guarded.readers(view.object(), database).isEmpty())
                .map(view -> finding(
                        "the materialized view `" + view.name() + "` keeps rows of "
                                + Amounts.names(Guarded.readBy(view, database).stream()
                                        .map(LiveTable::name)
                                        .toList()) + ", and no policy holds "
                                + Amounts.names(Guarded.readers(view.object(), database)),
                        view.object(),
                        "`REVOKE SELECT ON " + view.name().quoted() + " FROM "
                                + Guarded.quoted(Guarded.readers(view.object(), database))
                                + "`, and give them a view over it that compares the tenant"));
    }
}
