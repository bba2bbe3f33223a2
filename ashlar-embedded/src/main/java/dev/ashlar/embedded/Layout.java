package dev.ashlar.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;

/**
 * The files in a server's folder.
 *
 * @param base absolute and with no link in it, so that every JVM names the same folder alike
 */
record Layout(Path base) {
    private static final long LARGE_LOG = 8 << 20;

    Path data() {
        return base.resolve("data");
    }

    Path log() {
        return base.resolve("server.log");
    }

    /** Held alone while a server is started or stopped. */
    Path startLock() {
        return base.resolve("start.lock");
    }

    /** Shared by every JVM that uses the server. */
    Path useLock() {
        return base.resolve("use.lock");
    }

    /** The port of the last start. */
    OptionalInt rememberedPort() throws IOException {
        Path file = base.resolve("port");
        String text = Files.exists(file) ? Files.readString(file).strip() : "";
        return text.matches("\\d{1,5}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    void rememberPort(int port) throws IOException {
        Files.writeString(base.resolve("port"), port + "\n");
    }

    /** Keeps one older log beside the present one, so that neither grows without end. */
    void rollLog() throws IOException {
        if (logSize() > LARGE_LOG) {
            Files.move(log(), base.resolve("server.log.1"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
    }

    long logSize() throws IOException {
        return Files.exists(log()) ? Files.size(log()) : 0;
    }

    /** What the server wrote since the log was {@code from} bytes long. */
    String logSince(long from) throws IOException {
        if (logSize() <= from) {
            return "";
        }
        try (var in = Files.newInputStream(log())) {
            in.skipNBytes(from);
            return new String(in.readNBytes(1 << 16), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
