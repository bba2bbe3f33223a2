package dev.ashlar.compiler.java;

import java.util.ArrayList;
import java.util.List;

/** Reads {@code id, title, author{id, name}, tags{name}, count(comments)}. */
final class ShapeText {
    private final String text;
    private int at;

    /**
     * What is asked for.
     *
     * @param parts of the rows that a relation leads to; empty for a field, and for a count
     * @param offset where its name stands
     */
    record Wanted(String name, boolean count, List<Wanted> parts, int offset) {}

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
        int offset = skipSpace();
        String name = name();
        if (name.equals("count") && takes('(')) {
            int counted = skipSpace();
            Wanted wanted = new Wanted(name(), true, List.of(), counted);
            require(')');
            return wanted;
        }
        if (!takes('{')) {
            return new Wanted(name, false, List.of(), offset);
        }
        List<Wanted> parts = parts();
        require('}');
        return new Wanted(name, false, parts, offset);
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
