package dev.ashlar.compiler.model;

import dev.ashlar.compiler.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What directives say of who may see and write a table's rows, and how long they stay.
 *
 * @param rowSecurity {@code @rowSecurity}, null when it is not given; a policy switches row-level security on too
 * @param grants privileges on the table or view itself
 * @param retention how long a row stays after its soft deletion, an interval; null when it stays for good
 */
public record TableAccess(
        @Nullable RowSecurity rowSecurity,
        List<Policy> policies,
        List<Grant> grants,
        @Nullable String retention) {
    public static final TableAccess NONE = new TableAccess(null, List.of(), List.of(), null);

    public TableAccess {
        policies = List.copyOf(policies);
        grants = List.copyOf(grants);
    }

    /**
     * @param force for the table's owner too
     */
    public record RowSecurity(boolean force) {}

    /**
     * {@code @policy}.
     *
     * @param command {@code ALL}, {@code SELECT}, {@code INSERT}, {@code UPDATE} or {@code DELETE}
     * @param roles empty for everyone
     */
    public record Policy(
            String name,
            String command,
            List<String> roles,
            @Nullable String using,
            @Nullable String check,
            boolean restrictive,
            Span span) {}

    /**
     * {@code @grant} above a model.
     *
     * @param privileges {@code SELECT} and its like
     * @param fields the columns it is for, empty for the whole table
     */
    public record Grant(List<String> privileges, List<String> roles, List<String> fields) {}
}
