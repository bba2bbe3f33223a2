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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("corpus")
class CheckCorpusTest {
    /** Of 648 errors in 411 schemas; the other two are about indexes on paths into composite types, which are refused. */
    private static final int ON_THE_SAME_LINES = 646;

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
            for (Entry theirs : entry.isTrue("valid") ? List.<Entry>of() : errors(entry)) {
                all++;
                same += ours.stream().anyMatch(d -> isWithin(d, theirs, text)) ? 1 : 0;
            }
        }
        System.out.printf("Errors on the lines on which Prisma sees them: %d of %d%n", same, all);
        assertThat(same).isGreaterThanOrEqualTo(ON_THE_SAME_LINES);
    }

    /** Of 100 invalid schemas, the number whose first error is to be Prisma's first: its place and what it is about. */
    private static final int FIRST_ERRORS = 98;

    @Test
    void theFirstErrorIsPrismasFirstInPlaceAndKind() {
        List<Entry> invalid =
                cases().stream().filter(entry -> !entry.isTrue("valid")).toList();
        List<String> differing = new ArrayList<>();
        int exact = 0;
        for (Entry entry : invalid) {
            String text = entry.text("schema");
            Entry theirs = errors(entry).get(0);
            Diagnostic ours = Checked.compile(text).diagnostics().stream()
                    .filter(Diagnostic::isError)
                    .findFirst()
                    .orElseThrow();
            exact += ours.span().start() == theirs.number("start") ? 1 : 0;
            if (!isWithin(ours, theirs, text)
                    || !PrismaKinds.of(theirs.text("text")).codes().contains(ours.code())) {
                differing.add(theirs.text("text") + " -> " + ours.code() + " at "
                        + line(text, ours.span().start()));
            }
        }
        System.out.printf(
                "First errors of the same place and kind: %d of %d, beginning at the same character: %d%n%s%n",
                invalid.size() - differing.size(), invalid.size(), exact, String.join("\n", differing));
        assertThat((invalid.size() - differing.size()) * 100).isGreaterThanOrEqualTo(invalid.size() * FIRST_ERRORS);
    }

    @Test
    void everyMessageHasAKindAndEveryKindAMessage() {
        Set<PrismaKinds.Kind> used = cases().stream()
                .filter(entry -> entry.has("diagnostics"))
                .flatMap(entry -> entry.entries("diagnostics").stream())
                .map(diagnostic -> PrismaKinds.of(diagnostic.text("text")))
                .collect(Collectors.toSet());
        assertThat(used).containsExactlyInAnyOrderElementsOf(PrismaKinds.all());
    }

    private static List<Entry> errors(Entry entry) {
        return entry.entries("diagnostics").stream()
                .filter(diagnostic -> !diagnostic.isTrue("is_warning"))
                .toList();
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
