package dev.ashlar.migrate.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.compiler.source.SourceFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The order of a folder's migrations, and who knew whom. */
class LineageTest {
    private static Migration migration(String name, String header) {
        return new Migration(name, new SourceFile(name + "/migration.sql", header + "SELECT 1;\n"), null);
    }

    private static Migration after(String name, String... parents) {
        return migration(name, "-- ashlar:after " + String.join(" ", parents) + "\n");
    }

    @Test
    void whatSaysNothingComesAfterTheOneBeforeIt() {
        Lineage lineage = Lineage.of(List.of(migration("2", ""), migration("1", ""), migration("3", "")));
        assertThat(lineage.order()).containsExactly("1", "2", "3");
        assertThat(lineage.last()).containsExactly("3");
        assertThat(lineage.unmerged()).isEmpty();
    }

    @Test
    void parentsComeFirstWhateverTheNames() {
        Lineage lineage = Lineage.of(List.of(after("1", "3"), migration("2", ""), after("3", "2")));
        // "2" says nothing and comes after "1", which comes after "3", which comes after "2".
        assertThatThrownBy(lineage::order).hasMessageContaining("each written after another of them");
        assertThat(Lineage.of(List.of(migration("0", ""), after("1", "2"), after("2", "0")))
                        .order())
                .containsExactly("0", "2", "1");
    }

    @Test
    void branchesAreUnmergedUntilOneKnowsBoth() {
        List<Migration> branches = List.of(migration("1", ""), after("2", "1"), after("3", "1"), after("4", "3"));
        assertThat(Lineage.of(branches).last()).containsExactly("2", "4");
        assertThat(Lineage.of(branches).unmerged()).containsExactlyInAnyOrder(List.of("2", "3"), List.of("2", "4"));
        List<Migration> merged = new ArrayList<>(branches);
        merged.add(after("5", "2", "4"));
        assertThat(Lineage.of(merged).unmerged()).isEmpty();
        assertThat(Lineage.of(merged).before("5")).containsExactlyInAnyOrder("1", "2", "3", "4");
    }

    @Test
    void aSquashStandsForItsParts() {
        Migration squash = migration("2", "-- ashlar:replaces 1 1b\n-- ashlar:replaces 0 1b\n");
        assertThat(Lineage.of(List.of(squash, after("3", "1b"))).order()).containsExactly("2", "3");
        assertThat(Lineage.of(List.of(squash, after("3", "1b"))).before("3")).containsExactly("2");
        assertThatThrownBy(() -> Lineage.of(List.of(squash, migration("1", ""))))
                .hasMessage("the folder has 1 and 2, which replaces it");
    }

    @Test
    void everyOrderOfTheFilesGivesTheSame() {
        List<Migration> files = new ArrayList<>(
                List.of(migration("1", ""), after("2", "1"), after("3", "1"), after("4", "2", "3"), after("5", "3")));
        List<String> order = Lineage.of(files).order();
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(files, new Random(seed));
            assertThat(Lineage.of(files).order()).isEqualTo(order);
        }
    }
}
