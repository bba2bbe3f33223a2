package dev.ashlar.sql.build;

import dev.ashlar.sql.Condition;
import dev.ashlar.sql.Expression;
import dev.ashlar.sql.Literal;
import dev.ashlar.sql.PgType;

/**
 * Search in texts by words. An index over {@code to_tsvector('english', column)} helps when the configuration is the same.
 *
 * @param configuration the language's rules, such as {@code english} or {@code simple}
 * @param document what is searched
 * @param query as people type it into a search field: words, {@code "a phrase"}, {@code or}, {@code -not}
 */
public record FullText(String configuration, Expression<String> document, String query) {
    public static FullText search(String configuration, Expression<String> document, String query) {
        return new FullText(configuration, document, query);
    }

    /** The document has what the query asks for. */
    public Condition matches() {
        return Condition.of(out -> out.expression(vector()).append(" @@ ").expression(question()));
    }

    /** How well it fits: more is better. For {@code orderBy(search.rank().desc())}. */
    public Expression<Float> rank() {
        return Functions.call(PgType.REAL, "ts_rank", vector(), question());
    }

    /** A piece of the document with the words found between {@code <b>} and {@code </b>}. What is in it is not escaped. */
    public Expression<String> headline() {
        return Functions.call(PgType.STRING, "ts_headline", rules(), document, question());
    }

    private Expression<String> vector() {
        return Functions.call(PgType.STRING, "to_tsvector", rules(), document);
    }

    private Expression<String> question() {
        return Functions.call(PgType.STRING, "websearch_to_tsquery", rules(), Functions.value(PgType.STRING, query));
    }

    /** Written out, for an index over the same expression is found by its text. */
    private Expression<String> rules() {
        return Expression.of(
                PgType.STRING, out -> out.append(Literal.text(configuration)).append("::regconfig"));
    }
}
