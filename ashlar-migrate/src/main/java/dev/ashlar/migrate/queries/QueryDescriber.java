package dev.ashlar.migrate.queries;

import dev.ashlar.compiler.java.QueryTypes;
import dev.ashlar.compiler.java.TypedQuery;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.migrate.session.Session;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.postgresql.core.BaseConnection;

/**
 * Asks PostgreSQL what queries take and answer. Each is prepared, and kept as the body of a function for a moment: such a body
 * PostgreSQL keeps as a tree with every name resolved (version 14 and later).
 */
final class QueryDescriber {
    private static final String NAME = "ashlar_query";

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
        prepare(query, text);
        try {
            List<ServerType> parameters = parameters();
            TreeNode tree = tree(query, text, parameters);
            return new TypedQuery(
                    QueryFile.nameOf(query.file()),
                    QueryFile.fileName(query.file()),
                    query.documentation(),
                    QueryText.forDriver(query, parameters.stream().map(ServerType::sql).toList()),
                    parameters(query, parameters, StatementKind.parametersOfNullableColumns(tree, facts)),
                    query.places().stream().map(QueryFile.Place::parameter).toList(),
                    columns(query, tree),
                    StatementKind.writes(tree, facts));
        } catch (SQLException e) {
            throw Session.failure(Span.NONE, e);
        }
    }

    private void prepare(QueryFile query, QueryText text) throws QueryRefused {
        String said = query.parameters().isEmpty()
                ? ""
                : " (" + said(query).collect(Collectors.joining(", ")) + ")";
        String prefix = "PREPARE " + NAME + said + " AS ";
        try (Statement statement = connection.createStatement()) {
            statement.execute("DEALLOCATE ALL");
            statement.execute(prefix + text.text());
        } catch (SQLException e) {
            throw new QueryFailure(query, text).explain(prefix.codePointCount(0, prefix.length()), e);
        }
    }

    private static Stream<String> said(QueryFile query) {
        return IntStream.range(0, query.parameters().size())
                .mapToObj(i -> query.said(i).map(SaidParameter::type).orElse("unknown"));
    }

    private List<ServerType> parameters() throws SQLException {
        List<ServerType> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT p.type::oid FROM pg_prepared_statements,"
                        + " unnest(parameter_types) WITH ORDINALITY AS p(type, place) WHERE name = '" + NAME
                        + "' ORDER BY place")) {
            while (rows.next()) {
                found.add(serverTypes.find(rows.getLong(1)));
            }
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

    private TreeNode tree(QueryFile query, QueryText text, List<ServerType> parameters)
            throws QueryRefused, SQLException {
        String head = "CREATE OR REPLACE FUNCTION pg_temp." + NAME + "("
                + parameters.stream().map(ServerType::sql).collect(Collectors.joining(", "))
                + ") RETURNS void LANGUAGE sql BEGIN ATOMIC ";
        try (Statement statement = connection.createStatement()) {
            statement.execute(head + text.text() + "\n; END");
        } catch (SQLException e) {
            throw new QueryFailure(query, text).explain(head.codePointCount(0, head.length()), e);
        }
        return body();
    }

    private TreeNode body() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT prosqlbody::text FROM pg_proc WHERE pronamespace = pg_my_temp_schema()")) {
            TreeNode tree = row.next()
                    ? TreeReader.query(row.getString(1)).orElse(TreeNode.NONE)
                    : TreeNode.NONE;
            statement.execute("DROP FUNCTION pg_temp." + NAME);
            return tree;
        }
    }

    private List<TypedQuery.Column> columns(QueryFile query, TreeNode tree) throws QueryRefused, SQLException {
        QueryColumns columns = new QueryColumns(query, types);
        List<Boolean> nullable = NullableColumns.of(tree, facts);
        String nulls = String.join(", ", Collections.nCopies(query.parameters().size(), "NULL"));
        String execute = "EXECUTE " + NAME + (nulls.isEmpty() ? "" : "(" + nulls + ")");
        try (PreparedStatement statement = connection.prepareStatement(execute)) {
            ResultSetMetaData meta = statement.getMetaData();
            for (int i = 1; meta != null && i <= meta.getColumnCount(); i++) {
                long type = connection
                        .unwrap(BaseConnection.class)
                        .getTypeInfo()
                        .getPGType(meta.getColumnTypeName(i));
                columns.add(
                        meta.getColumnLabel(i),
                        serverTypes.find(type & 0xFFFFFFFFL).type(),
                        i > nullable.size() || nullable.get(i - 1));
            }
        }
        return columns.checked();
    }
}
