package dev.ashlar.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a contestant is started.
 *
 * @param log where its errors go
 */
record Program(String name, List<String> command, String log) {
    /** The folder under bench/ and the class. */
    private static final Map<String, List<String>> JAVA = Map.of(
            "jdbc", List.of("contest", "dev.ashlar.bench.jdbc.Jdbc"),
            "control", List.of("contest", "dev.ashlar.bench.jdbc.Jdbc"),
            "stepwise", List.of("contest", "dev.ashlar.bench.jdbc.Stepwise"),
            "ashlar", List.of("ashlar", "dev.ashlar.bench.client.Ashlar"),
            "jooq", List.of("peers/jooq", "dev.ashlar.bench.jooq.Jooq"),
            "hibernate", List.of("peers/hibernate", "dev.ashlar.bench.hibernate.Hibernate"),
            "jimmer", List.of("peers/jimmer", "dev.ashlar.bench.jimmer.Jimmer"),
            "ebean", List.of("peers/ebean", "dev.ashlar.bench.ebean.EbeanContestant"),
            "jdbi", List.of("peers/jdbi", "dev.ashlar.bench.jdbi.JdbiContestant"));

    /** Programs of bench/node. */
    static final List<String> NODE = List.of("prisma", "drizzle");

    /** The reference is the first; the control is the reference once more: how far it is from 1 is what a run cannot tell. */
    static final List<String> NAMES = List.of(
            "jdbc",
            "control",
            "ashlar",
            "stepwise",
            "jooq",
            "hibernate",
            "jimmer",
            "ebean",
            "jdbi",
            "prisma",
            "drizzle");

    /**
     * The contestant as it was built.
     *
     * @return empty when it is not here: it was not built, or Node is missing
     */
    static Optional<Program> of(String name, Path bench) throws IOException {
        List<String> place = JAVA.get(name);
        return place == null
                ? node(name, bench.resolve("node"))
                : java(name, bench.resolve(place.get(0)), place.get(1));
    }

    /** From jars, in an order that does not depend on the folder's, as a program runs that was shipped. */
    private static Optional<Program> java(String name, Path module, String main) throws IOException {
        Path target = module.resolve("target");
        List<Path> path = new ArrayList<>(jars(target));
        List<Path> libraries = jars(target.resolve("lib"));
        if (path.isEmpty() || libraries.isEmpty()) {
            return Optional.empty();
        }
        path.addAll(libraries);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = path.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        List<String> command = List.of(java, "-Xmx1g", "-XX:+UseSerialGC", "-cp", classPath, main);
        return Optional.of(new Program(name, command, log(name)));
    }

    private static List<Path> jars(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    private static Optional<Program> node(String name, Path folder) throws IOException {
        boolean generated = Files.exists(folder.resolve("generated/index.js"));
        Optional<Path> node = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(place -> Stream.of(Path.of(place, "node"), Path.of(place, "node.exe")))
                .filter(Files::isExecutable)
                .findFirst();
        if (node.isEmpty() || !generated) {
            return Optional.empty();
        }
        List<String> command =
                List.of(node.get().toString(), folder.resolve(name + ".mjs").toString());
        return Optional.of(new Program(name, command, log(name)));
    }

    private static String log(String name) throws IOException {
        return Files.createTempFile("ashlar-bench-" + name, ".log").toString();
    }
}
