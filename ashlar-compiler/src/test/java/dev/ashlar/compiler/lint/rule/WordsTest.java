package dev.ashlar.compiler.lint.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void a_name_has_the_same_words_however_it_is_written() {
        List<String> words = List.of("created", "at");
        assertThat(List.of("createdAt", "CreatedAt", "created_at", "CREATED_AT", "_created__at"))
                .allSatisfy(name -> assertThat(Words.of(name)).isEqualTo(words));
    }

    @Test
    void abbreviations_are_words() {
        assertThat(Words.of("HTTPStatus")).containsExactly("http", "status");
        assertThat(Words.of("sha256Hash")).containsExactly("sha256", "hash");
        assertThat(Words.of("pkApiKey")).containsExactly("pk", "api", "key");
    }

    @Test
    void a_name_without_a_word_has_no_last_one() {
        assertThat(Words.last("__")).isEmpty();
        assertThat(Words.last("orderId")).isEqualTo("id");
    }

    @Property
    void words_survive_every_way_of_writing(@ForAll("words") List<String> words) {
        String camel = words.stream().map(WordsTest::capitalized).collect(Collectors.joining());
        assertThat(Words.of(String.join("_", words))).isEqualTo(words);
        assertThat(Words.of(camel)).isEqualTo(words);
        assertThat(Words.snake(camel)).isEqualTo(String.join("_", words));
    }

    @Provide
    Arbitrary<List<String>> words() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .ofMinLength(2)
                .ofMaxLength(6)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    private static String capitalized(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
