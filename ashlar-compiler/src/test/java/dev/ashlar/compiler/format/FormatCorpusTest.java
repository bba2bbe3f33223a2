package dev.ashlar.compiler.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.corpus.Corpus;
import dev.ashlar.compiler.corpus.Entry;
import dev.ashlar.compiler.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("corpus")
class FormatCorpusTest {
    /** Of 954; the rest want fields and arguments that Prisma's formatter adds. */
    private static final int AGREEING = 927;

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
        assertThat(agreeing).isGreaterThanOrEqualTo(AGREEING);
    }

    @Test
    void formattingWhatIsFormattedChangesNothing() {
        for (Entry line : Corpus.lines("schemas.jsonl")) {
            String once = format(line.text("schema"));
            assertThat(format(once)).as(line.text("id")).isEqualTo(once);
        }
    }

    @Test
    void realSchemasKeepTheirForm() throws IOException {
        for (String folder : List.of("apps", "databases")) {
            for (Path file : Corpus.schemas(folder)) {
                String once = format(Files.readString(file));
                assertThat(format(once)).as(file.toString()).isEqualTo(once);
            }
        }
    }
}
