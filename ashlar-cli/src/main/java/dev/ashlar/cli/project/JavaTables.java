package dev.ashlar.cli.project;

import dev.ashlar.compiler.Compilation;
import dev.ashlar.compiler.SchemaCompiler;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.tables.SchemaText;
import dev.ashlar.tables.read.JavaLines;
import dev.ashlar.tables.read.TableClasses;
import dev.ashlar.tables.read.TablesNotRead;
import java.time.Duration;
import java.util.List;

/** A schema that is written as Java tables. */
final class JavaTables {
    /** Tables are made in milliseconds: what takes so long waits for something. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** What every table class imports. */
    private static final String VOCABULARY = "dev.ashlar.tables";

    private JavaTables() {}

    static boolean speaks(SourceFile java) {
        return java.text().contains(VOCABULARY);
    }

    static Compilation compile(SchemaFiles files) {
        List<SourceFile> sources = files.sources();
        try {
            SchemaText text = read(files, sources);
            Compilation compiled = SchemaCompiler.compile(List.of(text.file()));
            return new Compilation(compiled.schema(), told(text, sources, compiled.diagnostics()), compiled.trees());
        } catch (TablesNotRead e) {
            return new Compilation(Schema.EMPTY, e.diagnostics(), List.of());
        }
    }

    /** The schema that they say, as text. */
    static SourceFile text(SchemaFiles files) {
        try {
            return read(files, files.sources()).file();
        } catch (TablesNotRead e) {
            throw new CommandFailed("`" + files.given() + "` is not valid: " + e.getMessage(), "");
        }
    }

    /** What was found in the text, at the lines of Java that said it; an edit of the text is no edit of the Java. */
    static List<Diagnostic> told(SchemaFiles files, List<Diagnostic> found) {
        List<SourceFile> sources = files.sources();
        return told(read(files, sources), sources, found);
    }

    private static List<Diagnostic> told(SchemaText text, List<SourceFile> sources, List<Diagnostic> found) {
        JavaLines lines = new JavaLines(text, sources);
        return found.stream().map(lines::move).toList();
    }

    private static SchemaText read(SchemaFiles files, List<SourceFile> sources) {
        return TableClasses.read("the schema of " + files.given(), sources, PATIENCE);
    }
}
