package dev.ashlar.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.Compilation;
import dev.ashlar.compiler.SchemaCompiler;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Schemas for tests. */
final class Schemas {
    private Schemas() {}

    static Schema of(String text) {
        Compilation compilation = SchemaCompiler.compile(List.of(new SourceFile("schema.prisma", text)));
        assertThat(compilation.hasErrors()).as("%s", compilation.diagnostics()).isFalse();
        return compilation.schema();
    }

    /** The models alone, with a PostgreSQL datasource put before them. */
    static Schema models(String text) {
        return of("datasource db {\n  provider = \"postgresql\"\n}\n" + text);
    }

    static Schema read(Path file) {
        try {
            return of(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Schema saas() {
        return read(Path.of(System.getProperty("ashlar.root", ".."), "examples", "saas", "schema.prisma"));
    }
}
