package dev.ashlar.migrate.gate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A running application, as it has registered itself.
 *
 * @param application what it calls itself, as its connections do
 * @param version its own version, empty when it told none
 * @param instance which of its processes it is: {@code 4711@host}
 * @param schemaHash of the schema that its client was generated from
 * @param declared a line for each table and enum: the name, and after spaces each column with its type, or each value
 * @param seen how long ago it was heard of
 */
public record Client(
        String application, String version, String instance, String schemaHash, List<String> declared, Duration seen) {
    public Client {
        declared = List.copyOf(declared);
    }

    /** Which of these names it uses, in their order. */
    public List<String> uses(List<String> names) {
        Set<String> known = known();
        return names.stream().filter(known::contains).toList();
    }

    private Set<String> known() {
        Set<String> known = new HashSet<>();
        for (String line : declared) {
            List<String> words = words(line);
            String relation = words.get(0);
            known.add(relation);
            for (String member : words.subList(1, words.size())) {
                known.add(relation + "." + member);
                int colon = member.lastIndexOf(':');
                known.add(relation + "." + (colon < 0 ? member : member.substring(0, colon)));
            }
        }
        return known;
    }

    /** A space or a percent sign inside a name travels as in an address. */
    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        for (String word : line.split(" ", -1)) {
            words.add(word.replace("%20", " ").replace("%25", "%"));
        }
        return words;
    }

    /** For a message: {@code shop 1.4 (4711@web-1, seen 3 min ago)}. */
    public String describe() {
        String which = version.isEmpty() ? "of schema " + schemaHash : version;
        String when = seen.toMinutes() == 0 ? "just now" : seen.toMinutes() + " min ago";
        return application + " " + which + " (" + instance + ", seen " + when + ")";
    }
}
