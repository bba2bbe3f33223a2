package dev.ashlar.migrate.script;

import dev.ashlar.compiler.source.SourceFile;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a migration makes for a while: triggers and their functions, sequences and constraints that it drops again itself, and
 * columns and types that take the place of others by a new name. Its way back knows nothing of them, for when the migration is
 * done they are gone.
 */
public final class Passing {
    private static final List<String> KINDS = List.of("TRIGGER", "FUNCTION", "PROCEDURE", "SEQUENCE", "TYPE");

    private Passing() {}

    /** The statements that drop it, in the order written; a default that takes from a sequence goes with that. */
    public static Script drops(Script up) {
        Set<String> made = new HashSet<>();
        StringBuilder drops = new StringBuilder();
        for (SqlStatement s : statements(up.steps())) {
            made(s).forEach(made::add);
            if (dropped(s).filter(made::contains).isPresent()) {
                drops.append(s.text()).append(s.startsWith("DROP", "SEQUENCE") ? " CASCADE;\n" : ";\n");
            }
            renamed(s).filter(r -> made.contains(r.name())).ifPresent(r -> drops.append(r.drop()));
        }
        return Script.read(new SourceFile(up.file().name(), drops.toString()));
    }

    /** Whether steps have made something and given it the name of something else: from then on only going on leads anywhere. */
    public static boolean tookAName(List<Step> done) {
        Set<String> made = new HashSet<>();
        for (SqlStatement s : statements(done)) {
            made(s).forEach(made::add);
            if (renamed(s).filter(r -> made.contains(r.name())).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static List<SqlStatement> statements(List<Step> steps) {
        return steps.stream().flatMap(HalfWay::statements).toList();
    }

    private static Stream<String> made(SqlStatement s) {
        Stream.Builder<String> made = Stream.builder();
        if (s.startsWith("CREATE")) {
            // CREATE OR REPLACE FUNCTION, CREATE CONSTRAINT TRIGGER
            for (int i = 1; i < 4; i++) {
                kind(s, i).ifPresent(made);
            }
        }
        for (int i = 2; i + 2 < s.tokens().size(); i++) {
            if (s.isWord(i, "ADD") && s.isWord(i + 1, "CONSTRAINT")) {
                made.add(constraint(s, i));
            } else if (s.isWord(i, "ADD") && s.isWord(i + 1, "COLUMN")) {
                made.add(column(s, i));
            }
        }
        return made.build();
    }

    private static Optional<String> dropped(SqlStatement s) {
        int last = s.tokens().size() - 3;
        if (s.startsWith("ALTER", "TABLE") && last > 2 && s.isWord(last, "DROP") && s.isWord(last + 1, "CONSTRAINT")) {
            return Optional.of(constraint(s, last));
        }
        return s.startsWith("DROP") ? kind(s, 1) : Optional.empty();
    }

    /** @param drop what drops it as long as it has its first name */
    private record Renamed(String name, String drop) {}

    private static Optional<Renamed> renamed(SqlStatement s) {
        int rename = s.indexOf("RENAME", 0);
        if (s.startsWith("ALTER", "TABLE") && s.isWord(rename + 1, "COLUMN")) {
            String drop = "ALTER TABLE " + s.text(2, rename) + " DROP COLUMN " + s.raw(rename + 2) + ";\n";
            return Optional.of(new Renamed(column(s, rename), drop));
        }
        if (s.startsWith("ALTER", "TYPE") && s.isWord(rename + 1, "TO")) {
            return kind(s, 1).map(name -> new Renamed(name, "DROP TYPE " + s.text(2, rename) + ";\n"));
        }
        return Optional.empty();
    }

    private static Optional<String> kind(SqlStatement s, int at) {
        return KINDS.stream()
                .filter(kind -> s.isWord(at, kind) && at + 1 < s.tokens().size())
                .map(kind -> kind + " " + HalfWay.name(s, at + 1))
                .findFirst();
    }

    private static String column(SqlStatement s, int action) {
        return "COLUMN " + s.text(2, action) + " " + HalfWay.name(s, action + 2);
    }

    /** Its table and its name; those of a statement with several actions match nothing. */
    private static String constraint(SqlStatement s, int action) {
        return "CONSTRAINT " + s.text(2, action) + " " + HalfWay.name(s, action + 2);
    }
}
