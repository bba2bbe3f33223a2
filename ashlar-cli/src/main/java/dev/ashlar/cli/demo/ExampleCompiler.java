package dev.ashlar.cli.demo;

import dev.ashlar.cli.project.CommandFailed;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** javac over the example's sources and the generated client; when nothing changed since the last run, nothing is done. */
final class ExampleCompiler {
    private static final String CLASS_PATH = System.getProperty("java.class.path");

    private final List<Path> sourceFolders;
    private final Path classes;

    ExampleCompiler(List<Path> sourceFolders, Path classes) {
        this.sourceFolders = List.copyOf(sourceFolders);
        this.classes = classes;
    }

    /** How many files javac read; 0 when it had nothing to do. */
    int compile() {
        try {
            List<Path> sources = sources();
            Path mark = classes.resolveSibling("compiled.sha256");
            String hash = hash(sources);
            if (Files.exists(mark) && Files.readString(mark).equals(hash)) {
                return 0;
            }
            Files.createDirectories(classes);
            run(sources);
            Files.writeString(mark, hash);
            return sources.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run(List<Path> sources) throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        if (javac == null) {
            throw new CommandFailed("this Java has no compiler", "run the demo with a JDK, not a JRE");
        }
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            boolean done = javac.getTask(
                            messages, files, null, options(), null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            if (!done) {
                throw new CommandFailed("the example does not compile:\n" + messages, "");
            }
        }
    }

    private List<String> options() {
        return List.of(
                "-d", classes.toString(), "-cp", CLASS_PATH, "-processorpath", CLASS_PATH, "-parameters", "-nowarn");
    }

    private List<Path> sources() throws IOException {
        List<Path> all = new ArrayList<>();
        for (Path folder : sourceFolders) {
            try (Stream<Path> walk = Files.walk(folder)) {
                walk.filter(p -> p.toString().endsWith(".java")).sorted().forEach(all::add);
            }
        }
        return all;
    }

    /** Of the sources and of the jars they are compiled against. */
    private static String hash(List<Path> sources) throws IOException {
        MessageDigest digest = sha256();
        for (Path source : sources) {
            digest.update(source.toString().getBytes(StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(source));
        }
        for (String entry : CLASS_PATH.split(File.pathSeparator)) {
            Path jar = Path.of(entry);
            if (Files.isRegularFile(jar)) {
                String mark = jar + ":" + Files.size(jar) + ":" + Files.getLastModifiedTime(jar);
                digest.update(mark.getBytes(StandardCharsets.UTF_8));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
