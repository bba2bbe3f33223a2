package dev.ashlar.migrate.queries;

import dev.ashlar.compiler.java.QueryTypes;
import dev.ashlar.compiler.java.TypedQuery;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.migrate.scratch.Rehearsal;
import dev.ashlar.migrate.session.Session;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Files of SQL as typed queries. */
public final class QueryFiles {
    private QueryFiles() {}

    /**
     * @param queries those that nothing is wrong with, in the order of the files
     * @param problems what is wrong with the others
     */
    public record Described(List<TypedQuery> queries, List<Diagnostic> problems) {
        public Described {
            queries = List.copyOf(queries);
            problems = List.copyOf(problems);
        }
    }

    /** What can be said of the files without a server: an answer without queries. */
    public static Described read(List<SourceFile> files) {
        List<Diagnostic> problems = new ArrayList<>();
        QueryFileReader.readAll(files, problems);
        refuseDuplicates(files, problems);
        return new Described(List.of(), problems);
    }

    /**
     * Asks PostgreSQL about each file in a database that holds what the schema asks for.
     *
     * @param server where such a database is made
     */
    public static Described describe(List<SourceFile> files, Schema schema, Rehearsal server) {
        Described alone = read(files);
        return alone.problems().isEmpty()
                ? server.afterSchema(schema, connection -> ask(files, schema, connection))
                : alone;
    }

    private static void refuseDuplicates(List<SourceFile> files, List<Diagnostic> problems) {
        Map<String, SourceFile> methods = new LinkedHashMap<>();
        for (SourceFile file : files) {
            String method = TypedQuery.methodName(QueryFile.nameOf(file));
            SourceFile other = methods.putIfAbsent(method, file);
            if (other != null) {
                problems.add(Diagnostic.error(
                                "duplicate-query",
                                "`" + QueryFile.fileName(other) + "` and `" + QueryFile.fileName(file)
                                        + "` both make the method `" + method + "`",
                                new Span(file, 0, 0))
                        .help("rename one of the files"));
            }
        }
    }

    private static Described ask(List<SourceFile> files, Schema schema, Connection connection) {
        List<TypedQuery> queries = new ArrayList<>();
        List<Diagnostic> problems = new ArrayList<>();
        try {
            QueryDescriber describer = new QueryDescriber(
                    connection, QueryTypes.of(schema), new CatalogFacts(connection, ViewColumns.of(schema)));
            for (QueryFile file : QueryFileReader.readAll(files, problems)) {
                try {
                    queries.add(describer.describe(file));
                } catch (QueryRefused e) {
                    problems.addAll(e.diagnostics());
                }
            }
        } catch (SQLException e) {
            throw Session.failure(Span.NONE, e);
        }
        return new Described(queries, problems);
    }
}
