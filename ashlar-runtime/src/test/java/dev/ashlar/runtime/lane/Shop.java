package dev.ashlar.runtime.lane;

import dev.ashlar.embedded.EmbeddedPostgres;
import dev.ashlar.embedded.TemporaryDatabase;
import dev.ashlar.runtime.Database;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.Json;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.Table;
import dev.ashlar.sql.TextColumn;
import dev.ashlar.sql.build.SqlLane;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Departments that form a tree, and what was sold in them: 2 roots, 5 departments, 7 sales. On a PostgreSQL of its own, for one test class. */
final class Shop implements AfterAllCallback {
    private static final String SCHEMA = """
            CREATE TABLE department (id int PRIMARY KEY, parent int REFERENCES department, name text NOT NULL UNIQUE);
            CREATE TABLE sale (id int PRIMARY KEY, department int NOT NULL REFERENCES department, amount numeric NOT NULL,
              sold_at timestamptz NOT NULL, note text, details jsonb NOT NULL DEFAULT '{}');
            INSERT INTO department VALUES (1, NULL, 'home'), (2, 1, 'kitchen'), (3, 2, 'knives'), (4, NULL, 'garden'), (5, 4, 'seeds');
            INSERT INTO sale VALUES
              (1, 3, 10, '2026-01-05 10:00Z', 'a sharp knife', '{"by": {"name": "Ada"}, "tags": ["new", "gift"]}'),
              (2, 3, 30, '2026-01-20 10:00Z', NULL, '{"by": {"name": "Bo"}}'),
              (3, 2, 5, '2026-02-01 10:00Z', 'spoons, not knives', '{"by": null}'),
              (4, 5, 2, '2026-02-02 10:00Z', NULL, '{}'),
              (5, 5, 3, '2026-02-03 10:00Z', NULL, '{"tags": []}'),
              (6, 5, 3, '2026-03-03 10:00Z', 'roses', '{}'),
              (7, 4, 50, '2026-03-31 23:30Z', NULL, '{}')
            """;

    static final class Department extends Table {
        final Column<Integer> id = column("id", PgType.INTEGER);
        final Column<Integer> parent = column("parent", PgType.INTEGER);
        final TextColumn name = text("name", PgType.STRING);

        Department(@Nullable String alias) {
            super(null, "department", alias);
        }

        @Override
        public List<Column<?>> columns() {
            return List.of(id, parent, name);
        }

        @Override
        public List<Column<?>> primaryKey() {
            return List.of(id);
        }
    }

    static final class Sale extends Table {
        final Column<Integer> id = column("id", PgType.INTEGER);
        final Column<Integer> department = column("department", PgType.INTEGER);
        final Column<BigDecimal> amount = column("amount", PgType.NUMERIC);
        final Column<Instant> soldAt = column("sold_at", PgType.TIMESTAMPTZ);
        final TextColumn note = text("note", PgType.STRING);
        final Column<Json> details = column("details", PgType.JSONB);

        Sale(@Nullable String alias) {
            super(null, "sale", alias);
        }

        @Override
        public List<Column<?>> columns() {
            return List.of(id, department, amount, soldAt, note, details);
        }

        @Override
        public List<Column<?>> primaryKey() {
            return List.of(id);
        }
    }

    static final Department DEPARTMENT = new Department(null);
    static final Sale SALE = new Sale(null);

    private final TemporaryDatabase postgres = EmbeddedPostgres.temporaryDatabase();
    private final Database database = Database.connect(postgres.ownerUrl() + "&connection_limit=2");

    Shop() {
        for (String statement : SCHEMA.split(";\n")) {
            sql().sql(statement).execute();
        }
    }

    SqlLane sql() {
        return new SqlLane(database.session());
    }

    /** Runs statements whose writing nobody else sees. */
    void inVain(java.util.function.Consumer<SqlLane> work) {
        try {
            database.transaction(session -> {
                work.accept(new SqlLane(session));
                throw new Undone();
            });
        } catch (Undone e) {
            // As meant.
        }
    }

    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Override
    public void afterAll(ExtensionContext context) {
        database.close();
        postgres.close();
    }
}
