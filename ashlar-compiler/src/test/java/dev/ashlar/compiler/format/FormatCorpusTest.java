package dev.ashlar.compiler.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.corpus.Corpus;
import dev.ashlar.compiler.corpus.Entry;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.compiler.syntax.Parser;
import dev.ashlar.compiler.syntax.SyntaxFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("corpus")
class FormatCorpusTest {
    /** An invalid schema: two fields claim one relation, and Prisma adds a field each time it is run. */
    private static final String GROWING = "2b4dd25802a9";

    private static String format(String text) {
        return Formatter.format(new SourceFile("schema.prisma", text)).text();
    }

    @Test
    void schemasAreFormattedAsPrismaFormatsThem() {
        List<Entry> cases = Corpus.lines("schemas.jsonl");
        List<String> differing = cases.stream()
                .filter(c -> !format(c.text("schema")).equals(c.text("formatted")))
                .map(c -> c.text("id"))
                .toList();
        int agreeing = cases.size() - differing.size();
        System.out.printf("Formatted as Prisma does: %d of %d; not so: %s%n", agreeing, cases.size(), differing);
        assertThat(differing).containsExactly(GROWING);
        assertThat(cases).filteredOn(c -> c.text("id").equals(GROWING)).noneMatch(c -> c.isTrue("valid"));
    }

    @Test
    void formattingWhatIsFormattedChangesNothing() {
        for (Entry line : Corpus.lines("schemas.jsonl")) {
            String once = format(line.text("schema"));
            assertThat(format(once)).as(line.text("id")).isEqualTo(once);
        }
    }

    @Test
    void whatIsFormattedSaysTheSame() {
        for (Entry line : Corpus.lines("schemas.jsonl")) {
            SyntaxFile before = Parser.parse(new SourceFile("schema.prisma", line.text("schema")));
            SyntaxFile after = Parser.parse(Formatter.layOut(before.file()));
            assertThat(SchemaOutline.of(after)).as(line.text("id")).isEqualTo(SchemaOutline.of(before));
        }
    }

    @Test
    void realSchemasKeepTheirForm() throws IOException {
        for (String folder : List.of("apps", "databases")) {
            for (Path file : Corpus.schemas(folder)) {
                SyntaxFile before = Parser.parse(new SourceFile("schema.prisma", Files.readString(file)));
                String once = format(before.file().text());
                assertThat(format(once)).as("%s", file).isEqualTo(once);
                SyntaxFile after = Parser.parse(new SourceFile("schema.prisma", once));
                assertThat(SchemaOutline.of(after)).as("%s", file).isEqualTo(SchemaOutline.of(before));
            }
        }
    }
}
