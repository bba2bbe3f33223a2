package dev.ashlar.migrate.ledger;

import dev.ashlar.migrate.failure.MigrationException;
import dev.ashlar.sql.Identifier;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What Prisma Migrate remembers: {@value #TABLE}. It is read and never written. */
public final class PrismaLedger {
    public static final String TABLE = "_prisma_migrations";

    private PrismaLedger() {}

    /**
     * The names of the migrations that Prisma applied, in order.
     *
     * @throws MigrationException.Refused when there is no such table, or it has a migration that neither finished nor was
     *     rolled back
     */
    public static List<String> applied(Connection connection, String schema) throws SQLException {
        String sql =
                "SELECT migration_name, finished_at IS NOT NULL AS finished FROM " + Identifier.quote(schema, TABLE)
                        + " WHERE rolled_back_at IS NULL ORDER BY migration_name COLLATE \"C\"";
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                if (!rows.getBoolean("finished")) {
                    throw unfinished(rows.getString("migration_name"));
                }
                names.add(rows.getString("migration_name"));
            }
        } catch (SQLException e) {
            if ("42P01".equals(e.getSQLState())) {
                throw absent();
            }
            throw e;
        }
        return names;
    }

    private static MigrationException absent() {
        return new MigrationException.Refused(
                "no-prisma-ledger",
                "the database has no table " + TABLE,
                "leave out --from-prisma: the database is then compared with the whole folder, or with the part up to --to");
    }

    private static MigrationException unfinished(String name) {
        return new MigrationException.Refused(
                "unfinished-prisma-migration",
                "Prisma began the migration " + name + " and did not finish it",
                "repair it and say so with `prisma migrate resolve`, then run this again");
    }
}
