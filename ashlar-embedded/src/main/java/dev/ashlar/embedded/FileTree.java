package dev.ashlar.embedded;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Folders as a whole: copied, given away, removed. */
final class FileTree {
    private FileTree() {}

    /** Makes a folder that everybody may look into, whatever the umask. */
    static void createOpen(Path folder) throws IOException {
        create(folder, "rwxr-xr-x");
    }

    /** Makes a folder for its owner alone, as PostgreSQL demands of a data directory. */
    static void createPrivate(Path folder) throws IOException {
        create(folder, "rwx------");
    }

    private static void create(Path folder, String permissions) throws IOException {
        Files.createDirectories(folder);
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(permissions));
        }
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    /** Makes {@code owner} the owner of everything in the folder; done already when it owns the folder itself. */
    static void giveTo(Account owner, Path folder) throws IOException {
        if (Account.owner(folder).uid() == owner.uid()) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            Path[] innermostFirst = files.sorted((a, b) -> b.compareTo(a)).toArray(Path[]::new);
            for (Path file : innermostFirst) {
                Files.setAttribute(file, "unix:uid", owner.uid(), LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(file, "unix:gid", owner.gid(), LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    /** Nothing happens when the folder is not there. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
                if (failed instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failed;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failed) throws IOException {
                Files.deleteIfExists(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
