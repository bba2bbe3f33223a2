package dev.ashlar.runtime.session;

import dev.ashlar.runtime.error.TenantRequired;
import dev.ashlar.sql.Parameter;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.Statement;
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
 */
public record Context(@Nullable Object tenant, @Nullable String role, boolean oneCall, boolean optimistic) {
    public static final Context NONE = new Context(null, null, false, false);
    static final Context ONE_CALL = new Context(null, null, true, false);
    static final Context OPTIMISTIC = new Context(null, null, true, true);

    /** @throws TenantRequired when the id is null or empty, which would mean nobody */
    public static Context of(@Nullable Object tenant, @Nullable String role) {
        if (tenant == null || tenant.toString().isEmpty()) {
            throw new TenantRequired("the tenant's id is " + (tenant == null ? "null" : "empty"));
        }
        return new Context(tenant, role, false, false);
    }

    /** What fails in a savepoint cannot be run again from its beginning. */
    Context inSavepoint() {
        return new Context(tenant, role, oneCall, false);
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
