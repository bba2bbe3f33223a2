package dev.ashlar.compiler.fuzz;

import dev.ashlar.compiler.Compilation;
import dev.ashlar.compiler.SchemaCompiler;
import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.ddl.Ddl;
import dev.ashlar.compiler.desired.DesiredCatalog;
import dev.ashlar.compiler.desired.Target;
import dev.ashlar.compiler.diff.CatalogDiff;
import dev.ashlar.compiler.format.Formatter;
import dev.ashlar.compiler.java.JavaGenerator;
import dev.ashlar.compiler.lint.Linter;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.DiagnosticJson;
import dev.ashlar.compiler.source.DiagnosticPrinter;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.compiler.source.TextEdit;
import java.util.List;
import java.util.function.Supplier;

/** Sends any text through everything that the compiler can do with it, and holds what must be so for every text. */
final class Ordeal {
    private static final Target[] TARGETS = {new Target(15), new Target(18)};

    /** As many as the command line prints at once. */
    private static final int MOST_TOLD = 1_000;

    private Ordeal() {}

    /** Whether the text was a valid schema. */
    static boolean pass(String text) {
        SourceFile file = new SourceFile("schema.prisma", text);
        Compilation compilation = SchemaCompiler.compile(List.of(file));
        tell(compilation.diagnostics(), file);
        SourceFile formatted = Formatter.format(file);
        if (!compilation.hasErrors()) {
            everything(compilation.schema(), file, formatted);
        }
        return !compilation.hasErrors();
    }

    private static void everything(Schema schema, SourceFile file, SourceFile formatted) {
        tell(Linter.lint(schema), file);
        require(Formatter.format(formatted).equals(formatted), "formatting what is formatted changed it");
        Compilation again = SchemaCompiler.compile(List.of(formatted));
        require(!again.hasErrors(), () -> "formatting made a valid schema invalid: " + again.diagnostics());
        for (Target target : TARGETS) {
            Catalog catalog = DesiredCatalog.of(schema, target);
            require(
                    CatalogDiff.between(DesiredCatalog.of(again.schema(), target), catalog)
                            .isEmpty(),
                    "formatting changed what the schema asks of the database");
            require(CatalogDiff.between(catalog, catalog).isEmpty(), "a catalogue differs from itself");
            Ddl.script(CatalogDiff.between(Catalog.EMPTY, catalog));
            Ddl.downScript(Catalog.EMPTY, catalog);
        }
        JavaGenerator.generate(schema, "com.acme.db");
    }

    private static void tell(List<Diagnostic> diagnostics, SourceFile file) {
        for (Diagnostic diagnostic : diagnostics) {
            within(diagnostic.span(), file, diagnostic);
            if (diagnostic.fix() != null) {
                for (TextEdit edit : diagnostic.fix().edits()) {
                    within(edit.span(), file, diagnostic);
                }
            }
        }
        List<Diagnostic> some = diagnostics.subList(0, Math.min(diagnostics.size(), MOST_TOLD));
        DiagnosticJson.renderAll(some);
        DiagnosticPrinter.plain().print(some);
    }

    private static void within(Span span, SourceFile file, Diagnostic diagnostic) {
        boolean inside = span.file().equals(file)
                && 0 <= span.start()
                && span.start() <= span.end()
                && span.end() <= file.text().length();
        require(
                inside,
                () -> "a place outside of the file: " + diagnostic.code() + " at " + span.start() + " to " + span.end()
                        + " of " + file.text().length());
    }

    private static void require(boolean holds, String otherwise) {
        require(holds, () -> otherwise);
    }

    private static void require(boolean holds, Supplier<String> otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise.get());
        }
    }
}
