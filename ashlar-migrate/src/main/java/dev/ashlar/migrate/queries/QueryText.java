package dev.ashlar.migrate.queries;

import dev.ashlar.migrate.script.SqlToken;
import java.util.List;
import java.util.function.IntFunction;

/** A query with its parameters written otherwise, and where in the file each character of it comes from. */
final class QueryText {
    private final QueryFile query;
    private final IntFunction<String> written;

    /** @param written how the parameter of an index is written */
    private QueryText(QueryFile query, IntFunction<String> written) {
        this.query = query;
        this.written = written;
    }

    /** As PostgreSQL numbers parameters. */
    static QueryText numbered(QueryFile query) {
        return new QueryText(query, i -> "$" + (i + 1));
    }

    /**
     * As the driver reads it: a {@code ?} for each. One that stands at several places, or whose type was said, has a cast: there
     * PostgreSQL could take each for another type.
     *
     * @param types of the parameters, in SQL's words
     */
    static String forDriver(QueryFile query, List<String> types) {
        return new QueryText(
                        query,
                        i -> query.standsTwice(i) || query.said(i).map(s -> s.type() != null).orElse(false)
                                ? "CAST(? AS " + types.get(i) + ")"
                                : "?")
                .driver();
    }

    String text() {
        StringBuilder out = new StringBuilder();
        int at = query.statement().span().start();
        for (QueryFile.Place place : query.places()) {
            out.append(query.file().text(), at, place.start()).append(written.apply(place.parameter()));
            at = place.end();
        }
        return out.append(query.file().text(), at, query.statement().span().end()).toString();
    }

    /** Question marks that are operators are doubled; those in quotes and comments the driver leaves alone. */
    private String driver() {
        String sql = query.file().text();
        StringBuilder out = new StringBuilder();
        int at = query.statement().span().start();
        int next = 0;
        for (SqlToken token : query.statement().tokens()) {
            boolean parameter = next < query.places().size()
                    && query.places().get(next).start() == token.start();
            if (parameter) {
                QueryFile.Place place = query.places().get(next++);
                out.append(sql, at, place.start()).append(written.apply(place.parameter()));
                at = place.end();
            } else if (token.text(sql).equals("?")) {
                out.append(sql, at, token.end()).append('?');
                at = token.end();
            }
        }
        return out.append(sql, at, query.statement().span().end()).toString();
    }

    /** The place in the file of a place in {@link #text()}, both in UTF-16 units. */
    int inFile(int offset) {
        int shift = query.statement().span().start();
        for (QueryFile.Place place : query.places()) {
            int start = place.start() - shift;
            int end = start + written.apply(place.parameter()).length();
            if (offset < start) {
                break;
            }
            if (offset < end) {
                return place.start();
            }
            shift = place.end() - end;
        }
        return offset + shift;
    }
}
