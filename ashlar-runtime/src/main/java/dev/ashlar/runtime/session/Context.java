package dev.ashlar.runtime.session;

import dev.ashlar.runtime.error.TenantRequired;
import dev.ashlar.runtime.wire.Asked;
import dev.ashlar.sql.Parameter;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.Statement;
import dev.ashlar.sql.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * For whom a transaction runs. Row-level security reads it from settings that end with the transaction, so a connection that
 * is used again knows nothing of it.
 *
 * @param tenant null: nobody's
 * @param role what the transaction's statements run as; null: as who logged in
 * @param oneCall whether a single call has it for itself, so that nobody sees when within it a statement runs
 * @param optimistic whether that call is run again when a statement was sent too early
 * @param everyTenant whether the rows of all tenants are seen
 */
public record Context(
        @Nullable Object tenant, @Nullable String role, boolean oneCall, boolean optimistic, boolean everyTenant) {
    public static final Context NONE = new Context(null, null, false, false, false);
    static final Context ONE_CALL = new Context(null, null, true, false, false);
    static final Context OPTIMISTIC = new Context(null, null, true, true, false);
    static final Context EVERY_TENANT = new Context(null, null, false, false, true);

    /** @throws TenantRequired when the id is null or empty, which would mean nobody */
    public static Context of(@Nullable Object tenant, @Nullable String role) {
        if (tenant == null || tenant.toString().isEmpty()) {
            throw new TenantRequired("the tenant's id is " + (tenant == null ? "null" : "empty"));
        }
        return new Context(tenant, role, false, false, false);
    }

    /** What fails in a savepoint cannot be run again from its beginning. */
    Context inSavepoint() {
        return new Context(tenant, role, oneCall, false, everyTenant);
    }

    /**
     * Row-level security would answer without a word that there are no rows: it is said instead.
     *
     * @throws TenantRequired when the statement meets rows of tenants, and this is nobody's
     */
    void permit(Statement statement) {
        if (tenant != null || everyTenant) {
            return;
        }
        List<Table> tables = statement.tables();
        for (int i = 0; i < tables.size(); i++) {
            Table table = tables.get(i);
            if (table.tenantKey() != null) {
                throw new TenantRequired("rows of \"" + table.name()
                        + "\" belong to tenants, and a statement outside withTenant meets them: " + statement.text());
            }
        }
    }

    /** The same of all of them. */
    void permit(List<Asked> asked) {
        asked.forEach(one -> permit(one.statement()));
    }

    /** Empty when there is nothing to say. */
    List<Statement> statements() {
        if (tenant == null) {
            return List.of();
        }
        Parameter id = new Parameter(PgType.STRING, tenant.toString());
        if (role == null) {
            return List.of(new Statement("SELECT set_config('app.tenant_id', ?, true)", List.of(id)));
        }
        return List.of(new Statement(
                "SELECT set_config('app.tenant_id', ?, true), set_config('role', ?, true)",
                List.of(id, new Parameter(PgType.STRING, role))));
    }
}
