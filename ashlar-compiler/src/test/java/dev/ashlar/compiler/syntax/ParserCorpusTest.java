package dev.ashlar.compiler.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.corpus.Corpus;
import dev.ashlar.compiler.corpus.Entry;
import dev.ashlar.compiler.source.LineIndex;
import dev.ashlar.compiler.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("corpus")
class ParserCorpusTest {
    /** What Prisma's parser, and not its later checks, says. */
    private static final Pattern SYNTAX = Pattern.compile(
            "This line is|This block is invalid|This field declaration is"
                    + "|no longer required|Trailing comma|is missing a value|not an enum value|Optional lists|don't require a `:`");

    private static SyntaxFile parse(String text) {
        return Parser.parse(new SourceFile("schema.prisma", text));
    }

    @Test
    void whatPrismaReadsIsReadWithoutAWord() throws IOException {
        for (Entry entry : Corpus.lines("schemas.jsonl")) {
            if (entry.entries("diagnostics").stream().noneMatch(ParserCorpusTest::isSyntax)) {
                assertThat(parse(entry.text("schema")).diagnostics())
                        .as(entry.text("id"))
                        .isEmpty();
            }
        }
        for (String folder : List.of("apps", "databases")) {
            for (Path file : Corpus.schemas(folder)) {
                assertThat(parse(Files.readString(file)).diagnostics())
                        .as("%s", file)
                        .isEmpty();
            }
        }
    }

    @Test
    void whatPrismaCannotReadIsRefusedOnTheSameLine() {
        for (Entry entry : Corpus.lines("schemas.jsonl")) {
            SyntaxFile file = parse(entry.text("schema"));
            LineIndex lines = LineIndex.of(file.file());
            Set<Integer> ours = file.diagnostics().stream()
                    .map(d -> lines.line(d.span().start()))
                    .collect(Collectors.toSet());
            entry.entries("diagnostics").stream()
                    .filter(ParserCorpusTest::isSyntax)
                    .map(d -> lines.line(d.number("start")))
                    .forEach(line -> assertThat(ours).as(entry.text("id")).contains(line));
        }
    }

    private static boolean isSyntax(Entry diagnostic) {
        return SYNTAX.matcher(diagnostic.text("text")).find();
    }
}
