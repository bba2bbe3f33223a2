package dev.ashlar.compiler.ddl;

import dev.ashlar.compiler.catalog.Mark;
import dev.ashlar.compiler.catalog.Policy;
import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.diff.SecurityChange;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Literal;
import java.util.List;
import java.util.stream.Collectors;

/** Row-level security. */
final class SecurityDdl implements SecurityChange.Cases<List<Statement>> {
    private static final String EVERYONE = "public";

    @Override
    public List<Statement> setRowSecurity(SecurityChange.SetRowSecurity change) {
        String alter = "ALTER TABLE " + change.table().quoted();
        return List.of(
                new Statement(
                        "RowSecurity", alter + (change.enabled() ? " ENABLE" : " DISABLE") + " ROW LEVEL SECURITY"),
                new Statement(
                        "RowSecurity", alter + (change.forced() ? " FORCE" : " NO FORCE") + " ROW LEVEL SECURITY"));
    }

    @Override
    public List<Statement> createPolicy(SecurityChange.CreatePolicy change) {
        Policy policy = change.policy();
        String sql = "CREATE POLICY " + Identifier.quote(policy.name()) + " ON "
                + change.table().quoted()
                + (policy.permissive() ? "" : " AS RESTRICTIVE")
                + " FOR " + policy.command()
                + (policy.roles().equals(List.of(EVERYONE)) ? "" : " TO " + roles(policy))
                + (policy.using() == null ? "" : "\n    USING (" + policy.using() + ")")
                + (policy.check() == null ? "" : "\n    WITH CHECK (" + policy.check() + ")");
        Statement create = new Statement("CreatePolicy", sql);
        return policy.marked()
                ? List.of(create, new Statement("CreatePolicy", mark(change.table(), policy)))
                : List.of(create);
    }

    @Override
    public List<Statement> dropPolicy(SecurityChange.DropPolicy change) {
        String sql = "DROP POLICY " + Identifier.quote(change.policy().name()) + " ON "
                + change.table().quoted();
        return List.of(new Statement("DropPolicy", sql));
    }

    @Override
    public List<Statement> markPolicy(SecurityChange.MarkPolicy change) {
        return List.of(new Statement("Mark", mark(change.table(), change.policy())));
    }

    private static String mark(TableName table, Policy policy) {
        return "COMMENT ON POLICY " + Identifier.quote(policy.name()) + " ON " + table.quoted() + " IS "
                + (policy.marked() ? Literal.text(Mark.comment(null)) : "NULL");
    }

    private static String roles(Policy policy) {
        return policy.roles().stream()
                .map(r -> r.equals(EVERYONE) ? "PUBLIC" : Identifier.quote(r))
                .collect(Collectors.joining(", "));
    }
}
