package dev.ashlar.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The user that the server runs as. PostgreSQL refuses root, so root's server runs as {@code nobody}, through
 * whichever of the system's programs can do that here.
 *
 * @param prefix the words before the program; empty when the server runs as the JVM's own user
 * @param account the owner that the data directory must have
 */
record RunAs(List<String> prefix, Account account) {
    static final List<String> USER_NAMESPACE = List.of("unshare", "-U");

    private static final String SAME_USER_ID = "--reuid=" + Account.NOBODY.uid();
    private static final String SAME_GROUP_ID = "--regid=" + Account.NOBODY.gid();

    /** In order of preference: the later ones look into folders that {@code nobody} may not enter, such as /root. */
    private static final List<RunAs> FOR_ROOT = List.of(
            new RunAs(List.of("setpriv", SAME_USER_ID, SAME_GROUP_ID, "--clear-groups"), Account.NOBODY),
            new RunAs(List.of("runuser", "-u", "nobody", "--"), Account.NOBODY),
            new RunAs(
                    List.of(
                            "setpriv",
                            SAME_USER_ID,
                            SAME_GROUP_ID,
                            "--clear-groups",
                            "--inh-caps=+dac_override",
                            "--ambient-caps=+dac_override"),
                    Account.NOBODY),
            // Inside a user namespace root has another number, and still owns its files.
            new RunAs(USER_NAMESPACE, new Account(0, 0)));

    /** Works as {@code nobody}: is not root, may run the program ($1) and may write into the folder ($2). */
    private static final String PROBE = "test \"$(id -u)\" -ne 0 && test -x \"$1\" && test -w \"$2\" && cd \"$2\"";

    /** Gives {@code directory} to the user that is chosen. */
    static RunAs choose(Account current, Binaries binaries, Path directory) throws IOException {
        if (!current.isRoot()) {
            return new RunAs(List.of(), current);
        }
        for (RunAs candidate : FOR_ROOT) {
            if (candidate.isInstalled()) {
                FileTree.giveTo(candidate.account, directory);
                if (candidate.works(binaries, directory)) {
                    return candidate;
                }
            }
        }
        throw new EmbeddedPostgresException(
                "refuses-root",
                "PostgreSQL refuses to run as root, and no way was found to run it as nobody in " + directory
                        + " (tried setpriv, runuser and unshare -U)",
                "run this as an ordinary user, or choose a folder that user nobody can enter, such as one under /var/tmp,"
                        + " and see that setpriv or runuser (util-linux) is installed");
    }

    /** The command that runs {@code program} as this user. */
    List<String> command(List<String> program) {
        List<String> words = new ArrayList<>(prefix);
        words.addAll(program);
        return words;
    }

    private boolean isInstalled() {
        String path = System.getenv().getOrDefault("PATH", "/usr/sbin:/usr/bin:/sbin:/bin");
        return List.of(path.split(":")).stream()
                .anyMatch(folder -> Path.of(folder, prefix.get(0)).toFile().canExecute());
    }

    private boolean works(Binaries binaries, Path directory) throws IOException {
        List<String> probe = List.of("sh", "-c", PROBE, "sh", binaries.program("postgres"), directory.toString());
        return new Programs(binaries, this, directory).runAny(probe, "").succeeded();
    }
}
