package dev.ashlar.compiler.java;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the method of one query: its parameters bound to its SQL, its rows made records. */
final class QueryMethodWriter {
    private static final int WIDTH = 104;

    private final JavaFile file;
    private final TypedQuery query;
    private final String method;
    private final Optional<String> row;
    private final QueryTypes types;
    private final List<String> names = new ArrayList<>();

    QueryMethodWriter(ClientSchema client, JavaFile file, TypedQuery query, String method, Optional<String> row) {
        this.file = file;
        this.query = query;
        this.method = method;
        this.row = row;
        this.types = new QueryTypes(client);
        Taken taken = new Taken(List.of("session"));
        query.parameters().forEach(p -> names.add(taken.claim(JavaNames.member(p.name()))));
    }

    void write() {
        file.doc(docs());
        String answer = row.map(r -> file.type(Types.FILE_QUERY) + "<" + r + ">")
                .orElseGet(() -> file.type(Types.FILE_COMMAND));
        file.list("public " + answer + " " + method, parameters(), " {");
        file.raw("return " + made() + "(session, new " + file.type(Types.STATEMENT) + "(");
        file.block("        ", JavaText.block(query.sql()), ",");
        writeBound(row.isPresent() ? ")," : "));");
        row.ifPresent(this::writeReader);
        file.line("}");
    }

    private String made() {
        if (row.isEmpty()) {
            return "new " + file.type(Types.FILE_COMMAND);
        }
        return query.writes() ? file.type(Types.FILE_QUERY) + ".writing" : "new " + file.type(Types.FILE_QUERY) + "<>";
    }

    private void writeReader(String record) {
        Taken taken = new Taken(names);
        String read = taken.claim("row");
        file.raw("        " + read + " -> new " + record + "(");
        for (int i = 0; i < query.columns().size(); i++) {
            boolean last = i == query.columns().size() - 1;
            file.raw("                " + value(read, i) + (last ? "));" : ","));
        }
    }

    private String value(String read, int index) {
        TypedQuery.Column column = query.columns().get(index);
        String type = types.pgType(column.type(), file);
        return column.nullable()
                ? read + ".get(" + index + ", " + type + ")"
                : file.type(Types.FILE_QUERY) + ".notNull(" + read + ", " + index + ", " + type + ", "
                        + JavaText.literal(column.name()) + ")";
    }

    /** On one line when they fit. */
    private void writeBound(String behind) {
        List<String> bound = query.places().stream().map(this::bound).toList();
        String list = file.type(Types.LIST) + ".of(";
        String single = list + String.join(", ", bound) + ")" + behind;
        file.raw("        " + (single.length() < WIDTH ? single : list));
        if (single.length() >= WIDTH) {
            for (int i = 0; i < bound.size(); i++) {
                file.raw("                " + bound.get(i) + (i == bound.size() - 1 ? ")" + behind : ","));
            }
        }
    }

    private String bound(int parameter) {
        return "new " + file.type(Types.PARAMETER) + "("
                + types.pgType(query.parameters().get(parameter).type(), file) + ", " + names.get(parameter) + ")";
    }

    private List<String> parameters() {
        List<String> parameters = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            TypedQuery.Parameter p = query.parameters().get(i);
            parameters.add(types.spelled(p.type(), p.nullable(), file) + " " + names.get(i));
        }
        return parameters;
    }

    private List<String> docs() {
        List<String> lines = new ArrayList<>(JavaFile.commentLines(query.documentation()));
        if (lines.isEmpty()) {
            lines.add("The query of {@code " + JavaText.comment(query.file()) + "}.");
        }
        List<String> described = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String text = query.parameters().get(i).documentation();
            if (!text.isBlank()) {
                described.add("@param " + names.get(i) + " " + JavaText.comment(text));
            }
        }
        if (!described.isEmpty()) {
            lines.add("");
            lines.addAll(described);
        }
        return lines;
    }
}
