package dev.ashlar.migrate.queries;

import dev.ashlar.migrate.script.SqlToken;
import java.util.List;
import java.util.function.IntFunction;

/** A query with its parameters written otherwise, and where in the file each character of it comes from. */
final class QueryText {
    private final QueryFile query;
    private final IntFunction<String> written;

    /** @param written how the parameter is written at each place */
    private QueryText(QueryFile query, IntFunction<String> written) {
        this.query = query;
        this.written = written;
    }

    /** As PostgreSQL numbers parameters. */
    static QueryText numbered(QueryFile query) {
        return new QueryText(query, i -> "$" + (query.places().get(i).parameter() + 1));
    }

    /** With a number for each place, so that PostgreSQL takes each for itself. */
    static QueryText numberedByPlace(QueryFile query) {
        return new QueryText(query, i -> "$" + (i + 1));
    }

    /**
     * As the driver reads it: a {@code ?} for each. One that stands at several places, or whose type was said, has a cast: there
     * PostgreSQL could take each for another type.
     *
     * @param types of the parameters, in SQL's words
     */
    static String forDriver(QueryFile query, List<String> types) {
        return new QueryText(query, place -> {
                    int i = query.places().get(place).parameter();
                    return needsCast(query, i) ? "CAST(? AS " + types.get(i) + ")" : "?";
                })
                .driver();
    }

    private static boolean needsCast(QueryFile query, int parameter) {
        return query.standsTwice(parameter)
                || query.said(parameter).map(s -> s.type() != null).orElse(false);
    }

    String text() {
        StringBuilder out = new StringBuilder();
        int at = query.statement().span().start();
        for (int i = 0; i < query.places().size(); i++) {
            QueryFile.Place place = query.places().get(i);
            out.append(query.file().text(), at, place.start()).append(written.apply(i));
            at = place.end();
        }
        return out.append(query.file().text(), at, query.statement().span().end())
                .toString();
    }

    /** Question marks that are operators are doubled; those in quotes and comments the driver leaves alone. */
    private String driver() {
        String sql = query.file().text();
        StringBuilder out = new StringBuilder();
        int at = query.statement().span().start();
        int next = 0;
        for (SqlToken token : query.statement().tokens()) {
            boolean parameter =
                    next < query.places().size() && query.places().get(next).start() == token.start();
            if (parameter) {
                QueryFile.Place place = query.places().get(next);
                out.append(sql, at, place.start()).append(written.apply(next));
                at = place.end();
                next++;
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
        for (int i = 0; i < query.places().size(); i++) {
            QueryFile.Place place = query.places().get(i);
            int start = place.start() - shift;
            int end = start + written.apply(i).length();
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
