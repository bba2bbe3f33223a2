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

    void step(String name, String old, String next) throws SQLException {
        Catalog from = Schemas.catalog(old);
        Catalog to = Schemas.catalog(next);
        if (!old.equals(current)) {
            contents = made(chain, from);
        }
        List<String> wanted = made(fresh, to);
        try {
            move(name, from, to, wanted);
            move(name + " back", to, from, contents);
            move(name + " again", from, to, wanted);
            current = next;
        } catch (SQLException e) {
            failures.add(name + ": " + e.getMessage());
            current = "";
        }
        contents = wanted;
    }

    private void move(String name, Catalog from, Catalog to, List<String> wanted) throws SQLException {
        String script = Schemas.script(from, to);
        chain.apply(script);
        List<String> actual = chain.contents();
        if (!actual.equals(wanted)) {
            failures.add(name + difference(actual, wanted) + "\n" + script);
        }
    }

    private static List<String> made(Playground playground, Catalog catalog) throws SQLException {
        playground.clear();
        playground.apply(Schemas.script(Catalog.EMPTY, catalog));
        return playground.contents();
    }

    private static String difference(List<String> actual, List<String> expected) {
        List<String> lines = new ArrayList<>();
        actual.stream().filter(l -> !expected.contains(l)).forEach(l -> lines.add("\n  has   " + l));
        expected.stream().filter(l -> !actual.contains(l)).forEach(l -> lines.add("\n  lacks " + l));
        return String.join("", lines);
    }
}
