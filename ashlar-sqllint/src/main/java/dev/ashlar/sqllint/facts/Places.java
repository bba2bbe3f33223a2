package dev.ashlar.sqllint.facts;

import dev.ashlar.compiler.source.Span;
import dev.ashlar.sqllint.parse.Node;
import dev.ashlar.sqllint.parse.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PostgreSQL says where a node begins; where it ends is read from the text. */
public final class Places {
    private static final String NAME = "(?:\"(?:[^\"]|\"\")*\"|[\\p{L}_][\\p{L}\\d_$]*)";
    private static final Pattern WORD =
            Pattern.compile(NAME + "(?:\\s*\\.\\s*" + NAME + ")*|'(?:[^']|'')*'|[^\\s\\w]+|\\w+");
    private static final Pattern TYPE = Pattern.compile(
            "(?i)" + NAME + "(?:\\s*\\.\\s*" + NAME + ")*(?:\\s+(?:varying|precision)\\b)?(?:\\s*\\([^)]*\\))?"
                    + "(?:\\s+with(?:out)?\\s+time\\s+zone\\b)?(?:\\s*\\[\\d*\\])*");

    private Places() {}

    /** A word, a dotted name, a literal or an operator at a node's place. */
    public static Span word(Statement statement, Node node) {
        return match(WORD, statement, node.at());
    }

    /** The statement's first line. */
    public static Span head(Statement statement) {
        Span span = statement.span();
        int lineEnd = span.text().indexOf('\n');
        return new Span(span.file(), span.start(), lineEnd < 0 ? span.end() : span.start() + lineEnd);
    }

    /** A function's name, its parentheses and what is between them. */
    public static Span call(Statement statement, Node call) {
        Span name = word(statement, call);
        String text = statement.file().text();
        int open = text.indexOf('(', name.start());
        if (open < 0 || open >= statement.span().end()) {
            return name;
        }
        return new Span(
                statement.file(),
                name.start(),
                closing(text, open, statement.span().end()));
    }

    /** A type as it is written; node is a TypeName. */
    public static Span type(Statement statement, Node node) {
        return match(TYPE, statement, node.at());
    }

    private static Span match(Pattern pattern, Statement statement, int at) {
        int start = at < 0 ? statement.span().start() : at;
        Matcher matcher = pattern.matcher(statement.file().text())
                .region(start, statement.span().end());
        return new Span(statement.file(), start, matcher.lookingAt() ? matcher.end() : start);
    }

    /** The place after the parenthesis that closes the one at {@code open}; literals are passed over. */
    private static int closing(String text, int open, int end) {
        int depth = 0;
        boolean literal = false;
        for (int i = open; i < end; i++) {
            char c = text.charAt(i);
            literal ^= c == '\'';
            depth += literal ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0 && !literal && c == ')') {
                return i + 1;
            }
        }
        return end;
    }
}
