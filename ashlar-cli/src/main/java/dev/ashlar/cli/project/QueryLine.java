package dev.ashlar.cli.project;

import dev.ashlar.compiler.java.TypedQuery;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A typed query as one line, its parts between tabs; lists begin with how many there are. */
final class QueryLine {
    private final Deque<String> parts;

    private QueryLine(Deque<String> parts) {
        this.parts = parts;
    }

    static String of(TypedQuery query) {
        List<String> parts = new ArrayList<>(List.of(
                query.name(), query.file(), query.documentation(), query.sql(), String.valueOf(query.writes())));
        add(parts, query.places().size());
        query.places().forEach(place -> add(parts, place));
        add(parts, query.parameters().size());
        query.parameters().forEach(p -> {
            parts.addAll(List.of(p.name(), String.valueOf(p.nullable()), p.documentation()));
            add(parts, p.type());
        });
        add(parts, query.columns().size());
        query.columns().forEach(c -> {
            parts.addAll(List.of(c.name(), String.valueOf(c.nullable())));
            add(parts, c.type());
        });
        return String.join("\t", parts.stream().map(QueryLine::escaped).toList());
    }

    private static void add(List<String> parts, int number) {
        parts.add(String.valueOf(number));
    }

    private static void add(List<String> parts, TypedQuery.Type type) {
        String schema = type.schema();
        parts.addAll(List.of(schema == null ? "" : schema, type.name(), String.valueOf(type.list())));
    }

    /** @throws IllegalArgumentException when it is no such line */
    static TypedQuery read(String line) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : line.split("\t", -1)) {
            parts.add(unescaped(part));
        }
        return new QueryLine(parts).query();
    }

    private TypedQuery query() {
        String name = next();
        String file = next();
        String documentation = next();
        String sql = next();
        boolean writes = flag();
        List<Integer> places = new ArrayList<>();
        for (int i = number(); i > 0; i--) {
            places.add(number());
        }
        List<TypedQuery.Parameter> parameters = new ArrayList<>();
        for (int i = number(); i > 0; i--) {
            parameters.add(parameter());
        }
        List<TypedQuery.Column> columns = new ArrayList<>();
        for (int i = number(); i > 0; i--) {
            columns.add(column());
        }
        return new TypedQuery(name, file, documentation, sql, parameters, places, columns, writes);
    }

    private TypedQuery.Parameter parameter() {
        String name = next();
        boolean nullable = flag();
        String documentation = next();
        return new TypedQuery.Parameter(name, type(), nullable, documentation);
    }

    private TypedQuery.Column column() {
        String name = next();
        boolean nullable = flag();
        return new TypedQuery.Column(name, type(), nullable);
    }

    private TypedQuery.Type type() {
        String schema = next();
        String name = next();
        return new TypedQuery.Type(schema.isEmpty() ? null : schema, name, flag());
    }

    private boolean flag() {
        return Boolean.parseBoolean(next());
    }

    private int number() {
        return Integer.parseInt(next());
    }

    private String next() {
        String part = parts.poll();
        if (part == null) {
            throw new IllegalArgumentException("the line ends too early");
        }
        return part;
    }

    private static String escaped(String part) {
        return part.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\r", "\\r")
                .replace("\n", "\\n");
    }

    private static String unescaped(String part) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (c != '\\' || i + 1 == part.length()) {
                out.append(c);
                continue;
            }
            char next = part.charAt(++i);
            out.append(next == 't' ? '\t' : next == 'r' ? '\r' : next == 'n' ? '\n' : next);
        }
        return out.toString();
    }
}
