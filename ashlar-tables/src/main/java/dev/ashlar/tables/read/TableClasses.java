package dev.ashlar.tables.read;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.tables.Place;
import dev.ashlar.tables.SchemaText;
import dev.ashlar.tables.TableMistake;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sources of table classes to the text of a schema. Nothing is written to a disk, nothing is fetched. */
public final class TableClasses {
    private TableClasses() {}

    /**
     * @param name what the schema's text is called in messages
     * @param sources the Java files, in an order that stays the same between runs
     * @param patience how long their code may run
     * @throws TablesNotRead when they do not compile, or their code fails
     */
    public static SchemaText read(String name, List<SourceFile> sources, Duration patience) {
        try {
            List<Class<?>> classes = Javac.compile(sources);
            Instances instances = new Instances(sources);
            return run(new FutureTask<>(() -> instances.text(name, classes)), instances, patience);
        } catch (TableMistake e) {
            Span span = JavaLines.span(sources, e.place());
            throw new TablesNotRead(List.of(new Diagnostic(
                    Severity.ERROR,
                    e.code(),
                    String.valueOf(e.getMessage()),
                    span == null ? Span.NONE : span,
                    e.help())));
        }
    }

    /** In a thread of its own, which a program can leave behind when it does not come to an end. */
    private static SchemaText run(FutureTask<SchemaText> text, Instances instances, Duration patience) {
        Thread thread = new Thread(text, "java-tables");
        thread.setDaemon(true);
        thread.start();
        try {
            return text.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            Place place = instances.place(thread.getStackTrace());
            thread.interrupt();
            throw new TableMistake(
                    "table-code-without-end",
                    "the code of the tables did not come to an end within " + patience.toSeconds() + " seconds",
                    place,
                    "a table class only says what the table is: it waits for nothing");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof TableMistake mistake ? mistake : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
