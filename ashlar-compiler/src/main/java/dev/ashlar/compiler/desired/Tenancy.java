package dev.ashlar.compiler.desired;

import dev.ashlar.compiler.catalog.ColumnType;
import dev.ashlar.compiler.catalog.Policy;
import dev.ashlar.compiler.catalog.RowSecurity;
import dev.ashlar.sql.Identifier;
import java.util.List;

/** Row-level security of a tenant's rows, for the table's owner too. */
final class Tenancy {
    /**
     * The tenant of the transaction. Once {@code set_config(..., true)} has been used on a connection the setting is
     * {@code ''} afterwards, not NULL, and {@code ''::uuid} fails: hence NULLIF.
     */
    private static final String SETTING = "NULLIF(current_setting('app.tenant_id', true), '')";

    private Tenancy() {}

    static RowSecurity isolation(String column, ColumnType type) {
        // In a subquery, so that it is computed once for a statement and not once for a row.
        String own = Identifier.quote(column) + " = (SELECT " + current(type, SETTING) + ")";
        return new RowSecurity(
                true, true, List.of(new Policy(Policy.TENANT_ISOLATION, true, "ALL", List.of("public"), own, own)));
    }

    /** The tenant that a row gets when the statement names none. */
    static String defaultTenant(ColumnType type) {
        return type.name().equals("text") ? SETTING : "(" + SETTING + ")::" + cast(type);
    }

    private static String current(ColumnType type, String setting) {
        return type.name().equals("text") ? setting : setting + "::" + cast(type);
    }

    private static String cast(ColumnType type) {
        return type.enumType() == null ? type.name() : type.sql();
    }
}
