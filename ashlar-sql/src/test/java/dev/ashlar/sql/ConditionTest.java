package dev.ashlar.sql;

import static dev.ashlar.sql.PostTable.POST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConditionTest {
    private static final Condition A = POST.views.eq(1);
    private static final Condition B = POST.title.isNull();

    @Test
    void aSubqueryDoesNotHideATableThatEnteredUnderAGeneratedName() {
        SqlWriter out = new SqlWriter();
        out.enter(POST, "\"t0\"");

        POST.answers.some(answer -> answer.views.gt(POST.views)).write(out);

        assertThat(out.text())
                .isEqualTo("EXISTS (SELECT 1 FROM \"public\".\"post\" AS \"t1\""
                        + " WHERE \"t1\".\"author_id\" = \"t0\".\"id\" AND \"t1\".\"deleted_at\" IS NULL"
                        + " AND \"t1\".\"views\" > \"t0\".\"views\")");
    }

    @Test
    void comparisonsBindTheirValues() {
        assertThat(POST.views.gte(5)).hasToString("\"post\".\"views\" >= ?");
        assertThat(POST.views.between(1, 9)).hasToString("\"post\".\"views\" BETWEEN ? AND ?");
        assertThat(POST.authorId.eq(POST.id)).hasToString("\"post\".\"author_id\" = \"post\".\"id\"");
        assertThat(POST.views.in(1, 2, 3)).hasToString("\"post\".\"views\" = ANY(?)");
        assertThat(POST.views.notIn(List.of())).hasToString("\"post\".\"views\" <> ALL(?)");
        assertThat(POST.price.lt(BigDecimal.ONE)).hasToString("\"post\".\"price\" < ?::numeric::money");
    }

    @Test
    @SuppressWarnings("NullAway") // what a caller without null checks would do
    void nullIsRefusedWhereNothingCouldMatch() {
        assertThatThrownBy(() -> POST.title.eq((String) null)).hasMessageContaining("isNull()");
        assertThatThrownBy(() -> POST.title.in(Arrays.asList("a", null))).hasMessageContaining("isNull()");
    }

    @Test
    void emptyListsOfConditionsAreTrueAndFalse() {
        assertThat(Condition.all(List.of())).hasToString("true");
        assertThat(Condition.any(List.of())).hasToString("false");
        assertThat(A.and(Condition.any(List.of()))).hasToString("\"post\".\"views\" = ? AND false");
    }

    @Test
    void parenthesesStandWhereTheyMatter() {
        assertThat(A.and(B).and(A))
                .hasToString("\"post\".\"views\" = ? AND \"post\".\"title\" IS NULL AND \"post\".\"views\" = ?");
        assertThat(A.and(B.or(A)))
                .hasToString("\"post\".\"views\" = ? AND (\"post\".\"title\" IS NULL OR \"post\".\"views\" = ?)");
        assertThat(A.or(B).not()).hasToString("NOT (\"post\".\"views\" = ? OR \"post\".\"title\" IS NULL)");
    }

    @Test
    void patternsEscapeWhatMeansSomethingInThem() {
        SqlWriter out = new SqlWriter();
        out.enter(POST);
        POST.title.ignoringCase().contains("50%_\\").write(out);
        Statement statement = out.toStatement();

        assertThat(statement).hasToString("\"t0\".\"title\" ILIKE ?");
        assertThat(statement.parameters()).extracting(Parameter::value).containsExactly("%50\\%\\_\\\\%");
    }

    @Test
    void listsAreAskedWithArrayOperators() {
        assertThat(POST.words.has("a")).hasToString("? = ANY(\"post\".\"words\")");
        assertThat(POST.words.hasEvery(List.of("a"))).hasToString("\"post\".\"words\" @> ?");
        assertThat(POST.words.hasSome(List.of("a"))).hasToString("\"post\".\"words\" && ?");
        assertThat(POST.words.isEmpty()).hasToString("cardinality(\"post\".\"words\") = 0");
        assertThat(POST.words.isNotEmpty()).hasToString("cardinality(\"post\".\"words\") > 0");
        assertThat(POST.words.in(List.of(List.of("a"), List.of())))
                .hasToString("\"post\".\"words\" = ? OR \"post\".\"words\" = ?");
        assertThat(POST.words.notIn(List.of(List.of("a")))).hasToString("\"post\".\"words\" <> ?");
    }

    @Test
    void relationsAskOverAFreshInstanceAndLeaveDeletedRowsOut() {
        assertThat(POST.answers.some(a -> a.views.gt(0)))
                .hasToString(
                        "EXISTS (SELECT 1 FROM \"public\".\"post\" AS \"t0\" WHERE \"t0\".\"author_id\" = \"post\".\"id\""
                                + " AND \"t0\".\"deleted_at\" IS NULL AND \"t0\".\"views\" > ?)");
        assertThat(POST.answers.every(a -> a.views.gt(0)).toString())
                .startsWith("NOT (EXISTS (")
                .endsWith("AND NOT (\"t0\".\"views\" > ?)))");
        assertThat(POST.parent.isNull().toString()).startsWith("NOT (EXISTS (SELECT 1 FROM");
    }

    @Test
    void relationsNestAndGoThroughJunctions() {
        assertThat(POST.related.some(r -> r.parent.is(p -> p.title.eq("x"))))
                .hasToString(
                        "EXISTS (SELECT 1 FROM \"public\".\"_Related\" AS \"t0\" INNER JOIN \"public\".\"post\" AS \"t1\""
                                + " ON \"t1\".\"id\" = \"t0\".\"B\" WHERE \"t0\".\"A\" = \"post\".\"id\""
                                + " AND \"t1\".\"deleted_at\" IS NULL"
                                + " AND EXISTS (SELECT 1 FROM \"public\".\"post\" AS \"t2\" WHERE \"t2\".\"id\" = \"t1\".\"author_id\""
                                + " AND \"t2\".\"deleted_at\" IS NULL AND \"t2\".\"title\" = ?))");
    }

    @Test
    void ordersTurnAround() {
        assertThat(POST.title.desc().nullsLast()).hasToString("\"post\".\"title\" DESC NULLS LAST");
        assertThat(POST.title.desc().nullsLast().reversed()).hasToString("\"post\".\"title\" ASC NULLS FIRST");
        assertThat(POST.title.asc().reversed().reversed().isNullsFirst()).isFalse();
    }

    @Test
    void aStatementRefusesATableThatTakesNoPart() {
        SqlWriter out = new SqlWriter();
        out.append("SELECT 1 FROM ").table(POST).append(" WHERE ");
        POST.as("other").title.isNull().write(out);

        assertThatThrownBy(out::toStatement).hasMessageContaining("takes no part in the statement");
    }
}
