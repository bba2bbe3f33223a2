package dev.ashlar.testkit.database;

import dev.ashlar.compiler.Compilation;
import dev.ashlar.compiler.SchemaCompiler;
import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.ddl.Ddl;
import dev.ashlar.compiler.desired.DesiredCatalog;
import dev.ashlar.compiler.desired.Target;
import dev.ashlar.compiler.diff.CatalogDiff;
import dev.ashlar.compiler.source.DiagnosticPrinter;
import dev.ashlar.compiler.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** Makes what a schema asks for, from nothing. */
record SchemaPreparation(Path schema) implements Preparation {

    @Override
    public String fingerprint() {
        return Fingerprint.of(sources().stream()
                .flatMap(source -> Stream.of(source.name(), source.text()))
                .toList());
    }

    @Override
    public void apply(String ownerUrl) throws SQLException {
        Compilation compiled = compile();
        try (Connection connection = DriverManager.getConnection(ownerUrl)) {
            Target target = new Target(connection.getMetaData().getDatabaseMajorVersion());
            Catalog desired = DesiredCatalog.of(compiled.schema(), target);
            try (var statement = connection.createStatement()) {
                statement.execute(Ddl.script(CatalogDiff.between(Catalog.EMPTY, desired)));
            }
        }
    }

    private Compilation compile() {
        Compilation compiled = SchemaCompiler.compile(sources());
        if (compiled.hasErrors()) {
            throw new TestDatabaseException(
                    "the schema has errors:\n" + DiagnosticPrinter.plain().print(compiled.diagnostics()),
                    "`ashlar validate " + schema + "` shows them",
                    null);
        }
        return compiled;
    }

    private List<SourceFile> sources() {
        if (!Files.isDirectory(schema)) {
            return List.of(source(schema));
        }
        try (Stream<Path> files = Files.walk(schema)) {
            return files.filter(file -> file.toString().endsWith(".prisma"))
                    .sorted()
                    .map(SchemaPreparation::source)
                    .toList();
        } catch (IOException failed) {
            throw TextFile.unreadable(schema, failed);
        }
    }

    private static SourceFile source(Path file) {
        return new SourceFile(file.toString(), TextFile.read(file));
    }
}
