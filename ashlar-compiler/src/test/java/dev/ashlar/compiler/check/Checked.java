package dev.ashlar.compiler.check;

import dev.ashlar.compiler.Compilation;
import dev.ashlar.compiler.SchemaCompiler;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.SourceFile;
import java.util.List;
import java.util.Objects;

/** Compiles the text of a schema and says in short what came of it. */
final class Checked {
    private static final String HEADER = """
            generator client {
              provider        = "ashlar"
              previewFeatures = ["partialIndexes", "postgresqlExtensions", "views"]
            }

            datasource db {
              provider = "postgresql"
            }

            """;

    private Checked() {}

    /** {@code code: the text that is drawn}, for each error and warning of a schema with a datasource. */
    static List<String> findings(String text) {
        return findingsOfAll(HEADER + text);
    }

    /** The same for a schema that is written out in full. */
    static List<String> findingsOfAll(String text) {
        return compile(text).diagnostics().stream()
                .map(d -> d.code() + ": " + d.span().text())
                .toList();
    }

    /** What a model with an id and these lines is found to be. */
    static List<String> model(String lines) {
        return findings("model M {\n  id Int @id\n  " + lines.strip().replace("\n", "\n  ") + "\n}\n");
    }

    /** The help of the only finding. */
    static String help(String text) {
        List<Diagnostic> found = compile(HEADER + text).diagnostics();
        if (found.size() != 1) {
            throw new AssertionError("expected one finding, found " + found);
        }
        return Objects.requireNonNullElse(found.get(0).help(), "");
    }

    /** The schema, which has nothing wrong. */
    static Schema schema(String text) {
        Compilation compilation = compile(HEADER + text);
        if (!compilation.diagnostics().isEmpty()) {
            throw new AssertionError(compilation.diagnostics());
        }
        return compilation.schema();
    }

    static Compilation compile(String text) {
        return SchemaCompiler.compile(List.of(new SourceFile("schema.prisma", text)));
    }
}
