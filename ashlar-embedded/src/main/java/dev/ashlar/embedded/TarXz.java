package dev.ashlar.embedded;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/**
 * Unpacks a {@code .tar.xz}: files, folders, links, and the long names of GNU tar and of pax, which is all that
 * the PostgreSQL archives use. Every file becomes readable by everybody, because the server may run as another user.
 */
final class TarXz {
    private static final int BLOCK = 512;
    private static final Set<PosixFilePermission> PROGRAM = PosixFilePermissions.fromString("rwxr-xr-x");
    private static final Set<PosixFilePermission> PLAIN = PosixFilePermissions.fromString("rw-r--r--");

    private final InputStream in;
    private final Path target;
    private final boolean posix;

    private TarXz(InputStream in, Path target) {
        this.in = in;
        this.target = target;
        this.posix = target.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    static void unpack(InputStream archive, Path target) throws IOException {
        try (InputStream in = new BufferedInputStream(new XZInputStream(archive), 1 << 16)) {
            new TarXz(in, target).run();
        }
    }

    private void run() throws IOException {
        String longName = null;
        for (byte[] header = in.readNBytes(BLOCK); !isEnd(header); header = in.readNBytes(BLOCK)) {
            long size = number(header, 124, 12);
            char type = (char) header[156];
            switch (type) {
                case 'L' -> longName = text(contents(size), 0, (int) size);
                case 'x' -> longName = paxPath(new String(contents(size), StandardCharsets.UTF_8), longName);
                case 'g' -> contents(size);
                default -> {
                    entry(header, type, size, longName != null ? longName : name(header));
                    longName = null;
                }
            }
        }
    }

    private void entry(byte[] header, char type, long size, String name) throws IOException {
        Path path = inside(name);
        switch (type) {
            case '5' -> folder(path);
            case '2' -> link(path, text(header, 157, 100));
            case '1' -> Files.createLink(path, inside(text(header, 157, 100)));
            default -> file(path, size, (number(header, 100, 8) & 0100) != 0);
        }
    }

    private Path inside(String name) throws IOException {
        Path path = target.resolve(name).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("the archive names a file outside of it: " + name);
        }
        return path;
    }

    private void folder(Path path) throws IOException {
        Files.createDirectories(path);
        if (posix) {
            Files.setPosixFilePermissions(path, PROGRAM);
        }
    }

    private void link(Path path, String to) throws IOException {
        folder(parent(path));
        inside(target.relativize(parent(path).resolve(to)).toString());
        Files.createSymbolicLink(path, Path.of(to));
    }

    private void file(Path path, long size, boolean program) throws IOException {
        folder(parent(path));
        try (var out = Files.newOutputStream(path)) {
            byte[] buffer = new byte[1 << 16];
            for (long left = size; left > 0; ) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    throw new EOFException("the archive ends inside " + path);
                }
                out.write(buffer, 0, read);
                left -= read;
            }
        }
        in.skipNBytes(padding(size));
        if (posix) {
            Files.setPosixFilePermissions(path, program ? PROGRAM : PLAIN);
        }
    }

    private Path parent(Path path) {
        Path parent = path.getParent();
        return parent == null ? target : parent;
    }

    private byte[] contents(long size) throws IOException {
        byte[] bytes = in.readNBytes((int) size);
        in.skipNBytes(padding(size));
        return bytes;
    }

    private static long padding(long size) {
        return (BLOCK - size % BLOCK) % BLOCK;
    }

    /** Two blocks of zeros end an archive; the first is enough to know. */
    private static boolean isEnd(byte[] header) {
        return header.length < BLOCK || header[0] == 0;
    }

    private static String name(byte[] header) {
        boolean ustar = text(header, 257, 6).equals("ustar");
        String prefix = ustar ? text(header, 345, 155) : "";
        String name = text(header, 0, 100);
        return prefix.isEmpty() ? name : prefix + "/" + name;
    }

    private static String text(byte[] bytes, int from, int length) {
        int end = from;
        while (end < from + length && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, from, end - from, StandardCharsets.UTF_8);
    }

    private static long number(byte[] header, int from, int length) {
        String octal = text(header, from, length).trim();
        return octal.isEmpty() ? 0 : Long.parseLong(octal, 8);
    }

    /** A pax record is {@code LENGTH KEY=VALUE\n}; only the path matters here. */
    private static @Nullable String paxPath(String records, @Nullable String otherwise) {
        return records.lines()
                .map(line -> line.substring(line.indexOf(' ') + 1))
                .filter(line -> line.startsWith("path="))
                .map(line -> line.substring("path=".length()))
                .findFirst()
                .orElse(otherwise);
    }
}
