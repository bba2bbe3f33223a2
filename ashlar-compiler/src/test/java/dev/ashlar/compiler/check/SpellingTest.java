package dev.ashlar.compiler.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
    @ParameterizedTest
    @CsvSource({"Strng,String,1", "string,String,0", "tenatn,tenant,1", "chekc,check,1", "abc,abc,0", "ab,cd,2"})
    void editsAreCounted(String written, String known, int distance) {
        assertThat(Spelling.distance(written, known)).isEqualTo(distance);
        assertThat(Spelling.distance(known, written)).isEqualTo(distance);
    }

    @Test
    void theNearestNameIsMeant() {
        assertThat(Spelling.nearest("titel", List.of("tile", "title"))).contains("title");
        assertThat(Spelling.nearest("zod", List.of("check", "tenant"))).isEmpty();
    }

    @Test
    void shortNamesAreMeantWhenTheyAreEqualButForCase() {
        assertThat(Spelling.nearest("A", List.of("B", "C"))).isEmpty();
        assertThat(Spelling.nearest("ID", List.of("id"))).contains("id");
    }
}
