package dev.ashlar.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextTrieTest {
    private final TextTrie trie = new TextTrie(1_000);

    private static String write(TextTrie trie, List<String> pieces) {
        SqlWriter out = trie.writer(Limits.NONE);
        pieces.forEach(out::append);
        return out.toStatement().text();
    }

    @Test
    void aStatementWrittenAgainFindsItsText() {
        String first = write(trie, List.of("SELECT ", "1", " FROM ", "a"));
        assertThat(first).isEqualTo("SELECT 1 FROM a");
        assertThat(write(trie, List.of("SELECT ", "1", " FROM ", "a"))).isSameAs(first);
        assertThat(write(trie, List.of("SELECT ", "", "1", " FROM ", new String("a"))))
                .isSameAs(first);
    }

    @Test
    void aStatementMayEndWhereOthersGoOn() {
        assertThat(write(trie, List.of("SELECT ", "1", " FROM ", "a"))).isEqualTo("SELECT 1 FROM a");
        assertThat(write(trie, List.of("SELECT ", "1"))).isEqualTo("SELECT 1");
        assertThat(write(trie, List.of())).isEmpty();
        assertThat(write(trie, List.of("SELECT ", "1", " FROM ", "b"))).isEqualTo("SELECT 1 FROM b");
    }

    @Test
    void valuesAreOfEachStatementItsOwn() {
        for (int i = 0; i < 3; i++) {
            Statement statement = trie.writer(Limits.NONE)
                    .append("SELECT ")
                    .parameter(PgType.INTEGER, i)
                    .toStatement();
            assertThat(statement.text()).isEqualTo("SELECT ?");
            assertThat(statement.parameters()).containsExactly(new Parameter(PgType.INTEGER, i));
        }
    }

    @Test
    void aStatementOfVeryManyPiecesIsWrittenWhole() {
        List<String> pieces = IntStream.range(0, 5_000).mapToObj(i -> i + ";").toList();
        assertThat(write(trie, pieces)).isEqualTo(String.join("", pieces));
        assertThat(write(trie, List.of("SELECT ", "1"))).isSameAs(write(trie, List.of("SELECT ", "1")));
    }

    @Test
    void beginsAnewWhenItIsFull() {
        String before = write(trie, List.of("SELECT ", "x"));
        for (int i = 0; i < 3_000; i++) {
            assertThat(write(trie, List.of("SELECT ", "column" + i))).isEqualTo("SELECT column" + i);
        }
        String after = write(trie, List.of("SELECT ", "x"));
        assertThat(after).isEqualTo(before).isNotSameAs(before);
        assertThat(write(trie, List.of("SELECT ", "x"))).isSameAs(after);
    }

    /** Few pieces may be much text. */
    @Test
    void longPiecesFillItToo() {
        String before = write(trie, List.of("SELECT ", "x"));
        for (int i = 0; i < 20; i++) {
            write(trie, List.of("SELECT ", i + " ".repeat(10_000)));
        }
        assertThat(write(trie, List.of("SELECT ", "x"))).isEqualTo(before).isNotSameAs(before);
    }

    @Test
    void textsAreTheirPieces() {
        Random random = new Random(7);
        TextTrie small = new TextTrie(60);
        for (int i = 0; i < 20_000; i++) {
            List<String> pieces = random.ints(random.nextInt(8), 0, 30)
                    .mapToObj(number -> number == 0 ? "" : number + " ")
                    .toList();
            assertThat(write(small, pieces)).isEqualTo(String.join("", pieces));
        }
    }

    @Test
    void manyThreadsWriteTheSameAndOthers() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int thread = 0; thread < 8; thread++) {
                int own = thread;
                all.add(threads.submit(() -> {
                    for (int i = 0; i < 2_000; i++) {
                        List<String> pieces = List.of("SELECT ", "c" + i % 40, " FROM ", "t" + (i + own) % 7);
                        assertThat(write(trie, pieces)).isEqualTo(String.join("", pieces));
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
