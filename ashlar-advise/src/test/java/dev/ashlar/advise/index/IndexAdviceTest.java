package dev.ashlar.advise.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class IndexAdviceTest {
    @Test
    void equality_first_then_the_order_partial_on_what_has_no_value() {
        Filter filter = Filter.read(
                "((deleted_at IS NULL) AND (author_id = '550e8400-e29b-41d4-a716-446655440000'::uuid) AND (status = 'published'::text))");
        assertThat(IndexAdvice.statement("posts", filter, List.of("posts.created_at DESC")))
                .hasValue(
                        "CREATE INDEX CONCURRENTLY ON \"posts\" (author_id, status, created_at DESC) WHERE deleted_at IS NULL;");
    }

    @Test
    void a_range_comes_after_the_equalities_and_takes_the_place_of_the_order() {
        Filter filter = Filter.read("((created_at > now()) AND (\"authorId\" = ANY ('{1,2}'::integer[])))");
        assertThat(IndexAdvice.statement("posts", filter, List.of("title")))
                .hasValue("CREATE INDEX CONCURRENTLY ON \"posts\" (\"authorId\", created_at);");
    }

    @Test
    void a_text_in_quotes_is_no_syntax() {
        assertThat(Filter.conjuncts("((a = 'x) AND (y'::text) AND (b = 1))"))
                .containsExactly("a = 'x) AND (y'::text", "b = 1");
    }

    @Test
    void what_no_index_can_lead_gives_no_advice() {
        assertThat(IndexAdvice.statement("posts", Filter.read("(lower(title) ~~ '%x%'::text)"), List.of()))
                .isEmpty();
    }
}
