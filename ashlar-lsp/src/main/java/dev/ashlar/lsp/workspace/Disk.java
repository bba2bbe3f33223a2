package dev.ashlar.lsp.workspace;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Schema files on the disk. What cannot be read is passed over: it may be gone a moment later. */
final class Disk {
    /** Folders of other people's files, where a walk would be long and find what is not ours. */
    private static final Set<String> LEFT_OUT = Set.of("node_modules", "target", "build", "dist");

    private static final int DEPTH = 8;

    private Disk() {}

    /** The {@code .prisma} files right in a folder, sorted. */
    static List<Path> filesIn(Path folder) {
        return walk(folder, 1);
    }

    /** The {@code .prisma} files of a folder and those below it, sorted. */
    static List<Path> filesBelow(Path folder) {
        return walk(folder, DEPTH);
    }

    /** A file's text; bytes that are not UTF-8 become the replacement character. */
    static Optional<String> read(Path file) {
        try {
            return Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static boolean isUtf8(Path file) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file)));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private static List<Path> walk(Path folder, int depth) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(
                    folder, EnumSet.noneOf(java.nio.file.FileVisitOption.class), depth, new Finder(folder, found));
        } catch (IOException e) {
            return List.of();
        }
        return found.stream().sorted().toList();
    }

    private static final class Finder extends SimpleFileVisitor<Path> {
        private final Path root;
        private final List<Path> found;

        Finder(Path root, List<Path> found) {
            this.root = root;
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name = String.valueOf(folder.getFileName());
            boolean other = LEFT_OUT.contains(name) || name.startsWith(".");
            return other && !folder.equals(root) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && file.getFileName().toString().endsWith(".prisma")) {
                found.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            return FileVisitResult.CONTINUE;
        }
    }
}
