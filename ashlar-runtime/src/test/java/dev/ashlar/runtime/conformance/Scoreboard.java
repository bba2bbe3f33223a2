package dev.ashlar.runtime.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page of the manual: each cell of the list with the test that shows it, or the reason why none does.
 *
 * @param sections in the order of the list
 */
record Scoreboard(List<Section> sections) {
    /** @param heading a product and a page of its reference: {@code Prisma: Model queries} */
    record Section(String heading, List<Entry> entries) {
        String product() {
            return heading.substring(0, heading.indexOf(':'));
        }
    }

    /** @param open why no test shows it, or null */
    record Entry(String cell, String name, @Nullable String open) {}

    private static final String ABOUT = """
            # Conformance

            What can be asked of Prisma 7's client and of Drizzle, page by page of their references, and the test that asks the same of Ashlar on a real
            PostgreSQL and looks at the answer. A test writes this page from the tests themselves: a cell without a test is open and says why. Cells are
            named as the references name them; the tests are in `ashlar-runtime/src/test/java/dev/ashlar/runtime/conformance`.
            """;

    /** Lines {@code ## Product: page}, {@code cell}, and {@code cell ! reason} for what no test shows. */
    static Scoreboard read(String list) {
        List<Section> sections = new ArrayList<>();
        for (String line : list.lines().filter(l -> !l.isBlank()).toList()) {
            if (line.startsWith("## ")) {
                sections.add(new Section(line.substring(3), new ArrayList<>()));
            } else {
                Section last = sections.get(sections.size() - 1);
                String[] parts = line.split(" ! ", 2);
                last.entries()
                        .add(new Entry(
                                last.product() + ": " + parts[0], parts[0], parts.length == 2 ? parts[1] : null));
            }
        }
        return new Scoreboard(sections);
    }

    List<Entry> entries() {
        return sections.stream().flatMap(s -> s.entries().stream()).toList();
    }

    /** @param tests the test of each cell, {@code Class.method} */
    String page(Map<String, String> tests) {
        StringBuilder out = new StringBuilder(ABOUT);
        long open = entries().stream().filter(e -> e.open() != null).count();
        out.append("\n**")
                .append(entries().size() - open)
                .append(" of ")
                .append(entries().size())
                .append(" cells.**\n");
        for (Section section : sections) {
            out.append("\n## ").append(section.heading()).append("\n\n| cell | test |\n|---|---|\n");
            section.entries().forEach(entry -> out.append(row(entry, tests)));
        }
        return out.toString();
    }

    private static String row(Entry entry, Map<String, String> tests) {
        String shown = entry.open() != null ? "open: " + entry.open() : "`" + tests.get(entry.cell()) + "`";
        return "| " + entry.name().replace("|", "\\|") + " | " + shown + " |\n";
    }
}
