package dev.ashlar.sql.build;

import static dev.ashlar.sql.PostTable.POST;
import static dev.ashlar.sql.build.Aggregates.count;
import static dev.ashlar.sql.build.Aggregates.max;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.sql.Outer;
import dev.ashlar.sql.Parameter;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.PostTable;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The text of what is built; that PostgreSQL runs it is tested where PostgreSQL is. */
class SqlLaneTest {
    private final SqlLane sql = new SqlLane(NoRows.EXECUTOR);
    private final PostTable answer = POST.as("answer");

    @Test
    void aSelectReadsInTheOrderOfSql() {
        Outer<PostTable> outer = Outer.of(answer);
        assertThat(sql.select(POST.id, POST.price, outer.get(a -> a.title))
                        .from(POST)
                        .leftJoin(outer)
                        .on(outer.is(a -> a.authorId.eq(POST.id)), outer.is(a -> a.deletedAt.isNull()))
                        .where(POST.views.gt(3))
                        .where(POST.title.isNotNull(), POST.words.has("x"))
                        .orderBy(POST.views.desc(), POST.id.asc())
                        .limit(20)
                        .offset(40))
                .hasToString("SELECT \"t0\".\"id\", \"t0\".\"price\"::numeric, \"answer\".\"title\""
                        + " FROM \"public\".\"post\" AS \"t0\""
                        + " LEFT JOIN \"public\".\"post\" AS \"answer\""
                        + " ON \"answer\".\"author_id\" = \"t0\".\"id\" AND \"answer\".\"deleted_at\" IS NULL"
                        + " WHERE \"t0\".\"views\" > ? AND \"t0\".\"title\" IS NOT NULL AND ? = ANY(\"t0\".\"words\")"
                        + " ORDER BY \"t0\".\"views\" DESC, \"t0\".\"id\" ASC LIMIT ? OFFSET ?");
    }

    @Test
    void groupsHaveConditions() {
        assertThat(sql.select(POST.authorId, count(), max(POST.views))
                        .from(POST)
                        .groupBy(POST.authorId)
                        .having(count().gt(1L)))
                .hasToString(
                        "SELECT \"t0\".\"author_id\", count(*), max(\"t0\".\"views\") FROM \"public\".\"post\" AS \"t0\""
                                + " GROUP BY \"t0\".\"author_id\" HAVING count(*) > ?");
    }

    @Test
    void subqueriesSeeTheStatementAround() {
        assertThat(sql.select(POST.id)
                        .from(POST)
                        .where(
                                sql.select(answer.id)
                                        .from(answer)
                                        .where(answer.authorId.eq(POST.id))
                                        .exists(),
                                POST.id.in(sql.select(answer.authorId).from(answer))))
                .hasToString(
                        "SELECT \"t0\".\"id\" FROM \"public\".\"post\" AS \"t0\""
                                + " WHERE EXISTS (SELECT \"answer\".\"id\" FROM \"public\".\"post\" AS \"answer\""
                                + " WHERE \"answer\".\"author_id\" = \"t0\".\"id\")"
                                + " AND \"t0\".\"id\" IN (SELECT \"answer\".\"author_id\" FROM \"public\".\"post\" AS \"answer\")");
    }

    @Test
    void aSubqueryOverTheSameInstanceHasAnAliasOfItsOwn() {
        assertThat(sql.select(POST.id)
                        .from(POST)
                        .where(POST.id.in(sql.select(POST.authorId).from(POST)))
                        .orderBy(POST.id.asc()))
                .hasToString(
                        "SELECT \"t0\".\"id\" FROM \"public\".\"post\" AS \"t0\" WHERE \"t0\".\"id\" IN"
                                + " (SELECT \"t1\".\"author_id\" FROM \"public\".\"post\" AS \"t1\") ORDER BY \"t0\".\"id\" ASC");
    }

