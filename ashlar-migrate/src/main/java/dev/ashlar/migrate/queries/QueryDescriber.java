package dev.ashlar.migrate.queries;

import dev.ashlar.compiler.java.QueryTypes;
import dev.ashlar.compiler.java.TypedQuery;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.migrate.session.Session;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.postgresql.core.BaseConnection;

/** Asks PostgreSQL what queries take and answer: each is prepared, and its tree looked at. */
final class QueryDescriber {
    private static final Map<String, String> SERIALS =
            Map.of("smallserial", "int2", "serial", "int4", "bigserial", "int8");

    private final Connection connection;
    private final QueryTypes types;
    private final ServerTypes serverTypes;
    private final Facts facts;

    QueryDescriber(Connection connection, QueryTypes types, Facts facts) throws SQLException {
        this.connection = connection;
        this.types = types;
        this.serverTypes = new ServerTypes(connection);
        this.facts = facts;
    }

    TypedQuery describe(QueryFile query) throws QueryRefused {
        QueryText text = QueryText.numbered(query);
        Preparation prepared = new Preparation(connection, query);
        prepared.prepare();
        try {
            List<ServerType> parameters = types(prepared);
            TreeNode tree = tree(query, text, parameters);
            List<TypedQuery.Parameter> taken =
                    parameters(query, parameters, StatementKind.parametersOfNullableColumns(tree, facts));
            return new TypedQuery(
                    QueryFile.nameOf(query.file()),
                    QueryFile.fileName(query.file()),
                    query.documentation(),
                    QueryText.forDriver(
                            query, parameters.stream().map(ServerType::sql).toList()),
                    taken,
                    query.places().stream().map(QueryFile.Place::parameter).toList(),
                    columns(query, NullableColumns.of(tree, facts, nullable(taken))),
                    StatementKind.writes(tree, facts));
        } catch (SQLException e) {
            throw Session.failure(Span.NONE, e);
        }
    }

    private List<ServerType> types(Preparation prepared) throws SQLException {
        List<ServerType> found = new ArrayList<>();
        for (long type : prepared.types()) {
            found.add(serverTypes.find(type));
        }
        return found;
    }

    private List<TypedQuery.Parameter> parameters(QueryFile query, List<ServerType> found, Set<Long> nullable)
            throws QueryRefused {
        List<TypedQuery.Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            TypedQuery.Type type = found.get(i).type();
            if (!types.knows(type)) {
                throw new QueryRefused(List.of(unknown(query, i, type)));
            }
            boolean mayBeNull = nullable.contains(i + 1L);
            Boolean said = query.said(i).map(SaidParameter::nullable).orElse(null);
            parameters.add(new TypedQuery.Parameter(
                    query.parameters().get(i),
                    type,
                    said == null ? mayBeNull : said,
                    query.said(i).map(SaidParameter::documentation).orElse("")));
        }
        return parameters;
    }

    private static Diagnostic unknown(QueryFile query, int parameter, TypedQuery.Type type) {
        QueryFile.Place place = query.places().stream()
                .filter(p -> p.parameter() == parameter)
                .findFirst()
                .orElseThrow();
        String name = query.parameters().get(parameter);
        return Diagnostic.error(
                        "type-without-java",
                        "the parameter `" + name + "` is of type `" + type + "`, which the client has no Java type for",
                        new Span(query.file(), place.start(), place.end()))
                .help("take it as one that it has: `CAST(CAST(:" + name + " AS "
                        + (type.name().equals("money") ? "numeric" : "text") + ") AS " + type + ")`");
    }

    private TreeNode tree(QueryFile query, QueryText text, List<ServerType> parameters) throws QueryRefused {
        StatementTree tree = new StatementTree(
                connection, parameters.stream().map(ServerType::sql).collect(Collectors.joining(", ")));
        try {
            return tree.of(text.text());
        } catch (SQLException e) {
            throw new QueryFailure(query, text).explain(tree.prefix(), e);
        }
    }

    /** Their numbers, from 1. */
    private static Set<Long> nullable(List<TypedQuery.Parameter> parameters) {
        return LongStream.rangeClosed(1, parameters.size())
                .filter(i -> parameters.get((int) i - 1).nullable())
                .boxed()
                .collect(Collectors.toSet());
    }

    private List<TypedQuery.Column> columns(QueryFile query, List<Boolean> nullable) throws QueryRefused, SQLException {
        QueryColumns columns = new QueryColumns(query, types);
        String nulls = String.join(", ", Collections.nCopies(query.parameters().size(), "NULL"));
        String execute = "EXECUTE " + Preparation.NAME + (nulls.isEmpty() ? "" : "(" + nulls + ")");
        try (PreparedStatement statement = connection.prepareStatement(execute)) {
            ResultSetMetaData meta = statement.getMetaData();
            for (int i = 1; meta != null && i <= meta.getColumnCount(); i++) {
                columns.add(
                        meta.getColumnLabel(i),
                        serverTypes.find(type(meta.getColumnTypeName(i))).type(),
                        i > nullable.size() || nullable.get(i - 1));
            }
        }
        return columns.checked();
    }

    /** The driver calls a column that counts up {@code serial}. */
    private long type(String name) throws SQLException {
        String plain = SERIALS.getOrDefault(name, name);
        return connection.unwrap(BaseConnection.class).getTypeInfo().getPGType(plain) & 0xFFFFFFFFL;
    }
}
