package dev.ashlar.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The schemas that tests compile against. */
final class Schemas {
    private Schemas() {}

    /** The example that ships with the project. */
    static String saas() {
        return read(Path.of(System.getProperty("ashlar.root", ".."), "examples/saas/schema.prisma"));
    }

    static String resource(String name) {
        try (var in = Schemas.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
