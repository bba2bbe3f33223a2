package dev.ashlar.cli.project;

import dev.ashlar.cli.terminal.Terminal;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What surrounds one run of the command.
 *
 * @param directory the folder it was called in
 * @param environment the variables it may read
 * @param in what is typed or sent to it
 */
public record Workplace(Path directory, Map<String, String> environment, Terminal terminal, InputStream in) {
    public Workplace {
        environment = Map.copyOf(environment);
    }

    /** One that nobody types to. */
    public Workplace(Path directory, Map<String, String> environment, Terminal terminal) {
        this(directory, environment, terminal, InputStream.nullInputStream());
    }

    /** The variable's value; empty when it is not set, or set to nothing. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }
}
