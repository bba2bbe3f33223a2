package dev.ashlar.compiler.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ParserTest {
    private static SyntaxFile parse(String text) {
        return Parser.parse(new SourceFile("schema.prisma", text));
    }

    @Test
    void theExampleIsRead() throws IOException {
        Path example = Path.of(System.getProperty("ashlar.root"), "examples/saas/schema.prisma");
        SyntaxFile file = parse(Files.readString(example));
        assertThat(file.diagnostics()).isEmpty();
        assertThat(file.items()).noneMatch(InvalidText.class::isInstance);
        assertThat(file.declarations()).extracting(d -> d.name().text()).contains("client", "db", "Organization");
    }
}
