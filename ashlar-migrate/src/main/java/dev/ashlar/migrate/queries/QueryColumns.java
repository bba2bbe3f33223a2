package dev.ashlar.migrate.queries;

import dev.ashlar.compiler.java.QueryTypes;
import dev.ashlar.compiler.java.TypedQuery;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.migrate.script.SqlToken;
import java.util.ArrayList;
import java.util.List;

/** What PostgreSQL calls columns, as what the record calls them; {@code "name!"} is never NULL, {@code "name?"} may be. */
final class QueryColumns {
    /** A record has as many components at most, when each of them takes two places. */
    private static final int MOST = 127;

    private final QueryFile query;
    private final QueryTypes types;
    private final List<Diagnostic> problems = new ArrayList<>();
    private final List<TypedQuery.Column> columns = new ArrayList<>();

    QueryColumns(QueryFile query, QueryTypes types) {
        this.query = query;
        this.types = types;
    }

    void add(String label, TypedQuery.Type type, boolean nullable) {
        boolean marked = label.length() > 1 && (label.endsWith("!") || label.endsWith("?"));
        String name = marked ? label.substring(0, label.length() - 1) : label;
        if (label.equals("?column?")) {
            problems.add(Diagnostic.error(
                            "column-without-name",
                            "column " + (columns.size() + 1) + " of the result has no name",
                            query.firstLine())
                    .help("give the expression one: `... AS total`"));
            return;
        }
        String member = TypedQuery.methodName(name);
        if (columns.stream().anyMatch(c -> TypedQuery.methodName(c.name()).equals(member))) {
            problems.add(Diagnostic.error(
                            "duplicate-column", "two columns of the result are called `" + member + "`", place(label))
                    .help("give one of them another name: `AS other_" + name + "`"));
        }
        if (!types.knows(type)) {
            problems.add(Diagnostic.error(
                            "type-without-java",
                            "the column `" + name + "` is of type `" + type
                                    + "`, which the client has no Java type for",
                            place(label))
                    .help("cast it to one that it has: `CAST(... AS "
                            + (type.name().equals("money") ? "numeric" : "text") + ") AS " + name + "`"));
        }
        columns.add(new TypedQuery.Column(name, type, marked ? label.endsWith("?") : nullable));
    }

    List<TypedQuery.Column> checked() throws QueryRefused {
        if (columns.size() > MOST) {
            problems.add(Diagnostic.error(
                            "too-many-columns",
                            "the result has " + columns.size() + " columns, and a record of Java holds " + MOST
                                    + " for certain",
                            query.firstLine())
                    .help("name those that you need instead of `*`"));
        }
        if (!problems.isEmpty()) {
            throw new QueryRefused(problems);
        }
        return columns;
    }

    /** The last word of the statement that says the name: an alias, mostly. */
    private Span place(String label) {
        String sql = query.file().text();
        Span found = query.firstLine();
        for (SqlToken token : query.statement().tokens()) {
            String text = token.text(sql);
            String quoted = '"' + label.replace("\"", "\"\"") + '"';
            if (text.equalsIgnoreCase(label) || text.equals(quoted)) {
                found = new Span(query.file(), token.start(), token.end());
            }
            if (text.equalsIgnoreCase("FROM")) {
                break;
            }
        }
        return found;
    }
}
