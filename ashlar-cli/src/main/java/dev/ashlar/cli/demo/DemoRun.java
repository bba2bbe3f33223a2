package dev.ashlar.cli.demo;

import dev.ashlar.cli.project.CommandFailed;
import dev.ashlar.cli.project.GeneratedSources;
import dev.ashlar.cli.project.SchemaFiles;
import dev.ashlar.cli.project.Workplace;
import dev.ashlar.cli.terminal.MigrationProgress;
import dev.ashlar.cli.terminal.Terminal;
import dev.ashlar.compiler.Compilation;
import dev.ashlar.compiler.SchemaCompiler;
import dev.ashlar.compiler.lint.Linter;
import dev.ashlar.compiler.lint.Rules;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.migrate.Deployment;
import dev.ashlar.migrate.Migrator;
import dev.ashlar.migrate.connect.DatabaseUrl;
import dev.ashlar.migrate.files.MigrationFolder;
import dev.ashlar.migrate.session.Settings;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The demo from the schema file to the last story. */
public final class DemoRun {
    private static final String PACKAGE = "dev.ashlar.examples.saas.db";
    private static final String MAIN = "dev.ashlar.examples.saas.Demo";

    private final Terminal terminal;
    private final Path example;
    private final Path work;
    private final long start = System.nanoTime();

    public DemoRun(Workplace workplace, Path example) {
        this.terminal = workplace.terminal();
        this.example = example;
        this.work = example.resolve(".ashlar");
    }

    public void run() {
        try (DemoDatabase server = DemoDatabase.start(example)) {
            tell("PostgreSQL 18", "started, its data in " + work);
            Schema schema = schema();
            DemoDatabase.Urls urls = server.fresh("saas");
            migrate(urls);
            Path generated = work.resolve("generated");
            GeneratedSources.Written written = GeneratedSources.write(schema, PACKAGE, generated);
            tell("Client", written.files() + " Java files generated, " + written.changed() + " changed");
            Path classes = compile(generated);
            stories(classes, urls);
            new SlugMigration(terminal, example, work, server.fresh("saas_slug").owner()).tell();
        }
        terminal.line();
        tell("Done", String.format(Locale.ROOT, "in %.1f s", (System.nanoTime() - start) / 1e9));
    }

    private Schema schema() {
        SchemaFiles files = SchemaFiles.at(example, "schema.prisma");
        Compilation compilation = SchemaCompiler.compile(files.read());
        if (compilation.hasErrors()) {
            throw new CommandFailed(
                    "the example's schema is not valid", "run `ashlar validate examples/saas/schema.prisma`");
        }
        Schema schema = compilation.schema();
        tell(
                "Schema",
                schema.models().size() + " models, " + Linter.lint(schema).size() + " findings of " + Rules.ALL.size()
                        + " design rules");
        return schema;
    }

    private void migrate(DemoDatabase.Urls urls) {
        Deployment done = new Migrator(
                        DatabaseUrl.parse(urls.owner()),
                        new MigrationFolder(example.resolve("migrations")),
                        Settings.DEFAULT,
                        new MigrationProgress(terminal))
                .deploy();
        done.applied()
                .forEach(m -> tell(
                        "Migration", m.name() + " applied in " + m.duration().toMillis() + " ms"));
    }

    private Path compile(Path generated) {
        Path classes = work.resolve("classes");
        int files = new ExampleCompiler(List.of(generated, example.resolve("src/main/java")), classes).compile();
        tell("javac", files == 0 ? "nothing changed since the last run" : files + " files compiled, shapes checked");
        return classes;
    }

    /** The example is an application of its own; it meets this one by its main class only. */
    private void stories(Path classes, DemoDatabase.Urls urls) {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, DemoRun.class.getClassLoader())) {
            loader.loadClass(MAIN)
                    .getMethod("run", String.class, String.class, PrintStream.class)
                    .invoke(null, urls.owner(), urls.application(), terminal.out());
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException said ? said : new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException | IOException e) {
            throw new IllegalStateException("the example cannot be started", e);
        }
    }

    private void tell(String what, String text) {
        terminal.line(terminal.bold(String.format("%-14s", what)) + " " + text);
    }
}
