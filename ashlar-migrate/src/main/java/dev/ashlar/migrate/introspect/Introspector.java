package dev.ashlar.migrate.introspect;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.catalog.Partitioning;
import dev.ashlar.compiler.catalog.Routines;
import dev.ashlar.compiler.catalog.RowSecurity;
import dev.ashlar.compiler.catalog.Table;
import dev.ashlar.compiler.catalog.TableAccess;
import dev.ashlar.compiler.catalog.TableBehaviour;
import dev.ashlar.compiler.catalog.TableConstraints;
import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.catalog.TypeName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what a database holds, in a number of queries that does not depend on how much that is. */
public final class Introspector {
    /** Tables that record migrations, not data. */
    static final Set<String> LEDGERS = Set.of("_ashlar_migrations", "_ashlar_clients", "_prisma_migrations");

    private Introspector() {}

    /**
     * @param connection its {@code search_path} must be the first of the schemas alone
     * @param schemas the schemas to read; the first is the connection's own, whose names stay unqualified. Those that the
     *     database does not have are passed over
     */
    public static Catalog read(Connection connection, List<String> schemas) throws SQLException {
        Names names = new Names(schemas.get(0));
        Query query = new Query(connection, schemas);
        List<TableReader.Row> tables = TableReader.read(query, names);
        Query ofTables = query.about(tables.stream().map(TableReader.Row::oid).toList());
        Columns columns = Columns.read(ofTables, names);
        Constraints constraints = Constraints.read(ofTables, names);
        List<Views.Row> views = Views.read(query, names);
        Query ofRelations = query.about(Stream.concat(
                        tables.stream().map(TableReader.Row::oid),
                        views.stream().map(Views.Row::oid))
                .toList());
        Indexes indexes = Indexes.read(ofRelations);
        Triggers triggers = Triggers.read(ofRelations);
        Policies policies = Policies.read(ofTables);
        Partitions partitions = Partitions.read(ofTables, names);
        return new Catalog(
                Namespaces.others(query, schemas),
                Namespaces.extensions(query),
                Enums.read(query, names),
                tables.stream()
                        .map(t -> new Table(
                                t.name(),
                                columns.of(t.oid()),
                                constraints.primaryKey(t.oid()),
                                indexes.of(t.oid()),
                                constraints.foreignKeys(t.oid()),
                                constraints.checks(t.oid()),
                                new RowSecurity(t.enabled(), t.forced(), policies.of(t.oid())),
                                t.comment(),
                                new TableConstraints(indexes.exclusions(t.oid()), partitioning(t, partitions)),
                                new TableBehaviour(triggers.of(t.oid())),
                                TableAccess.NONE))
                        .toList(),
                Types.read(query, names),
                new Routines(
                        Functions.read(query, names),
                        views.stream().map(v -> v.with(indexes, triggers)).toList()),
                Grants.read(query, names));
    }

    private static @Nullable Partitioning partitioning(TableReader.Row table, Partitions partitions) {
        return table.partitionKey() == null ? null : new Partitioning(table.partitionKey(), partitions.of(table.oid()));
    }

    /** Whether nobody has made anything in the schemas: no table, view, sequence or type. */
    public static boolean isEmpty(Connection connection, List<String> schemas) throws SQLException {
        return new Query(connection, schemas).rows("""
                        SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                         WHERE n.nspname = ANY (?) AND c.relname NOT IN ('_ashlar_migrations', '_ashlar_clients') AND c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f')
                           AND NOT EXISTS (SELECT FROM pg_depend d
                             WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
                        UNION ALL
                        SELECT 1 FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
                         WHERE n.nspname = ANY (?) AND t.typtype IN ('e', 'd')
                           AND NOT EXISTS (SELECT FROM pg_depend d
                             WHERE d.classid = 'pg_type'::regclass AND d.objid = t.oid AND d.deptype = 'e')
                        """, row -> 1).isEmpty();
    }

    /** Which names are written without their schema. */
    record Names(String own) {
        TableName table(String schema, String name) {
            return new TableName(schema.equals(own) ? null : schema, name);
        }

        TypeName type(String schema, String name) {
            return new TypeName(schema.equals(own) ? null : schema, name);
        }
    }
}
