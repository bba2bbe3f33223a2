package dev.ashlar.tables.read;

import com.sun.source.util.JavacTask;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.tables.Place;
import dev.ashlar.tables.Table;
import dev.ashlar.tables.TableMistake;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** Java's compiler, from memory to memory. */
final class Javac {
    private static final List<String> OPTIONS = List.of("-proc:none", "-nowarn", "-g", "-classpath", classPath());

    private Javac() {}

    /** Their classes, in the order in which they are written. */
    static List<Class<?>> compile(List<SourceFile> sources) {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        if (javac == null) {
            throw new TableMistake(
                    "java-without-compiler",
                    "the Java that runs this has no compiler, which Java tables need",
                    Place.NOWHERE,
                    "run it with a JDK instead of a JRE");
        }
        try (MemoryClasses classes = new MemoryClasses(javac.getStandardFileManager(null, Locale.ROOT, null))) {
            return compile(javac, classes, sources.stream().map(JavaSource::new).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Class<?>> compile(JavaCompiler javac, MemoryClasses classes, List<JavaSource> sources)
            throws IOException {
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        JavacTask task = (JavacTask) javac.getTask(null, classes, found, OPTIONS, null, sources);
        List<String> names = ClassNames.of(task.parse());
        refuse(found);
        task.generate();
        refuse(found);
        return classes.load(names, Table.class.getClassLoader());
    }

    private static void refuse(DiagnosticCollector<JavaFileObject> found) {
        List<Diagnostic> errors = found.getDiagnostics().stream()
                .filter(d -> d.getKind() == javax.tools.Diagnostic.Kind.ERROR)
                .map(Javac::told)
                .toList();
        if (!errors.isEmpty()) {
            throw new TablesNotRead(errors);
        }
    }

    private static Diagnostic told(javax.tools.Diagnostic<? extends JavaFileObject> found) {
        return Diagnostic.error("java-does-not-compile", message(found.getMessage(Locale.ROOT)), span(found));
    }

    /** Further lines say the symbol and the place; names of packages are left out of them. */
    private static String message(String text) {
        List<String> lines = new ArrayList<>(text.lines()
                .map(line -> line.strip().replaceAll("\\s+", " ").replaceAll("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])", ""))
                .toList());
        String first = lines.remove(0);
        return lines.isEmpty() ? first : first + " (" + String.join(", ", lines) + ")";
    }

    private static Span span(javax.tools.Diagnostic<? extends JavaFileObject> found) {
        if (!(found.getSource() instanceof JavaSource source) || found.getPosition() < 0) {
            return Span.NONE;
        }
        int length = source.file().text().length();
        int start = (int) Math.min(found.getPosition(), length);
        return new Span(source.file(), start, (int) Math.max(start, Math.min(found.getEndPosition(), length)));
    }

    private static String classPath() {
        try {
            Path own = Path.of(Table.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return own + File.pathSeparator + System.getProperty("java.class.path");
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
