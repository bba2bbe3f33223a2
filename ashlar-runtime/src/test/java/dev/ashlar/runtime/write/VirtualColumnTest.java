package dev.ashlar.runtime.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ashlar.runtime.error.DatabaseException;
import dev.ashlar.runtime.press.Db;
import dev.ashlar.runtime.press.PressDatabase;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.Table;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A column that PostgreSQL computes when it is read: it is answered by writes as by reads, and refused where it is written. */
class VirtualColumnTest {
    static final class SideTable extends Table {
        final Column<Integer> length = column("length", PgType.INTEGER);
        final Column<Integer> area = column("area", PgType.INTEGER);

        SideTable() {
            super(null, "side", null);
        }

        @Override
        public List<Column<?>> columns() {
            return List.of(length, area);
        }

        @Override
        public List<Column<?>> primaryKey() {
            return List.of();
        }
    }

    @Test
    void isReadAndNeverWritten() {
        try (PressDatabase press = new PressDatabase("")) {
            Db db = press.db();
            int version = db.sql("SELECT current_setting('server_version_num')::int")
                    .fetch(row -> Objects.requireNonNull(row.get(0, PgType.INTEGER)))
                    .get(0);
            assumeTrue(version >= 180_000, "virtual columns came with PostgreSQL 18");
            press.sql("CREATE TABLE side (length int, area int GENERATED ALWAYS AS (length * length) VIRTUAL)");
            SideTable side = new SideTable();
            assertThat(db.insertInto(side)
                            .set(side.length, 3)
                            .returning(side.area)
                            .fetch(a -> a))
                    .containsExactly(9);
            assertThat(db.update(side)
                            .set(side.length, 4)
                            .where(side.area.eq(9))
                            .returning(side.area)
                            .fetch(a -> a))
                    .containsExactly(16);
            assertThat(db.select(side.area).from(side).where(side.area.gt(10)).fetch(a -> a))
                    .containsExactly(16);
            assertThatThrownBy(() -> db.insertInto(side).set(side.area, 1).execute())
                    .isInstanceOfSatisfying(
                            DatabaseException.class,
                            e -> assertThat(e.sqlState()).isEqualTo("428C9"));
        }
    }
}
