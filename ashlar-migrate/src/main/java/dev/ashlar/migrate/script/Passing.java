package dev.ashlar.migrate.script;

import dev.ashlar.compiler.source.SourceFile;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a migration makes for a while and drops again itself: triggers and their functions, sequences, constraints. Its way
 * back knows nothing of them, for when the migration is done they are gone.
 */
public final class Passing {
    private static final List<String> KINDS = List.of("TRIGGER", "FUNCTION", "PROCEDURE", "SEQUENCE");

    private Passing() {}

    /** The statements that drop it, in the order written; a default that takes from a sequence goes with that. */
    public static Script drops(Script up) {
        Set<String> made = new HashSet<>();
        StringBuilder drops = new StringBuilder();
        for (SqlStatement s : up.steps().stream().flatMap(HalfWay::statements).toList()) {
            made(s).forEach(made::add);
            if (dropped(s).filter(made::contains).isPresent()) {
                drops.append(s.text()).append(s.startsWith("DROP", "SEQUENCE") ? " CASCADE;\n" : ";\n");
            }
        }
        return Script.read(new SourceFile(up.file().name(), drops.toString()));
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

    private static Optional<String> kind(SqlStatement s, int at) {
        return KINDS.stream()
                .filter(kind -> s.isWord(at, kind) && at + 1 < s.tokens().size())
                .map(kind -> kind + " " + HalfWay.name(s, at + 1))
                .findFirst();
    }

    /** Its table and its name; those of a statement with several actions match nothing. */
    private static String constraint(SqlStatement s, int action) {
        return "CONSTRAINT " + s.text(2, action) + " " + HalfWay.name(s, action + 2);
    }
}
