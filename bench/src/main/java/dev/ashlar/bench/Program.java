package dev.ashlar.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
            "jdbi", List.of("peers/jdbi", "dev.ashlar.bench.jdbi.JdbiContestant"));

    /** The reference is the first; the control is the reference once more: how far it is from 1 is what a run cannot tell. */
    static final List<String> NAMES = List.of("jdbc", "control", "ashlar", "stepwise", "jooq", "hibernate", "jdbi");

    /**
     * The contestant as it was built.
     *
     * @return empty when it is not here: it was not built
     */
    static Optional<Program> of(String name, Path bench) throws IOException {
        List<String> place = JAVA.get(name);
        return place == null ? Optional.empty() : java(name, bench.resolve(place.get(0)), place.get(1));
    }

    private static Optional<Program> java(String name, Path module, String main) throws IOException {
        Path classes = module.resolve("target/classes");
        Path lib = module.resolve("target/lib");
        if (!Files.isDirectory(lib) || !Files.exists(classes.resolve(main.replace('.', '/') + ".class"))) {
            return Optional.empty();
        }
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command =
                List.of(java, "-Xmx1g", "-XX:+UseSerialGC", "-cp", classes + File.pathSeparator + lib + "/*", main);
        return Optional.of(new Program(name, command, log(name)));
    }

    private static String log(String name) throws IOException {
        return Files.createTempFile("ashlar-bench-" + name, ".log").toString();
    }
}
