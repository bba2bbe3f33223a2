package dev.ashlar.migrate.queries;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Prepares a query under a name, and asks what types its parameters have. */
final class Preparation {
    static final String NAME = "ashlar_query";
    static final String UNKNOWN = "unknown";

    private static final Set<String> UNTYPED = Set.of("42P18", "42P08");
    private static final Pattern NUMBER = Pattern.compile("\\$(\\d{1,4})");

    private final Connection connection;
    private final QueryFile query;

    Preparation(Connection connection, QueryFile query) {
        this.connection = connection;
        this.query = query;
    }

    /** Of {@code :a IS NULL OR x = :a} PostgreSQL does not know the first; then each gets the type of its other places. */
    void prepare() throws QueryRefused {
        List<String> said = said();
        QueryText text = QueryText.numbered(query);
        try {
            prepare(said, text);
        } catch (SQLException e) {
            Optional<List<String>> found =
                    UNTYPED.contains(e.getSQLState()) ? typesOfOtherPlaces(said) : Optional.empty();
            try {
                prepare(found.orElseThrow(() -> e), text);
            } catch (SQLException again) {
                String prefix = prefix(said);
                throw new QueryFailure(query, text).explain(prefix.codePointCount(0, prefix.length()), e);
            }
        }
    }

    /** The numbers of the types of what was prepared last. */
    List<Long> types() throws SQLException {
        List<Long> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT p.type::oid FROM pg_prepared_statements,"
                        + " unnest(parameter_types) WITH ORDINALITY AS p(type, place) WHERE name = '" + NAME
                        + "' ORDER BY place")) {
            while (rows.next()) {
                found.add(rows.getLong(1));
            }
        }
        return found;
    }

    private List<String> said() {
        List<String> said = new ArrayList<>();
        for (int i = 0; i < query.parameters().size(); i++) {
            said.add(query.said(i).map(SaidParameter::type).orElse(UNKNOWN));
        }
        return said;
    }

    private Optional<List<String>> typesOfOtherPlaces(List<String> said) {
        List<String> types = new ArrayList<>();
        query.places().forEach(place -> types.add(said.get(place.parameter())));
        Set<Integer> untyped = new HashSet<>();
        try {
            while (!preparedByPlace(types, untyped)) {
                // one more of them is known to have no type
            }
            return Optional.of(typesOfPlaces(untyped));
        } catch (SQLException e) {
            return Optional.empty();
        }
    }

    private boolean preparedByPlace(List<String> types, Set<Integer> untyped) throws SQLException {
        try {
            prepare(types, QueryText.numberedByPlace(query));
            return true;
        } catch (SQLException e) {
            Matcher number = NUMBER.matcher(String.valueOf(e.getMessage()));
            if (!UNTYPED.contains(e.getSQLState()) || !number.find()) {
                throw e;
            }
            int place = Integer.parseInt(number.group(1)) - 1;
            if (!untyped.add(place)) {
                throw e;
            }
            types.set(place, "text");
            return false;
        }
    }

    private List<String> typesOfPlaces(Set<Integer> untyped) throws SQLException {
        ServerTypes server = new ServerTypes(connection);
        List<Long> found = types();
        List<String> types =
                new ArrayList<>(Collections.nCopies(query.parameters().size(), UNKNOWN));
        for (int i = found.size() - 1; i >= 0; i--) {
            if (!untyped.contains(i)) {
                types.set(
                        query.places().get(i).parameter(),
                        server.find(found.get(i)).sql());
            }
        }
        return types;
    }

    private static String prefix(List<String> types) {
        return "PREPARE " + NAME + (types.isEmpty() ? "" : " (" + String.join(", ", types) + ")") + " AS ";
    }

    private void prepare(List<String> types, QueryText text) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DEALLOCATE ALL");
            statement.execute(prefix(types) + text.text());
        }
    }
}
