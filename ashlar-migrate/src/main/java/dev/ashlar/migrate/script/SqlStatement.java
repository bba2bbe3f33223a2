package dev.ashlar.migrate.script;

import dev.ashlar.compiler.source.Span;
import java.util.List;
import java.util.Locale;

/**
 * One statement of a script, without the semicolon that ends it.
 *
 * @param tokens its tokens without comments; there is at least one
 */
public record SqlStatement(Span span, List<SqlToken> tokens) {
    public SqlStatement {
        tokens = List.copyOf(tokens);
    }

    /** The statement as the server gets it. */
    public String text() {
        return span.text();
    }

    /** Whether it says CONCURRENTLY: it makes nobody wait, and a lock_timeout would leave half of it behind. */
    public boolean isConcurrent() {
        return indexOf("CONCURRENTLY", 0) < tokens.size();
    }

    /** Whether it begins with these keywords, given in upper case. */
    boolean startsWith(String... keywords) {
        for (int i = 0; i < keywords.length; i++) {
            if (!isWord(i, keywords[i])) {
                return false;
            }
        }
        return true;
    }

    boolean isWord(int index, String keyword) {
        return index < tokens.size()
                && tokens.get(index).kind() == SqlToken.Kind.WORD
                && word(index).equals(keyword);
    }

    /** The token in upper case; names in quotes keep their case. */
    String word(int index) {
        SqlToken token = tokens.get(index);
        String text = token.text(span.file().text());
        return token.kind() == SqlToken.Kind.WORD ? text.toUpperCase(Locale.ROOT) : text;
    }

    /** The text from one token to before another, as written. */
    String text(int from, int to) {
        return from >= to
                ? ""
                : span.file()
                        .text()
                        .substring(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    /** The index of the first token from there on that is the keyword, or how many tokens there are. */
    int indexOf(String keyword, int from) {
        int at = from;
        while (at < tokens.size() && !isWord(at, keyword)) {
            at++;
        }
        return at;
    }

    /** The token as written. */
    String raw(int index) {
        return tokens.get(index).text(span.file().text());
    }
}
