package dev.ashlar.sql.build;

import static dev.ashlar.sql.PostTable.POST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.sql.Outer;
import dev.ashlar.sql.PostTable;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The sides of outer joins that may find no row: how they are written, and what is refused before PostgreSQL is asked. */
class OuterTest {
    private final SqlLane sql = new SqlLane(NoRows.EXECUTOR);
    private final PostTable answer = POST.as("answer");
    private final Outer<PostTable> outer = Outer.of(answer);

    @Test
    void eachKindOfJoinIsWritten() {
        assertThat(sql.select(POST.id).from(POST).leftJoin(outer).on(a -> a.authorId.eq(POST.id)))
                .asString()
                .endsWith(" FROM \"public\".\"post\" AS \"t0\" LEFT JOIN \"public\".\"post\" AS \"answer\""
                        + " ON \"answer\".\"author_id\" = \"t0\".\"id\"");
        assertThat(sql.select(POST.id).from(outer).rightJoin(POST).on(outer.is(a -> a.authorId.eq(POST.id))))
                .asString()
                .contains(" RIGHT JOIN ");
        Outer<PostTable> third = Outer.of(POST.as("third"));
        Outer<PostTable> fourth = Outer.of(POST.as("fourth"));
        assertThat(sql.select(outer.get(a -> a.id))
                        .from(outer)
                        .innerJoin(third)
                        .on(t -> outer.is(a -> a.id.eq(t.id)))
                        .leftJoin(fourth)
                        .on(f -> outer.is(a -> a.id.eq(f.id)))
                        .fullJoin(Outer.of(POST))
                        .on(p -> third.is(t -> t.id.eq(p.id))))
                .hasToString("SELECT \"answer\".\"id\" FROM \"public\".\"post\" AS \"answer\""
                        + " INNER JOIN \"public\".\"post\" AS \"third\" ON \"answer\".\"id\" = \"third\".\"id\""
                        + " LEFT JOIN \"public\".\"post\" AS \"fourth\" ON \"answer\".\"id\" = \"fourth\".\"id\""
                        + " FULL JOIN \"public\".\"post\" AS \"t0\" ON \"third\".\"id\" = \"t0\".\"id\"");
    }

    @Test
    void aConditionOfSeveralPartsStaysTogether() {
        assertThat(sql.select(POST.id)
                        .from(POST)
                        .leftJoin(outer)
                        .on(a -> a.authorId.eq(POST.id))
                        .where(outer.is(a -> a.title.eq("a").or(a.title.eq("b"))), POST.views.gt(1)))
                .asString()
                .endsWith(" WHERE (\"answer\".\"title\" = ? OR \"answer\".\"title\" = ?) AND \"t0\".\"views\" > ?");
    }

    @Test
    void whatIsReadOfItIsKnownAroundTheQuery() {
        Derived all = sql.select(POST.id, outer.get(a -> a.title))
                .from(POST)
                .leftJoin(outer)
                .on(a -> a.authorId.eq(POST.id))
                .as("all");

        assertThat(sql.select(all.get(outer.get(a -> a.title))).from(all))
                .asString()
                .startsWith("SELECT \"all\".\"column2\" FROM (");
    }

    @Test
    void aValueStandsInForNothing() {
        assertThat(sql.select(outer.orElse(a -> a.title, "none"), Functions.optional(POST.title))
                        .from(POST)
                        .leftJoin(outer)
                        .on(a -> a.authorId.eq(POST.id)))
                .asString()
                .startsWith("SELECT coalesce(\"answer\".\"title\", ?::text), \"t0\".\"title\" FROM");
    }

    @Test
    void aColumnOfTheTableItselfIsRefused() {
        assertThatThrownBy(() -> sql.select(answer.title)
                        .from(POST)
                        .leftJoin(outer)
                        .on(a -> a.authorId.eq(POST.id))
                        .fetch(x -> x))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(
                        "table \"public\".\"post\" is the side of an outer join that may find no row: ask its"
                                + " Outer, get(t -> t.column) or is(t -> condition)");
    }

    @Test
    void aSideThatIsNotJoinedIsRefused() {
        assertThatThrownBy(() -> sql.select(outer.get(a -> a.id)).from(POST).fetch(x -> x))
                .hasMessageContaining("name this instance in from(...) or a join");
    }

    @Test
    void oneInstanceCannotBeBothSides() {
        Outer<PostTable> same = Outer.of(POST);

        assertThatThrownBy(() -> sql.select(POST.id)
                        .from(POST)
                        .leftJoin(same)
                        .on(s -> s.authorId.eq(POST.id))
                        .fetch(x -> x))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Outer.of(TABLE.as(\"other\"))");
    }

    @Test
    void typesSayWhatMayBeMissing() {
        Optional<String> title = sql.select(outer.get(a -> a.title))
                .from(POST)
                .leftJoin(outer)
                .on(a -> a.authorId.eq(POST.id))
                .fetchFirst(found -> found.orElse("none"));

        assertThat(title).isEmpty();
        assertThat(outer.get(a -> a.title).type().sqlName()).isEqualTo("text");
    }
}
