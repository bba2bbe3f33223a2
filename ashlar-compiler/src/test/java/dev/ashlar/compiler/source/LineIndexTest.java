package dev.ashlar.compiler.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineIndexTest {
    private static final LineIndex LINES = LineIndex.of(new SourceFile("a", "ab\r\nc\n\rd\uD83D\uDE00e"));

    @ParameterizedTest
    @CsvSource({"0,1,1", "1,1,2", "2,1,3", "3,1,4", "4,2,1", "5,2,2", "6,3,1", "7,4,1", "8,4,2", "10,4,4", "11,4,5"})
    void anOffsetHasALineAndAColumn(int offset, int line, int column) {
        assertThat(LINES.line(offset)).isEqualTo(line);
        assertThat(LINES.column(offset)).isEqualTo(column);
    }

    @Test
    void aLineHasNoLineEnd() {
        assertThat(LINES.text(1)).isEqualTo("ab");
        assertThat(LINES.text(2)).isEqualTo("c");
        assertThat(LINES.text(3)).isEmpty();
        assertThat(LINES.text(4)).isEqualTo("d\uD83D\uDE00e");
    }

    @Test
    void anEmptyTextHasOneLine() {
        LineIndex empty = LineIndex.of(new SourceFile("a", ""));
        assertThat(empty.line(0)).isEqualTo(1);
        assertThat(empty.text(1)).isEmpty();
    }
}