    @Test
    void anAliasThatAnotherTableHasIsReplaced() {
        PostTable first = POST.as("t0");
        PostTable second = POST.as("t1");

        assertThat(sql.select(POST.id, first.id).from(POST).innerJoin(first).on(first.authorId.eq(POST.id)))
                .hasToString("SELECT \"t0\".\"id\", \"t1\".\"id\" FROM \"public\".\"post\" AS \"t0\""
                        + " INNER JOIN \"public\".\"post\" AS \"t1\" ON \"t1\".\"author_id\" = \"t0\".\"id\"");
        assertThat(sql.select(first.id).from(first).innerJoin(POST).on(first.authorId.eq(POST.id)))
                .hasToString("SELECT \"t0\".\"id\" FROM \"public\".\"post\" AS \"t0\""
                        + " INNER JOIN \"public\".\"post\" AS \"t1\" ON \"t0\".\"author_id\" = \"t1\".\"id\"");
        assertThat(sql.select(second.id)
                        .from(second)
                        .where(second.related.some(related -> related.id.eq(second.authorId))))
                .hasToString("SELECT \"t1\".\"id\" FROM \"public\".\"post\" AS \"t1\" WHERE EXISTS (SELECT 1"
                        + " FROM \"public\".\"_Related\" AS \"t0\" INNER JOIN \"public\".\"post\" AS \"t2\""
                        + " ON \"t2\".\"id\" = \"t0\".\"B\" WHERE \"t0\".\"A\" = \"t1\".\"id\""
                        + " AND \"t2\".\"deleted_at\" IS NULL AND \"t2\".\"id\" = \"t1\".\"author_id\")");
    }

    @Test
    void aNamedSubqueryDoesNotHideTheTableAround() {
        PostTable same = POST.as("answer");
        assertThat(sql.select(answer.id)
                        .from(answer)
                        .where(sql.select(same.id)
                                .from(same)
                                .where(same.authorId.eq(answer.id))
                                .exists()))
                .hasToString("SELECT \"answer\".\"id\" FROM \"public\".\"post\" AS \"answer\" WHERE EXISTS"
                        + " (SELECT \"t0\".\"id\" FROM \"public\".\"post\" AS \"t0\""
                        + " WHERE \"t0\".\"author_id\" = \"answer\".\"id\")");
    }

    @Test
    void insertsFillWhatARowLeavesOutWithDefaults() {
        assertThat(sql.insertInto(POST)
                        .set(POST.title, "a")
                        .row()
                        .set(POST.title, "b")
                        .set(POST.views, 2)
                        .onConflictDoUpdate(
                                List.of(POST.id),
                                u -> u.setInserted(POST.title)
                                        .increment(POST.views, 1)
                                        .where(POST.deletedAt.isNull())))
                .hasToString(
                        "INSERT INTO \"public\".\"post\" AS \"t0\" (\"title\", \"views\") VALUES (?, DEFAULT), (?, ?)"
                                + " ON CONFLICT (\"id\") DO UPDATE SET \"title\" = EXCLUDED.\"title\", \"views\" = \"t0\".\"views\" + ?"
                                + " WHERE \"t0\".\"deleted_at\" IS NULL");
        assertThat(sql.insertInto(POST).onConflictDoNothing())
                .hasToString("INSERT INTO \"public\".\"post\" AS \"t0\" DEFAULT VALUES ON CONFLICT DO NOTHING");
    }

    @Test
    void updatesAndDeletesMayUseOtherTables() {
        assertThat(sql.update(POST)
                        .set(POST.title, answer.title)
                        .increment(POST.views, 1)
                        .from(answer)
                        .where(answer.authorId.eq(POST.id)))
                .hasToString("UPDATE \"public\".\"post\" AS \"t0\" SET \"title\" = \"answer\".\"title\", \"views\" ="
                        + " \"t0\".\"views\" + ? FROM \"public\".\"post\" AS \"answer\""
                        + " WHERE \"answer\".\"author_id\" = \"t0\".\"id\"");
        assertThat(sql.deleteFrom(POST).using(answer).where(answer.authorId.eq(POST.id)))
                .hasToString("DELETE FROM \"public\".\"post\" AS \"t0\" USING \"public\".\"post\" AS \"answer\""
                        + " WHERE \"answer\".\"author_id\" = \"t0\".\"id\"");
    }

    @Test
    void writingEveryRowMustBeSaid() {
        assertThatThrownBy(() -> sql.deleteFrom(POST).execute()).hasMessageContaining("everyRow()");
        assertThatThrownBy(() -> sql.update(POST).set(POST.views, 0).execute()).hasMessageContaining("everyRow()");
        assertThat(sql.deleteFrom(POST).everyRow().execute()).isZero();
    }

    @Test
    void anInsertOfNoItemsIsNothing() {
        assertThat(sql.insertInto(POST)
                        .rows(List.<String>of(), (row, title) -> row.set(POST.title, title))
                        .returning(POST.id)
                        .fetch(id -> id))
                .isEmpty();
    }

    @Test
    void rawValuesAreTypedByTheirClass() {
        assertThat(Parameter.of(List.of(1L)).type()).isEqualTo(PgType.listOf(PgType.BIGINT));
        assertThat(Parameter.of((short) 3)).isEqualTo(new Parameter(PgType.INTEGER, 3));
        assertThatThrownBy(() -> sql.sql("select ?", Locale.ROOT)).hasMessageContaining("new Parameter(type, value)");
    }
}
