package dev.ashlar.runtime.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.runtime.error.StatementFailed;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.ListColumn;
import dev.ashlar.sql.Parameter;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.Table;
import dev.ashlar.sql.value.Geometry;
import dev.ashlar.sql.value.Vector;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Columns of pgvector and PostGIS on a server that has neither: as text they are written and read, and what would need the type
 * says so. Columns of domains that have the types' names are written and read by text.
 */
class MissingTypeTest {
    private static final Vector VECTOR = Vector.of(1, -2.5f);
    private static final Geometry POINT = Geometry.point(9.99, 53.55, 4326);

    private static TypesDatabase database;
    private static Db db;

    static final class DocTable extends Table {
        final Column<Integer> id = column("id", PgType.INTEGER);
        final Column<Vector> vector = column("vector", PgType.VECTOR);
        final ListColumn<Vector> vectors = list("vectors", PgType.VECTOR);
        final Column<Geometry> place = column("place", PgType.GEOMETRY);

        DocTable(String name) {
            super(null, name, null);
        }

        @Override
        public List<Column<?>> columns() {
            return List.of(id, vector, vectors, place);
        }

        @Override
        public List<Column<?>> primaryKey() {
            return List.of(id);
        }
    }

    record Doc(int id, Vector vector, List<Vector> vectors, Geometry place) {}

    @BeforeAll
    static void open() {
        database = new TypesDatabase();
        database.query("CREATE TABLE plain (id int, vector text, vectors text[], place text);"
                + "INSERT INTO plain VALUES (1, '" + VECTOR + "', ARRAY['" + VECTOR + "'], '" + POINT + "')");
        db = database.db();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static List<Doc> all(DocTable docs) {
        return db.select(docs.id, docs.vector, docs.vectors, docs.place)
                .from(docs)
                .fetch(Doc::new);
    }

    @Test
    void textIsWrittenAndRead() {
        DocTable docs = new DocTable("plain");
        db.insertInto(docs)
                .set(docs.id, 2)
                .set(docs.vector, VECTOR)
                .set(docs.vectors, List.of(VECTOR, VECTOR))
                .set(docs.place, POINT)
                .execute();
        assertThat(all(docs))
                .containsExactlyInAnyOrder(
                        new Doc(1, VECTOR, List.of(VECTOR), POINT), new Doc(2, VECTOR, List.of(VECTOR, VECTOR), POINT));
        assertThat(db.select(docs.id)
                        .from(docs)
                        .where(docs.place.eq(POINT), docs.id.gt(1))
                        .fetch(id -> id))
                .containsExactly(2);
    }

    @Test
    void whatNeedsTheTypeSaysSo() {
        assertThatThrownBy(() -> db.sql("SELECT ?::vector", new Parameter(PgType.VECTOR, VECTOR))
                        .fetch(row -> Objects.requireNonNull(row.get(0, PgType.VECTOR))))
                .isInstanceOfSatisfying(StatementFailed.class, e -> {
                    assertThat(e.sqlState()).isEqualTo("42704");
                    assertThat(e).hasMessageContaining("type \"vector\" does not exist");
                    assertThat(e.help()).contains("CREATE EXTENSION");
                });
        assertThat(all(new DocTable("plain"))).isNotEmpty(); // the connection is as it was
    }

    @Test
    void columnsOfDomainsOfThatNameAreWrittenAndRead() {
        database.query("CREATE SCHEMA other; CREATE DOMAIN other.vector AS text; CREATE DOMAIN other.geometry AS text;"
                + "CREATE TABLE typed (id int, vector other.vector, vectors other.vector[], place other.geometry)");
        DocTable docs = new DocTable("typed");
        db.transaction(tx -> {
            tx.sql("SET LOCAL search_path TO public, other").execute();
            tx.insertInto(docs)
                    .set(docs.id, 3)
                    .set(docs.vector, VECTOR)
                    .set(docs.vectors, List.of(VECTOR, VECTOR))
                    .set(docs.place, POINT)
                    .execute();
            assertThat(tx.select(docs.id)
                            .from(docs)
                            .where(docs.vector.eq(VECTOR))
                            .fetch(id -> id))
                    .containsExactly(3);
            return null;
        });
        assertThat(all(docs)).containsExactly(new Doc(3, VECTOR, List.of(VECTOR, VECTOR), POINT));
    }
}
