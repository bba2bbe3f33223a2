package dev.ashlar.cli.plan;

import dev.ashlar.migrate.files.Migration;
import dev.ashlar.migrate.script.Script;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a migration is taken back.
 *
 * @param remarks what its {@code down.sql} says of it in the comments at its head
 */
record WayBack(Kind kind, List<String> remarks) {
    enum Kind {
        DOWN("down.sql"),
        ONE_WAY("none: down.sql has no statement, so it is one-way"),
        MISSING("none: there is no down.sql");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    static WayBack of(Migration migration) {
        var down = migration.down();
        if (down == null) {
            return new WayBack(Kind.MISSING, List.of());
        }
        Kind kind = Script.read(down).steps().isEmpty() ? Kind.ONE_WAY : Kind.DOWN;
        List<String> remarks = Stream.of(down.text().split("\\R", -1))
                .takeWhile(line -> line.startsWith("--") || line.isBlank())
                .map(line -> line.replaceFirst("^-+\\s*", "").strip())
                .filter(line -> !line.isEmpty() && !line.startsWith("ashlar:"))
                .toList();
        return new WayBack(kind, remarks);
    }
}
