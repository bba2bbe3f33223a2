package dev.ashlar.runtime.types;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.runtime.Database;
import dev.ashlar.sql.Parameter;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.build.SqlLane;
import dev.ashlar.sql.value.Geometry;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Values of PostGIS on a server that has the extension: {@code -Dashlar.postgis.url=postgresql://...} names one. */
@EnabledIfSystemProperty(
        named = "ashlar.postgis.url",
        matches = ".+",
        disabledReason = "no server with PostGIS: name one by -Dashlar.postgis.url")
class PostgisTest {
    private static final List<String> SHAPES = List.of(
            "POINT(9.99 53.55)",
            "POINT EMPTY",
            "POINT ZM (1 2 3 4)",
            "LINESTRING(0 0, 1 1, 2 0)",
            "POLYGON((0 0, 4 0, 4 4, 0 4, 0 0), (1 1, 2 1, 2 2, 1 2, 1 1))",
            "GEOMETRYCOLLECTION(POINT(1 2), LINESTRING(0 0, 1 1))");

    @Test
    void valuesAreWhatTheExtensionKeeps() {
        try (Database database = Database.builder()
                .url(System.getProperty("ashlar.postgis.url"))
                .poolSize(1)
                .build()) {
            SqlLane sql = new SqlLane(database.session());
            sql.sql("CREATE EXTENSION IF NOT EXISTS postgis").execute();
            sql.sql("DROP TABLE IF EXISTS spot").execute();
            sql.sql(
                            "CREATE TABLE spot (id int PRIMARY KEY, g geometry, p geometry(Point, 4326), e geography, l geometry[])")
                    .execute();
            Geometry point = Geometry.point(9.99, 53.55, 4326);
            for (int i = 0; i < SHAPES.size(); i++) {
                Geometry shape = sql.sql("SELECT ST_GeomFromText(?, 4326)", SHAPES.get(i))
                        .fetch(row -> Objects.requireNonNull(row.get(0, PgType.GEOMETRY)))
                        .get(0);
                sql.sql(
                                "INSERT INTO spot VALUES (?, ?, ?, ?, ?)",
                                i,
                                new Parameter(PgType.GEOMETRY, shape),
                                new Parameter(PgType.GEOMETRY, point),
                                new Parameter(PgType.GEOGRAPHY, point),
                                new Parameter(PgType.listOf(PgType.GEOMETRY), List.of(shape, point)))
                        .execute();
                assertThat(read(sql, "g", PgType.GEOMETRY, i)).as(SHAPES.get(i)).isEqualTo(shape);
                assertThat(shape.srid()).isEqualTo(4326);
                assertThat(read(sql, "ST_Equals(g, ST_GeomFromText('" + SHAPES.get(i) + "', 4326))", PgType.BOOLEAN, i))
                        .isTrue();
                assertThat(read(sql, "p", PgType.GEOMETRY, i)).isEqualTo(point);
                assertThat(read(sql, "e", PgType.GEOGRAPHY, i)).isEqualTo(point);
                assertThat(read(sql, "l", PgType.listOf(PgType.GEOMETRY), i)).containsExactly(shape, point);
                assertThat(read(sql, "ST_AsText(p)", PgType.STRING, i)).isEqualTo("POINT(9.99 53.55)");
            }
        }
    }

    private static <T> T read(SqlLane sql, String column, PgType<T> type, int id) {
        return sql.sql("SELECT " + column + " FROM spot WHERE id = ?", id)
                .fetch(row -> Objects.requireNonNull(row.get(0, type)))
                .get(0);
    }
}
