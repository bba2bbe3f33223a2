package dev.ashlar.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes a data directory: {@code initdb}, the two roles, the include of {@link Configuration}. It is made beside
 * its place and moved there when whole, so that a killed JVM leaves no half of one.
 */
final class Cluster {
    static final String OWNER = "postgres";
    static final String APPLICATION = "app";

    // The builtin locale sorts the same on every system.
    private static final List<String> INITDB = List.of(
            "--username=" + OWNER,
            "--encoding=UTF8",
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--auth=trust",
            "--no-instructions");

    private static final String ROLE =
            "CREATE ROLE app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS;\n";

    // Kept in template1, default privileges are inherited by every database made later. One statement a line:
    // single-user mode takes each line as a command.
    private static final String PRIVILEGES = """
            GRANT USAGE ON SCHEMA public TO app;
            ALTER DEFAULT PRIVILEGES FOR ROLE postgres GRANT USAGE ON SCHEMAS TO app;
            ALTER DEFAULT PRIVILEGES FOR ROLE postgres GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO app;
            ALTER DEFAULT PRIVILEGES FOR ROLE postgres GRANT USAGE, SELECT ON SEQUENCES TO app;
            ALTER DEFAULT PRIVILEGES FOR ROLE postgres GRANT EXECUTE ON FUNCTIONS TO app;
            """;

    private Cluster() {}

    /** Changes whenever a data directory would be made in another way. */
    static String recipe() {
        return Integer.toHexString((INITDB + ROLE + PRIVILEGES + Configuration.INCLUDE).hashCode());
    }

    /** Made with every file flushed to disk. */
    static void create(Programs programs, Path data) throws IOException {
        create(programs, data, List.of(), List.of());
    }

    /** Nothing flushed, and 1 MB instead of 16 MB for each file of the write-ahead log, so that copies are quick. */
    static void createForTests(Programs programs, Path data) throws IOException {
        create(programs, data, List.of("--no-sync", "--wal-segsize=1"), List.of("-F"));
    }

    private static void create(Programs programs, Path data, List<String> initdb, List<String> server)
            throws IOException {
        Path unfinished = data.resolveSibling(data.getFileName() + ".unfinished");
        FileTree.delete(unfinished);
        FileTree.createPrivate(unfinished);
        FileTree.giveTo(programs.runAs().account(), unfinished);
        Programs maker = withName(programs);
        demand(maker.run("initdb", joined(List.of("-D", unfinished.toString()), INITDB, initdb)), data);
        singleUser(maker, server, unfinished, "template1", ROLE + PRIVILEGES);
        singleUser(maker, server, unfinished, "postgres", PRIVILEGES);
        Configuration.include(unfinished);
        Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * A container's user often has a number and no name, and {@code initdb} wants one (the server does not). A user
     * namespace lends it that of nobody.
     */
    private static Programs withName(Programs programs) throws IOException {
        if (Platform.current().isWindows() || isNamed(programs)) {
            return programs;
        }
        Programs borrowed = programs.inUserNamespace();
        return isNamed(borrowed) ? borrowed : programs;
    }

    private static boolean isNamed(Programs programs) throws IOException {
        try {
            return programs.runAny(List.of("id", "-un"), "").succeeded();
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    private static void singleUser(Programs programs, List<String> options, Path data, String database, String sql)
            throws IOException {
        List<String> single = List.of("--single", "-c", "exit_on_error=on", "-D", data.toString());
        demand(programs.run("postgres", joined(single, options, List.of(database)), sql), data);
    }

    private static List<String> joined(List<String> first, List<String> second, List<String> third) {
        return Stream.of(first, second, third).flatMap(List::stream).toList();
    }

    private static void demand(Programs.Outcome outcome, Path data) {
        if (!outcome.succeeded()) {
            throw Diagnosis.of(
                    "PostgreSQL could not make its data directory " + data,
                    outcome.output(),
                    "the words above are those of PostgreSQL's own programs");
        }
    }

    /** Refuses a directory that this PostgreSQL cannot read, before it is touched. */
    static void checkVersion(Binaries binaries, Path data) throws IOException {
        Path file = data.resolve("PG_VERSION");
        if (!Files.isRegularFile(file)) {
            throw new EmbeddedPostgresException(
                    "not-a-data-directory",
                    data + " is there and is not a data directory of PostgreSQL (it has no PG_VERSION)",
                    "move it away, or choose another directory");
        }
        String found = Files.readString(file).strip();
        String wanted = majorVersion(binaries);
        if (!found.equals(wanted)) {
            throw new EmbeddedPostgresException(
                    "data-directory-version",
                    data + " was made by PostgreSQL " + found + ", and this is PostgreSQL " + wanted,
                    "start it with the binaries of PostgreSQL " + found + " and dump it, or move " + data
                            + " away to begin with an empty one");
        }
    }

    /** The bootstrap file begins with {@code # PostgreSQL 18}. */
    private static String majorVersion(Binaries binaries) throws IOException {
        Path file = binaries.home().resolve("share").resolve("postgresql").resolve("postgres.bki");
        Path flat = binaries.home().resolve("share").resolve("postgres.bki");
        try (BufferedReader lines = Files.newBufferedReader(Files.exists(file) ? file : flat)) {
            String first = lines.readLine();
            return first == null ? "" : first.replaceAll("\\D", "");
        }
    }
}
