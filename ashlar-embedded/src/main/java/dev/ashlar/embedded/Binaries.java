package dev.ashlar.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/**
 * The unpacked programs {@code initdb}, {@code pg_ctl} and {@code postgres}. They are unpacked once into the user's
 * cache, under a name made from the archive's own checksum, so that another version never meets this one's files.
 *
 * @param home the folder with {@code bin}, {@code lib} and {@code share}
 */
record Binaries(Path home) {

    static Binaries unpacked(Platform platform, Path cache) {
        URL archive = archive(platform);
        try {
            Path home = cache.resolve(folderName(archive));
            if (!Files.isDirectory(home)) {
                FileTree.createOpen(cache);
                FileHold.alone(cache.resolve("unpack.lock"), () -> unpack(archive, home));
            }
            return new Binaries(home);
        } catch (IOException failed) {
            throw Failures.disk("cannot unpack PostgreSQL into " + cache, cache, failed);
        }
    }

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    private static Path unpack(URL archive, Path home) throws IOException {
        if (Files.isDirectory(home)) {
            return home; // Another JVM was first.
        }
        Path unfinished = home.resolveSibling(home.getFileName() + ".unfinished");
        FileTree.delete(unfinished);
        FileTree.createOpen(unfinished);
        try (InputStream in = connect(archive).getInputStream()) {
            TarXz.unpack(in, unfinished);
        }
        return Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
    }

    private static URL archive(Platform platform) {
        List<String> names = platform.archives();
        ClassLoader loader =
                Objects.requireNonNullElse(Binaries.class.getClassLoader(), ClassLoader.getSystemClassLoader());
        return names.stream()
                .map(loader::getResource)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new EmbeddedPostgresException(
                        "no-postgres-binary",
                        "there is no PostgreSQL for this machine on the class path (looked for "
                                + String.join(", ", names) + ")",
                        "add " + platform.artifact() + " as a runtime dependency, or give the URL of a PostgreSQL"
                                + " of your own in DATABASE_URL"));
    }

    private static String folderName(URL archive) throws IOException {
        String path = archive.getPath();
        String name = path.substring(path.lastIndexOf('/') + 1).replace(".txz", "");
        return name + "-" + Long.toHexString(checksum(archive));
    }

    private static URLConnection connect(URL archive) throws IOException {
        URLConnection connection = archive.openConnection();
        connection.setUseCaches(false);
        return connection;
    }

    /** A jar knows the checksum of its entries; anything else is read once. */
    private static long checksum(URL archive) throws IOException {
        URLConnection connection = connect(archive);
        if (connection instanceof JarURLConnection jar) {
            try (var file = jar.getJarFile()) {
                return file.getEntry(jar.getEntryName()).getCrc();
            }
        }
        CheckedInputStream in = new CheckedInputStream(connection.getInputStream(), new CRC32());
        try (in) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return in.getChecksum().getValue();
    }
}
