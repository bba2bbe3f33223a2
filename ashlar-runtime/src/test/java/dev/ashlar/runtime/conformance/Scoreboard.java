package dev.ashlar.runtime.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The page of the manual: each cell of the list with the test that shows it, the reason why none does, or whose it is if it is not
 * PostgreSQL's.
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

    /** What is said of a cell, by the sign that stands before it. */
    enum State {
        /** A test shows it. */
        SHOWN(""),
        /** A test shows how it is answered instead, and why it is: refused by javac, on purpose, or done in another way. */
        INSTEAD(" = "),
        /** It is of another database, or of a service or a program that has no part here. */
        ELSEWHERE(" ~ "),
        /** No test shows it. */
        OPEN(" ! ");

        private final String sign;

        State(String sign) {
            this.sign = sign;
        }
    }

    /** @param note empty where nothing is said of it */
    record Entry(String cell, String name, State state, String note) {
        static Entry read(String product, String line) {
            for (State state : List.of(State.INSTEAD, State.ELSEWHERE, State.OPEN)) {
                int at = line.indexOf(state.sign);
                if (at >= 0) {
                    String name = line.substring(0, at);
                    return new Entry(product + ": " + name, name, state, line.substring(at + state.sign.length()));
                }
            }
            return new Entry(product + ": " + line, line, State.SHOWN, "");
        }

        boolean hasTest() {
            return state == State.SHOWN || state == State.INSTEAD;
        }
    }

    private static final String ABOUT = """
            # Conformance

            What can be asked of Prisma 7's client and of Drizzle, page by page of their references, and the test that asks the same of Ashlar on a real
            PostgreSQL and looks at the answer. A test writes this page from the tests themselves: a cell without a test is open and says why. Where something
            is answered in another way, or refused (by javac, or on purpose), the test shows that, and the cell says so. What is MongoDB's or MySQL's, or a
            service's, is no question to PostgreSQL: it is counted apart and stands at the end. Cells are named as the references name them; the tests are in
            `ashlar-runtime/src/test/java/dev/ashlar/runtime/conformance`, those that need another module in the one that is named before them.

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

    /**
     * Lines {@code ## Product: page}, {@code cell}, {@code cell = how it is answered instead}, {@code cell ~ whose it is}, and
     * {@code cell ! reason} for what no test shows.
     */
    static Scoreboard read(String list) {
        List<Section> sections = new ArrayList<>();
        for (String line : list.lines().filter(l -> !l.isBlank()).toList()) {
            if (line.startsWith("## ")) {
                sections.add(new Section(line.substring(3), new ArrayList<>()));
            } else {
                Section last = sections.get(sections.size() - 1);
                last.entries().add(Entry.read(last.product(), line));
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
        out.append("\n**")
                .append(count(State.SHOWN) + count(State.INSTEAD))
                .append(" of ")
                .append(entries().size() - count(State.ELSEWHERE))
                .append(" cells**, ")
                .append(count(State.INSTEAD))
                .append(" of them answered in another way or refused; ")
                .append(count(State.ELSEWHERE))
                .append(" more are not PostgreSQL's.\n");
        for (Section section : sections) {
            table(out, section.heading(), "test", of(section, e -> e.state() != State.ELSEWHERE), tests);
        }
        List<Entry> elsewhere =
                entries().stream().filter(e -> e.state() == State.ELSEWHERE).toList();
        table(out, "Not PostgreSQL's", "whose", elsewhere, tests);
        return out.toString();
    }

    private long count(State state) {
        return entries().stream().filter(e -> e.state() == state).count();
    }

    private static List<Entry> of(Section section, Predicate<Entry> which) {
        return section.entries().stream().filter(which).toList();
    }

    private static void table(
            StringBuilder out, String heading, String column, List<Entry> entries, Map<String, String> tests) {
        if (!entries.isEmpty()) {
            out.append("\n## ")
                    .append(heading)
                    .append("\n\n| cell | ")
                    .append(column)
                    .append(" |\n|---|---|\n");
            entries.forEach(entry -> out.append(row(entry, tests)));
        }
    }

    private static String row(Entry entry, Map<String, String> tests) {
        String shown = switch (entry.state()) {
            case SHOWN -> "`" + tests.get(entry.cell()) + "`";
            case INSTEAD -> "`" + tests.get(entry.cell()) + "`: " + entry.note();
            case ELSEWHERE -> entry.note();
            case OPEN -> "open: " + entry.note();
        };
        String name = entry.state() == State.ELSEWHERE ? entry.cell() : entry.name();
        return "| " + name.replace("|", "\\|") + " | " + shown + " |\n";
    }
}
