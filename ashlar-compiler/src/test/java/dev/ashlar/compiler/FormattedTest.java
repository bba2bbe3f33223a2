package dev.ashlar.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.corpus.Corpus;
import dev.ashlar.compiler.format.Formatter;
import dev.ashlar.compiler.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A compilation formats what it has read: with the formatter's result, whether or not there is an error. */
class FormattedTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "model A {\n id Int @id\n b B @relation(fields: [bId], references: [id])\n bId Int\n}\nmodel B {\nid Int @id\n as A[]\n}",
                "model A {\n id Int @id\n bs B[]\n}\nmodel B {\nid Int @id\n as A[]\n}",
                "model A {\n id Int @id\n b B\n}\nmodel B {\nid Int @id\n}",
                "model A {\n id Int @id @id\n}",
                "model A {\n",
            })
    void isThatOfTheFormatter(String text) {
        check(new SourceFile("schema.prisma", text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"apps", "databases"})
    @Tag("corpus")
    void isThatOfTheFormatterForPublicSchemas(String folder) throws IOException {
        for (Path path : Corpus.schemas(folder)) {
            check(new SourceFile(path.toString(), Files.readString(path)));
        }
    }

    private static void check(SourceFile file) {
        assertThat(SchemaCompiler.compile(List.of(file)).formatted()).isEqualTo(Formatter.format(List.of(file)));
    }
}
