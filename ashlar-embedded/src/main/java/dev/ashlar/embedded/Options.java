package dev.ashlar.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * How a server is started.
 *
 * @param directory where the data directory, the log and the remembered port live; empty: a temporary
 *     directory, removed when the server stops
 * @param port a fixed port; empty: a free one, the same again on the next start where it is still free
 * @param settings {@code postgresql.conf} parameters given on the server's command line; they win over the
 *     ones chosen here
 * @param startTimeout how long recovery and start may take before it is called a failure
 */
public record Options(Optional<Path> directory, OptionalInt port, Map<String, String> settings, Duration startTimeout) {

    private static final Duration START_TIMEOUT = Duration.ofSeconds(60);

    public Options {
        directory = directory.map(path -> path.toAbsolutePath().normalize());
        settings = Map.copyOf(settings);
    }

    /** Keeps its data in {@code directory} between runs, and every committed transaction even through a power cut. */
    public static Options persistent(Path directory) {
        return new Options(Optional.of(directory), OptionalInt.empty(), Map.of(), START_TIMEOUT);
    }

    /** {@code .ashlar/postgres} under {@code project}. */
    public static Options forProject(Path project) {
        return persistent(project.resolve(".ashlar").resolve("postgres"));
    }

    /** For tests: no flush to disk, and nothing left once it stops. */
    public static Options temporary() {
        return new Options(Optional.empty(), OptionalInt.empty(), Map.of(), START_TIMEOUT);
    }

    public Options withPort(int fixed) {
        return new Options(directory, OptionalInt.of(fixed), settings, startTimeout);
    }

    public Options withSetting(String name, String value) {
        Map<String, String> more = new TreeMap<>(settings);
        more.put(name, value);
        return new Options(directory, port, more, startTimeout);
    }

    public Options withStartTimeout(Duration timeout) {
        return new Options(directory, port, settings, timeout);
    }
}
