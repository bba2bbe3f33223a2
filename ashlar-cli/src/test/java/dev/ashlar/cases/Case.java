package dev.ashlar.cases;

import dev.ashlar.cli.Cli;
import dev.ashlar.cli.project.Workplace;
import dev.ashlar.cli.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder under {@code cases/}: what a person types, and what must come out.
 *
 * <p>{@code command.txt} holds one command a line, each run in a fresh copy of the folder; {@code stdout.txt} and
 * {@code stderr.txt} hold what they print (absent means nothing), {@code exit.txt} the last exit code (absent means 0), and
 * {@code after/} the files as they must stand afterwards. A file {@code database.txt} asks for an empty database,
 * reached through {@code DATABASE_URL}, which a command may name as {@code $DATABASE_URL} and the output calls {@code URL}.
 */
record Case(Path folder) {
    private static final String URL = "DATABASE_URL";
    static final List<String> EXPECTATIONS = List.of("stdout.txt", "stderr.txt", "exit.txt", "after");

    /** Everything that came out: the expectation's file name to its text. */
    Map<String, String> run(Path scratch, Map<String, String> environment) throws IOException {
        copy(folder, scratch);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = 0;
        Workplace workplace = new Workplace(scratch, environment, new Terminal(stream(out), stream(err), false));
        for (String command : commands()) {
            code = run(command, workplace);
        }
        Map<String, String> outcome = new TreeMap<>();
        put(outcome, "stdout.txt", text(out, scratch, environment));
        put(outcome, "stderr.txt", text(err, scratch, environment));
        put(outcome, "exit.txt", code == 0 ? "" : code + "\n");
        outcome.putAll(changedFiles(scratch));
        return outcome;
    }

    /** The same, as the folder has it. */
    Map<String, String> expected() throws IOException {
        Map<String, String> expected = new TreeMap<>();
        for (String name : List.of("stdout.txt", "stderr.txt", "exit.txt")) {
            put(expected, name, Files.exists(folder.resolve(name)) ? read(folder.resolve(name)) : "");
        }
        Path after = folder.resolve("after");
        if (Files.isDirectory(after)) {
            files(after).forEach(p -> put(expected, "after/" + name(after, p), read(p)));
        }
        return expected;
    }

    void accept(Map<String, String> outcome) throws IOException {
        for (String name : expected().keySet()) {
            Files.deleteIfExists(folder.resolve(name));
        }
        for (Map.Entry<String, String> file : outcome.entrySet()) {
            Path target = folder.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.writeString(target, file.getValue());
        }
    }

    boolean usesDatabase() {
        return Files.exists(folder.resolve("database.txt"));
    }

    List<String> commands() throws IOException {
        return Files.readAllLines(folder.resolve("command.txt")).stream()
                .filter(line -> !line.isBlank())
                .toList();
    }

    /** Only a case that says which files must stand afterwards is asked about them. */
    private Map<String, String> changedFiles(Path scratch) throws IOException {
        Map<String, String> changed = new TreeMap<>();
        if (!Files.isDirectory(folder.resolve("after"))) {
            return changed;
        }
        files(scratch)
                .filter(p -> !isInput(name(scratch, p)))
                .filter(p -> !Files.exists(folder.resolve(name(scratch, p)))
                        || !read(p).equals(read(folder.resolve(name(scratch, p)))))
                .forEach(p -> put(changed, "after/" + name(scratch, p), read(p)));
        return changed;
    }

    private static boolean isInput(String name) {
        return name.equals("command.txt")
                || name.equals("database.txt")
                || EXPECTATIONS.stream().anyMatch(e -> name.equals(e) || name.startsWith(e + "/"));
    }

    /** {@code psql URL -f FILE} is played by {@link SqlFile}. */
    private static int run(String command, Workplace workplace) {
        String url = workplace.variable(URL).orElse("");
        List<String> words = List.of(command.strip().replace("$" + URL, url).split(" +"));
        if (words.get(0).equals("psql") && words.size() == 4 && words.get(2).equals("-f")) {
            SqlFile.run(words.get(1), read(workplace.directory().resolve(words.get(3))));
            return 0;
        }
        if (!words.get(0).equals("ashlar")) {
            throw new IllegalStateException("a command starts with `ashlar`: " + command);
        }
        return Cli.run(words.subList(1, words.size()), workplace);
    }

    private static String text(ByteArrayOutputStream bytes, Path scratch, Map<String, String> environment) {
        String text =
                bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n").replace(scratch.toString(), "DIR");
        String url = environment.getOrDefault(URL, "");
        return url.isEmpty() ? text : text.replace(url, "URL");
    }

    private static void put(Map<String, String> map, String name, String text) {
        if (!text.isEmpty()) {
            map.put(name, text);
        }
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static void copy(Path from, Path to) throws IOException {
        files(from)
                .filter(p -> EXPECTATIONS.stream()
                        .noneMatch(e -> name(from, p).equals(e) || name(from, p).startsWith(e + "/")))
                .forEach(p -> {
                    try {
                        Path target = to.resolve(name(from, p));
                        Files.createDirectories(target.getParent());
                        Files.copy(p, target);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    private static String name(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(Path root) throws IOException {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(Files::isRegularFile).sorted().toList().stream();
        }
    }
}
