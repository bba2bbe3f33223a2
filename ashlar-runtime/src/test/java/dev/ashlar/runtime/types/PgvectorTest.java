package dev.ashlar.runtime.types;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.runtime.Database;
import dev.ashlar.sql.Parameter;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.build.SqlLane;
import dev.ashlar.sql.value.Vector;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Values of pgvector on a server that has the extension: {@code -Dashlar.pgvector.url=postgresql://...} names one. */
@EnabledIfSystemProperty(
        named = "ashlar.pgvector.url",
        matches = ".+",
        disabledReason = "no server with pgvector: name one by -Dashlar.pgvector.url")
class PgvectorTest {
    private static final List<Vector> EDGES = List.of(
            Vector.of(1, -2.5f, 0), Vector.of(1e-30f, 3.4028235e38f, -1e10f), Vector.of(Float.MIN_VALUE, -0f, 0.1f));

    @Test
    void valuesAreWhatTheExtensionKeeps() {
        try (Database database = Database.builder()
                .url(System.getProperty("ashlar.pgvector.url"))
                .poolSize(1)
                .build()) {
            SqlLane sql = new SqlLane(database.session());
            sql.sql("CREATE EXTENSION IF NOT EXISTS vector").execute();
            sql.sql("DROP TABLE IF EXISTS spot").execute();
            sql.sql("CREATE TABLE spot (id int PRIMARY KEY, v vector(3), h halfvec(3), l vector(3)[])")
                    .execute();
            for (int i = 0; i < EDGES.size(); i++) {
                Vector vector = EDGES.get(i);
                sql.sql(
                                "INSERT INTO spot VALUES (?, ?, ?, ?)",
                                i,
                                new Parameter(PgType.VECTOR, vector),
                                new Parameter(PgType.HALFVEC, Vector.of(1, -2.5f, i)),
                                new Parameter(PgType.listOf(PgType.VECTOR), List.of(vector, vector)))
                        .execute();
                assertThat(read(sql, "v", PgType.VECTOR, i)).isEqualTo(vector);
                assertThat(read(sql, "h", PgType.HALFVEC, i)).isEqualTo(Vector.of(1, -2.5f, i));
                assertThat(read(sql, "l", PgType.listOf(PgType.VECTOR), i)).containsExactly(vector, vector);
            }
            assertThat(sql.sql(
                                    "SELECT id FROM spot ORDER BY v <-> ? LIMIT 1",
                                    new Parameter(PgType.VECTOR, EDGES.get(0)))
                            .fetch(row -> Objects.requireNonNull(row.get(0, PgType.INTEGER))))
                    .containsExactly(0);
        }
    }

    private static <T> T read(SqlLane sql, String column, PgType<T> type, int id) {
        return sql.sql("SELECT " + column + " FROM spot WHERE id = ?", id)
                .fetch(row -> Objects.requireNonNull(row.get(0, type)))
                .get(0);
    }
}
