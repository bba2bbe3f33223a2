package dev.ashlar.tables.read;

import dev.ashlar.tables.Configuration;
import dev.ashlar.tables.Place;
import dev.ashlar.tables.SchemaText;
import dev.ashlar.tables.Table;
import dev.ashlar.tables.TableMistake;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Sources of table classes to the text of a schema. Nothing is written to a disk, nothing is fetched. */
public final class TableClasses {
    private TableClasses() {}

    /**
     * @param name what the schema's text is called in messages
     * @param sources the Java files, in an order that stays the same between runs
     */
    public static SchemaText read(String name, List<Path> sources) {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        if (javac == null) {
            throw new TableMistake("this Java has no compiler: run it with a JDK, not a JRE", new Place("", 0));
        }
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
                MemoryClasses classes = new MemoryClasses(files)) {
            compile(javac, files, classes, sources);
            return text(name, load(classes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void compile(
            JavaCompiler javac, StandardJavaFileManager files, MemoryClasses classes, List<Path> sources) {
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        List<String> options = List.of("-proc:none", "-nowarn", "-g", "-classpath", classPath());
        if (!javac.getTask(null, classes, found, options, null, files.getJavaFileObjectsFromPaths(sources))
                .call()) {
            throw new DoesNotCompile(found.getDiagnostics().stream()
                    .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
                    .map(TableClasses::told)
                    .collect(Collectors.joining("\n")));
        }
    }

    private static String told(Diagnostic<? extends JavaFileObject> found) {
        JavaFileObject source = found.getSource();
        String where = source == null ? "" : Path.of(source.toUri()).getFileName() + ":" + found.getLineNumber() + ": ";
        return where + found.getMessage(Locale.ROOT).replace("\r\n", "\n");
    }

    private static String classPath() {
        try {
            Path own = Path.of(Table.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            return own + File.pathSeparator + System.getProperty("java.class.path");
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Class<?>> load(MemoryClasses classes) {
        ClassLoader loader = classes.loader(Table.class.getClassLoader());
        List<Class<?>> all = new ArrayList<>();
        for (String name : classes.names()) {
            try {
                all.add(Class.forName(name, false, loader));
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }
        return all;
    }

    private static SchemaText text(String name, List<Class<?>> all) {
        return guarded(name, () -> SchemaText.of(
                name,
                made(all, Configuration.class),
                all.stream().filter(Class::isEnum).toList(),
                made(all, Table.class)));
    }

    private static SchemaText guarded(String name, java.util.function.Supplier<SchemaText> text) {
        try {
            return text.get();
        } catch (LinkageError e) {
            throw thrown(name, e.getCause() == null ? e : e.getCause());
        }
    }

    private static <T> List<T> made(List<Class<?>> all, Class<T> kind) {
        return all.stream()
                .filter(c -> kind.isAssignableFrom(c) && !Modifier.isAbstract(c.getModifiers()))
                .map(c -> kind.cast(make(c)))
                .toList();
    }

    private static Object make(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (InvocationTargetException e) {
            throw thrown(type.getSimpleName(), e.getCause());
        } catch (NoSuchMethodException e) {
            throw new TableMistake(
                    "`" + type.getSimpleName() + "` has no constructor without parameters", new Place("", 0));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RuntimeException thrown(String name, Throwable cause) {
        if (cause instanceof TableMistake mistake) {
            return mistake;
        }
        StackTraceElement[] trace = cause.getStackTrace();
        Place place = trace.length == 0
                ? new Place("", 0)
                : new Place(String.valueOf(trace[0].getFileName()), trace[0].getLineNumber());
        return new TableMistake("`" + name + "` could not be made: " + cause, place);
    }
}
