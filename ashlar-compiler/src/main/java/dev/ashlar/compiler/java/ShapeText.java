package dev.ashlar.compiler.java;

import dev.ashlar.compiler.java.ShapeText.Wanted.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads {@code id, title, author{id, name}, author.email, tags{name}, count(comments), sum(sales.amount)}, or {@code *, -secret};
 * {@code posted: createdAt} under another name, {@code replies{...}} the record itself, {@code rank: computed(Float)}.
 */
final class ShapeText {
    private final String text;
    private int at;

    /**
     * What is asked for.
     *
     * @param parts of the rows that a relation leads to; empty for a field; the column that an aggregate is of, and what
     *     follows on a way
     * @param offset where its name stands
     * @param as the component's name; empty for the usual one
     */
    record Wanted(String name, Kind kind, List<Wanted> parts, int offset, String as) {
        Wanted(String name, Kind kind, List<Wanted> parts, int offset) {
            this(name, kind, parts, offset, "");
        }

        Wanted as(String component) {
            return new Wanted(name, kind, parts, offset, component);
        }

        /** What the component is called where nothing else is said. */
        String named(String usual) {
            return as.isEmpty() ? usual : as;
        }

        enum Kind {
            PART,
            /** A relation whose rows are the record itself. */
            ITSELF,
            /** Of the type that its name is. */
            COMPUTED,
            LEFT_OUT,
            WAY,
            COUNT,
            EXISTS,
            SUM,
            AVG,
            MIN,
            MAX;

            /** {@code count(comments)}: not of a column. */
            boolean isOfRows() {
                return this == COUNT || this == EXISTS;
            }

            boolean isAggregate() {
                return isOfRows() || this == SUM || this == AVG || this == MIN || this == MAX;
            }
        }
    }

    private ShapeText(String text) {
        this.text = text;
    }

    static List<Wanted> parse(String text) {
        ShapeText reader = new ShapeText(text);
        List<Wanted> parts = reader.parts();
        if (reader.at < text.length()) {
            throw reader.expected("`,` or the end");
        }
        return parts;
    }

    private List<Wanted> parts() {
        List<Wanted> parts = new ArrayList<>();
        do {
            parts.add(part());
        } while (takes(','));
        return parts;
    }

    private Wanted part() {
        if (takes('-')) {
            int left = skipSpace();
            return new Wanted(name(), Kind.LEFT_OUT, List.of(), left);
        }
        int offset = skipSpace();
        String name = name();
        if (takes(':')) {
            return called(name, offset);
        }
        return part(name, offset);
    }

    /** {@code posted: createdAt}. */
    private Wanted called(String component, int offset) {
        if (!JavaNames.member(component).equals(component)) {
            throw new ShapeRefused(
                    component + " is no name for a component",
                    offset,
                    "write it as Java names members: " + JavaNames.member(component));
        }
        int there = skipSpace();
        return part(name(), there).as(component);
    }

    private Wanted part(String name, int offset) {
        Optional<Kind> aggregate = aggregate(name);
        if (aggregate.isPresent() && takes('(')) {
            return aggregate(aggregate.get());
        }
        if (name.equals("computed") && takes('(')) {
            int of = skipSpace();
            Wanted computed = new Wanted(name(), Kind.COMPUTED, List.of(), of);
            require(')');
            return computed;
        }
        if (takes('.')) {
            return new Wanted(name, Kind.WAY, List.of(way()), offset);
        }
        if (!takes('{')) {
            return new Wanted(name, Kind.PART, List.of(), offset);
        }
        boolean itself = takesDots();
        List<Wanted> parts = itself ? List.of() : parts();
        require('}');
        return new Wanted(name, itself ? Kind.ITSELF : Kind.PART, parts, offset);
    }

    private boolean takesDots() {
        boolean there = text.startsWith("...", skipSpace());
        at += there ? 3 : 0;
        return there;
    }

    private Wanted aggregate(Kind kind) {
        int of = skipSpace();
        String relation = name();
        if (kind.isOfRows()) {
            require(')');
            return new Wanted(relation, kind, List.of(), of);
        }
        require('.');
        int column = skipSpace();
        Wanted wanted = new Wanted(relation, kind, List.of(new Wanted(name(), Kind.PART, List.of(), column)), of);
        require(')');
        return wanted;
    }

    /** What follows a point: a field, or a relation and another point. */
    private Wanted way() {
        int offset = skipSpace();
        String name = name();
        return takes('.')
                ? new Wanted(name, Kind.WAY, List.of(way()), offset)
                : new Wanted(name, Kind.PART, List.of(), offset);
    }

    private static Optional<Kind> aggregate(String name) {
        return Arrays.stream(Kind.values())
                .filter(Kind::isAggregate)
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    private String name() {
        int start = at;
        if (at < text.length() && text.charAt(at) == '*') {
            at++;
        }
        while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
            at++;
        }
        if (at == start) {
            throw expected("the name of a field");
        }
        return text.substring(start, at);
    }

    private boolean takes(char sign) {
        skipSpace();
        boolean there = at < text.length() && text.charAt(at) == sign;
        at += there ? 1 : 0;
        return there;
    }

    private void require(char sign) {
        if (!takes(sign)) {
            throw expected("`" + sign + "`");
        }
    }

    private int skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private ShapeRefused expected(String what) {
        return new ShapeRefused(
                what + " is missing", at, "write it like: id, title, author{id, name}, count(comments)");
    }
}
