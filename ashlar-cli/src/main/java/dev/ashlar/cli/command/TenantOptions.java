package dev.ashlar.cli.command;

import dev.ashlar.cli.project.CommandFailed;
import dev.ashlar.cli.project.Workplace;
import dev.ashlar.migrate.FanOut;
import dev.ashlar.migrate.connect.DatabaseUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Many tenants instead of one database. */
final class TenantOptions {
    @ArgGroup
    private @Nullable Tenants tenants;

    @Option(
            names = "--parallel",
            paramLabel = "N",
            defaultValue = "4",
            description = "How many tenants at once, each with two connections (default ${DEFAULT-VALUE}).")
    private int parallel;

    @Option(names = "--json", description = "The report about tenants as a line of JSON for each.")
    private boolean json;

    /** Where they are. */
    static final class Tenants {
        @Option(
                names = "--schemas",
                paramLabel = "PATTERN",
                required = true,
                description = "Every schema of the database whose name matches, as LIKE has it: tenant_%%.")
        private @Nullable String schemas;

        @Option(
                names = "--urls",
                paramLabel = "FILE",
                required = true,
                description = "A file of database URLs, one a line; # begins a comment.")
        private @Nullable Path urls;
    }

    boolean given() {
        return tenants != null;
    }

    int parallel() {
        return parallel;
    }

    boolean json() {
        return json;
    }

    /** Whether tenants are told apart by their schema alone. */
    boolean ofOneDatabase() {
        return tenants != null && tenants.schemas != null;
    }

    /** @param own the database that is worked on otherwise */
    List<DatabaseUrl> all(Workplace workplace, DatabaseUrl own) {
        Tenants given = tenants;
        if (given == null) {
            return List.of(own);
        }
        Path file = given.urls;
        return file == null
                ? FanOut.schemas(own, String.valueOf(given.schemas))
                : read(workplace.directory().resolve(file));
    }

    private static List<DatabaseUrl> read(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(DatabaseUrl::parse)
                    .toList();
        } catch (IOException e) {
            throw new CommandFailed(file + " cannot be read: " + e, "write one database URL a line into it");
        }
    }
}
