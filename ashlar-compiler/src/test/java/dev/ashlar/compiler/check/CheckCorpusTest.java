package dev.ashlar.compiler.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.Compilation;
import dev.ashlar.compiler.corpus.Corpus;
import dev.ashlar.compiler.corpus.Entry;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("corpus")
class CheckCorpusTest {
    /** Of 648 errors in 427 schemas; the others lie in composite types, which are refused as a whole. */
    private static final int ON_THE_SAME_LINES = 640;

    private static List<Entry> cases() {
        return Stream.of("schemas.jsonl", "validation.jsonl")
                .flatMap(file -> Corpus.lines(file).stream())
                .toList();
    }

    @Test
    void theVerdictIsThatOfPrisma() {
        for (Entry entry : cases()) {
            Compilation compilation = Checked.compile(entry.text("schema"));
            assertThat(!compilation.hasErrors())
                    .as("%s: %s", entry.text("schema"), compilation.diagnostics())
                    .isEqualTo(entry.isTrue("valid"));
        }
    }

    @Test
    void errorsLieWherePrismaSeesThem() {
        int same = 0;
        int all = 0;
        for (Entry entry : cases()) {
            String text = entry.text("schema");
            List<Diagnostic> ours = Checked.compile(text).diagnostics();
            for (Entry theirs : entry.isTrue("valid") ? List.<Entry>of() : entry.entries("diagnostics")) {
                if (!theirs.isTrue("is_warning")) {
                    all++;
                    same += ours.stream().anyMatch(d -> isWithin(d, theirs, text)) ? 1 : 0;
                }
            }
        }
        System.out.printf("Errors on the lines on which Prisma sees them: %d of %d%n", same, all);
        assertThat(same).isGreaterThanOrEqualTo(ON_THE_SAME_LINES);
    }

    @Test
    void warningsAreThoseOfPrisma() {
        for (Entry entry : cases()) {
            if (entry.isTrue("valid") && entry.has("diagnostics")) {
                long theirs = entry.entries("diagnostics").stream()
                        .filter(d -> d.isTrue("is_warning"))
                        .count();
                assertThat(Checked.compile(entry.text("schema")).diagnostics().stream()
                                .filter(d -> !d.code().equals("unknown-argument"))) // Prisma lets them pass
                        .as(entry.text("schema"))
                        .hasSize((int) theirs);
            }
        }
    }

    @Test
    void publicApplicationsAndDatabasesAreValid() throws IOException {
        for (String folder : List.of("apps", "databases")) {
            for (Path file : Corpus.schemas(folder)) {
                Compilation compilation = Checked.compile(Files.readString(file));
                assertThat(compilation.diagnostics().stream().filter(Diagnostic::isError))
                        .as(file.toString())
                        .isEmpty();
                assertThat(compilation.schema().models()).as(file.toString()).isNotEmpty();
                SchemaLaws.hold(compilation.schema());
            }
        }
    }

    @Test
    void everyNameOfAValidSchemaIsResolved() {
        for (Entry entry : cases()) {
            Schema schema = Checked.compile(entry.text("schema")).schema();
            SchemaLaws.hold(schema);
        }
    }

    @Test
    void aLostLineNeverStopsTheCompiler() {
        for (Entry entry : cases()) {
            List<String> lines = entry.text("schema").lines().toList();
            for (int lost = 0; lost < lines.size(); lost += 3) {
                String damaged = String.join("\n", lines.subList(0, lost))
                        + "\n"
                        + String.join("\n", lines.subList(lost + 1, lines.size()));
                SchemaLaws.hold(Checked.compile(damaged).schema());
            }
        }
    }

    /** Whether it begins on a line that the other covers. */
    private static boolean isWithin(Diagnostic ours, Entry theirs, String text) {
        int line = line(text, ours.span().start());
        int end = Math.max(theirs.number("start"), theirs.number("end") - 1);
        return line(text, theirs.number("start")) <= line && line <= line(text, end);
    }

    private static int line(String text, int offset) {
        return (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }
}
