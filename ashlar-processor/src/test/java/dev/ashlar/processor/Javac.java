package dev.ashlar.processor;

import dev.ashlar.compiler.Compilation;
import dev.ashlar.compiler.SchemaCompiler;
import dev.ashlar.compiler.java.GeneratedFile;
import dev.ashlar.compiler.java.JavaGenerator;
import dev.ashlar.compiler.source.DiagnosticPrinter;
import dev.ashlar.compiler.source.SourceFile;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles sources with the running JDK's javac: every lint on, warnings are errors. */
final class Javac {
    static final String PACKAGE = "com.acme.db";

    private final Path classes;
    private final List<String> options = new ArrayList<>();

    private Javac(Path classes) {
        this.classes = classes;
    }

    /** Writes classes (and sources that a processor makes) into this folder. */
    static Javac into(Path classes) {
        return new Javac(classes);
    }

    Javac with(Path compiledClient) {
        options.add(compiledClient.toString());
        return this;
    }

    /** Without annotation processors. */
    Result plain(List<Source> sources) {
        return run(sources, List.of("-proc:none"));
    }

    Result processed(Source... sources) {
        return run(List.of(sources), List.of("-processor", ShapeProcessor.class.getName()));
    }

    /** A file of the package {@code com.acme}. */
    static Source acme(String name, String text) {
        return new Source("com/acme/" + name + ".java", "package com.acme;\n" + text);
    }

    /** The client of a schema. */
    static List<Source> client(String schema) {
        Compilation compilation = SchemaCompiler.compile(List.of(new SourceFile("schema.prisma", schema)));
        if (compilation.hasErrors()) {
            throw new IllegalArgumentException(DiagnosticPrinter.plain().print(compilation.diagnostics()));
        }
        return JavaGenerator.generate(compilation.schema(), PACKAGE).stream()
                .map(Source::of)
                .toList();
    }

    /** Compiles the client of a schema into a folder that other sources can be compiled against. */
    static Path compiledClient(String schema, Path folder) {
        Result result = Javac.into(folder).plain(client(schema));
        if (!result.messages().isEmpty()) {
            throw new IllegalArgumentException(result.messages().toString());
        }
        return folder;
    }

    private Result run(List<Source> sources, List<String> processing) {
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<String> arguments = new ArrayList<>(List.of("-Xlint:all,-processing,-options,-classfile", "-Werror"));
        arguments.addAll(List.of("--release", "17", "-Xmaxerrs", "1000", "-Xmaxwarns", "1000"));
        arguments.addAll(List.of("-d", classes.toString(), "-cp", classPath()));
        arguments.addAll(processing);
        StringWriter out = new StringWriter();
        compiler.getTask(out, null, diagnostics, arguments, null, sources).call();
        return new Result(diagnostics.getDiagnostics(), classes);
    }

    private String classPath() {
        List<String> all = new ArrayList<>(options);
        all.add(System.getProperty("java.class.path"));
        return String.join(File.pathSeparator, all);
    }

    record Result(List<Diagnostic<? extends JavaFileObject>> diagnostics, Path classes) {
        /** Every error and warning as javac words it, without its place. */
        List<String> messages() {
            return diagnostics.stream()
                    .filter(d -> d.getKind() != Diagnostic.Kind.NOTE)
                    .map(d -> d.getMessage(Locale.ROOT))
                    .toList();
        }

        /** The source text under each error. */
        List<String> places() {
            return diagnostics.stream()
                    .filter(d -> d.getKind() == Diagnostic.Kind.ERROR && d.getSource() != null)
                    .map(Result::place)
                    .toList();
        }

        String generated(String path) {
            try {
                return Files.readString(classes.resolve(path));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String place(Diagnostic<? extends JavaFileObject> d) {
            try {
                CharSequence text = d.getSource().getCharContent(true);
                int start = (int) d.getPosition();
                int end = start;
                while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
                    end++;
                }
                return text.subSequence(start, end).toString();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A Java file that exists in memory alone. */
    static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String path, String text) {
            super(URI.create("string:///" + path), Kind.SOURCE);
            this.text = text;
        }

        static Source of(GeneratedFile file) {
            return new Source(file.path(), file.text());
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
