package dev.ashlar.compiler.ddl;

import dev.ashlar.compiler.catalog.SequenceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a sequence counts, in the words of CREATE SEQUENCE. */
final class SequenceSql {
    private SequenceSql() {}

    /** What is not PostgreSQL's own choice; empty when all is. */
    static String options(SequenceOptions options) {
        List<String> words = differences(SequenceOptions.DEFAULT, options, "");
        if (options.start() != null) {
            words.add("START WITH " + options.start());
        }
        return String.join(" ", words);
    }

    /** The actions of ALTER COLUMN on an identity. */
    static List<String> changes(SequenceOptions from, SequenceOptions to) {
        List<String> words = differences(from, to, "SET ");
        if (first(from) != first(to)) {
            words.add("SET START WITH " + first(to));
        }
        return words;
    }

    /** The first number. */
    static long first(SequenceOptions options) {
        boolean up = options.increment() == null || options.increment() > 0;
        Long bound = up ? options.min() : options.max();
        Long start = options.start() == null ? bound : options.start();
        return start == null ? (up ? 1 : -1) : start;
    }

    private static List<String> differences(SequenceOptions from, SequenceOptions to, String verb) {
        List<String> words = new ArrayList<>();
        add(words, verb + "INCREMENT BY ", from.increment(), to.increment(), verb + "INCREMENT BY 1");
        add(words, verb + "MINVALUE ", from.min(), to.min(), verb + "NO MINVALUE");
        add(words, verb + "MAXVALUE ", from.max(), to.max(), verb + "NO MAXVALUE");
        add(words, verb + "CACHE ", from.cache(), to.cache(), verb + "CACHE 1");
        if (from.cycle() != to.cycle()) {
            words.add(verb + (to.cycle() ? "CYCLE" : "NO CYCLE"));
        }
        return words;
    }

    private static void add(List<String> words, String word, @Nullable Long from, @Nullable Long to, String reset) {
        if (!Objects.equals(from, to)) {
            words.add(to == null ? reset : word + to);
        }
    }
}
