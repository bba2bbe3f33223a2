package dev.ashlar.migrate.queries;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Span;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** PostgreSQL's error at its place in the file, in its own words; parameters have the names that the file gives them. */
final class QueryFailure {
    private static final Pattern NUMBER = Pattern.compile("\\$(\\d{1,4})");

    private final QueryFile query;
    private final QueryText text;

    QueryFailure(QueryFile query, QueryText text) {
        this.query = query;
        this.text = text;
    }

    /** @param prefix how many characters were sent before the query */
    QueryRefused explain(int prefix, SQLException e) {
        ServerErrorMessage server = e instanceof PSQLException p ? p.getServerErrorMessage() : null;
        String state = String.valueOf(e.getSQLState());
        String words = String.valueOf(server == null ? e.getMessage() : server.getMessage());
        Matcher parameter = NUMBER.matcher(words);
        int index = parameter.find() ? Integer.parseInt(parameter.group(1)) - 1 : -1;
        Diagnostic error = Diagnostic.error(
                code(state), named(words) + " (SQLSTATE " + state + ")", place(server, prefix, state, index));
        String help = help(state, index, server);
        return new QueryRefused(List.of(help == null ? error : error.help(help)));
    }

    private static String code(String state) {
        return switch (state) {
            case "42P18", "42P08" -> "parameter-type-unknown";
            default -> "query-refused";
        };
    }

    private @Nullable String help(String state, int parameter, @Nullable ServerErrorMessage server) {
        if (state.equals("42P18") || state.equals("42P08")) {
            String name = parameter >= 0 && parameter < query.parameters().size()
                    ? query.parameters().get(parameter)
                    : "name";
            return "say its type on top of the file, `-- @param {text} " + name + "`, or where it stands: `CAST(:"
                    + name + " AS text)`";
        }
        if (server != null && state.equals("42704") && server.getHint() == null) {
            return "write a type that PostgreSQL or the schema has, such as `uuid` or `int[]`; most types need not be said";
        }
        return server == null ? null : server.getHint();
    }

    /** The words that PostgreSQL finds in the text that it got. */
    private String named(String words) {
        return NUMBER.matcher(words).replaceAll(m -> {
            int index = Integer.parseInt(m.group(1)) - 1;
            boolean named = index >= 0
                    && index < query.parameters().size()
                    && query.places().stream()
                            .anyMatch(p -> p.parameter() == index
                                    && query.file().text().charAt(p.start()) == ':');
            return Matcher.quoteReplacement(named ? ":" + query.parameters().get(index) : m.group());
        });
    }

    private Span place(@Nullable ServerErrorMessage server, int prefix, String state, int parameter) {
        int position = server == null ? 0 : server.getPosition() - prefix;
        if (server != null && server.getPosition() > 0 && position <= 0) {
            // in the list of types before the query, which the file's comment has said
            return query.said().stream()
                    .filter(s -> s.type() != null
                            && String.valueOf(server.getMessage()).contains(s.type()))
                    .findFirst()
                    .map(SaidParameter::span)
                    .orElseGet(query::firstLine);
        }
        String sent = text.text();
        if (position > 0 && position <= sent.codePointCount(0, sent.length())) {
            return word(text.inFile(sent.offsetByCodePoints(0, position - 1)));
        }
        return query.places().stream()
                .filter(p -> p.parameter() == parameter)
                .findFirst()
                .map(p -> new Span(query.file(), p.start(), p.end()))
                .orElseGet(() -> state.equals("42601") ? end() : query.firstLine());
    }

    private Span end() {
        int end = query.statement().span().end();
        return new Span(query.file(), end, Math.min(end + 1, query.file().text().length()));
    }

    private Span word(int start) {
        String sql = query.file().text();
        int end = Math.min(start + 1, sql.length());
        if (start < sql.length()
                && (isWord(sql.charAt(start)) || sql.charAt(start) == ':' || sql.charAt(start) == '$')) {
            while (end < sql.length() && isWord(sql.charAt(end))) {
                end++;
            }
        }
        return new Span(query.file(), start, end);
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }
}
