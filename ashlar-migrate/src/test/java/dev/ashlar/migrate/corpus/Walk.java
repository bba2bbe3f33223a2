package dev.ashlar.migrate.corpus;

import dev.ashlar.compiler.catalog.Catalog;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** From schema to schema in one database, compared at each step with a database made for that schema alone. */
final class Walk {
    private final Playground chain;
    private final Playground fresh;
    private final List<String> failures = new ArrayList<>();
    private String current = "";
    private List<String> contents = List.of();

    Walk(Playground chain, Playground fresh) {
        this.chain = chain;
        this.fresh = fresh;
    }

    List<String> failures() {
        return failures;
    }

    /**
     * @param compare whether a database is made for the new schema alone; else the walk only has to find its way back
     */
    void step(String name, String old, String next, boolean compare) throws SQLException {
        Catalog from = Schemas.catalog(old);
        Catalog to = Schemas.catalog(next);
        if (!old.equals(current)) {
            restart(from);
        }
        List<String> before = contents;
        try {
            chain.apply(Schemas.script(from, to));
            contents = chain.contents();
            if (compare) {
                hold(name, fresh.preview(Schemas.script(Catalog.EMPTY, to)), from, to);
            }
            List<String> after = contents;
            move(name + " back", to, from, before);
            move(name + " again", from, to, after);
            current = next;
        } catch (SQLException e) {
            failures.add(name + ": " + e.getMessage());
            current = "";
        }
    }

    private void restart(Catalog catalog) throws SQLException {
        chain.clear();
        chain.apply(Schemas.script(Catalog.EMPTY, catalog));
        contents = chain.contents();
    }

    private void move(String name, Catalog from, Catalog to, List<String> wanted) throws SQLException {
        chain.apply(Schemas.script(from, to));
        contents = chain.contents();
        hold(name, wanted, from, to);
    }

    private void hold(String name, List<String> wanted, Catalog from, Catalog to) {
        if (!contents.equals(wanted)) {
            failures.add(name + difference(contents, wanted) + "\n" + Schemas.script(from, to));
        }
    }

    static String difference(List<String> actual, List<String> expected) {
        List<String> lines = new ArrayList<>();
        actual.stream().filter(l -> !expected.contains(l)).forEach(l -> lines.add("\n  has   " + l));
        expected.stream().filter(l -> !actual.contains(l)).forEach(l -> lines.add("\n  lacks " + l));
        return String.join("", lines);
    }
}
