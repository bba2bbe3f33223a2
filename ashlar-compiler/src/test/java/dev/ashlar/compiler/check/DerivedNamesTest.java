package dev.ashlar.compiler.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class DerivedNamesTest {
    @Test
    void namesTellTheTableTheColumnsAndTheKind() {
        assertThat(DerivedNames.primaryKey("posts")).isEqualTo("posts_pkey");
        assertThat(DerivedNames.uniqueKey("posts", List.of("a", "b"))).isEqualTo("posts_a_b_key");
        assertThat(DerivedNames.index("posts", List.of("a"))).isEqualTo("posts_a_idx");
        assertThat(DerivedNames.foreignKey("posts", List.of("author_id"))).isEqualTo("posts_author_id_fkey");
        assertThat(DerivedNames.check("posts", 0)).isEqualTo("posts_check");
        assertThat(DerivedNames.check("posts", 2)).isEqualTo("posts_check2");
    }

    @Test
    void aLongNameKeepsItsSuffix() {
        String table = "t".repeat(70);
        assertThat(DerivedNames.primaryKey(table)).isEqualTo("t".repeat(58) + "_pkey");
        assertThat(DerivedNames.index(table, List.of("a"))).isEqualTo("t".repeat(59) + "_idx");
    }

    @Test
    void aCharacterIsNeverCutInTwo() {
        // 57 bytes, then two of two bytes each: one would end at byte 59, and 58 are free.
        assertThat(DerivedNames.primaryKey("t".repeat(57) + "éé")).isEqualTo("t".repeat(57) + "_pkey");
    }

    @Property
    boolean noNameIsLongerThanPostgresKeeps(@ForAll @StringLength(max = 90) String table) {
        String name = DerivedNames.foreignKey(table, List.of("a", "b"));
        return name.getBytes(StandardCharsets.UTF_8).length <= DerivedNames.MAX_BYTES && name.endsWith("_fkey");
    }
}
