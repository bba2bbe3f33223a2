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

            The list was audited on 27 November 2026, heading by heading, option by option, example by example and remark by remark, against

            - Prisma 7's "Prisma Client API" reference (`prisma/web` at 471b6229), the pages on raw queries and transactions that it leads to (40718acd, 8b8b046b), and
              the client's part of the error reference of version 7 (`prisma/docs` at 17abd09d);
            - what Prisma 7.10.0 generates for the schema of these tests: each query with its arguments, each filter and each input with its fields;
            - Drizzle's manual for PostgreSQL (`drizzle-team/drizzle-orm-docs`, between da479976 and 635bacfd): select, insert, update, delete, joins, aliases, operators,
              relational queries (version 2, and version 1 where it differs), set operations, the `sql` operator, query performance, dynamic query building, views,
              transactions, batch, read replicas, custom types, goodies.

            What they document as a limit of theirs ("you cannot combine ...", "not available for ...") is a cell only where Ashlar does it. Errors of migrations,
            and what belongs to a schema and not to the client, stand elsewhere.
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
