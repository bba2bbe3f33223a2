package dev.ashlar.lsp.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.lint.edit.EditedText;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.compiler.source.TextEdit;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EditsTest {
    /** Short texts of what makes places hard: line ends of every kind and characters of two units. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "b", "\n", "\r\n", "\r", "\uD83D\uDE00", "\u00e9", " ")
                .list()
                .ofMaxSize(20)
                .map(parts -> String.join("", parts));
    }

    @Property
    void the_change_between_two_texts_makes_one_the_other(@ForAll("texts") String from, @ForAll("texts") String to) {
        SourceFile file = new SourceFile("a.prisma", from);
        List<TextEdit> edits = Edits.between(file, to);
        assertThat(EditedText.apply(file, edits).text()).isEqualTo(to);
        assertThat(edits).hasSize(from.equals(to) ? 0 : 1);
    }

    @Property
    void a_change_begins_and_ends_where_an_editor_has_a_place(
            @ForAll("texts") String from, @ForAll("texts") String to) {
        SourceFile file = new SourceFile("a.prisma", from);
        Places places = Places.of(file);
        for (TextEdit edit : Edits.between(file, to)) {
            assertThat(places.offset(places.place(edit.span().start())))
                    .isEqualTo(edit.span().start());
            assertThat(places.offset(places.place(edit.span().end())))
                    .isEqualTo(edit.span().end());
        }
    }

    /** As an editor does: it sends the places of its own text, and both sides must come to the same. */
    @Property
    void a_change_by_places_is_the_change_by_offsets(
            @ForAll("texts") String text, @ForAll("texts") String typed, @ForAll int a, @ForAll int b) {
        Places places = Places.of(text);
        int one = places.offset(places.place(Math.floorMod(a, text.length() + 1)));
        int other = places.offset(places.place(Math.floorMod(b, text.length() + 1)));
        int start = Math.min(one, other);
        int end = Math.max(one, other);
        assertThat(Edits.replace(text, places.place(start), places.place(end), typed))
                .isEqualTo(text.substring(0, start) + typed + text.substring(end));
    }

    @Example
    void places_count_utf16_units_and_all_line_ends() {
        Places places = Places.of("a\uD83D\uDE00b\r\nc\rd");
        assertThat(places.place(3)).isEqualTo(new Place(0, 3));
        assertThat(places.offset(new Place(1, 0))).isEqualTo(6);
        assertThat(places.offset(new Place(2, 1))).isEqualTo(9);
    }

    @Example
    void places_outside_the_text_are_its_ends() {
        Places places = Places.of("ab\ncd");
        assertThat(places.offset(new Place(0, 99))).isEqualTo(2);
        assertThat(places.offset(new Place(99, 0))).isEqualTo(5);
        assertThat(places.offset(new Place(-1, 3))).isZero();
        assertThat(places.offset(new Place(1, -1))).isEqualTo(3);
    }
}
