package dev.ashlar.sqllint.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Cuts a file into statements as psql does: at semicolons that stand in no literal, comment, parenthesis or BEGIN ATOMIC body. psql's own
 * commands and the rows after COPY FROM STDIN are passed over. What is not closed reaches to the end; PostgreSQL's parser will say so.
 */
final class Splitter {
    private static final Pattern COPY_IN = Pattern.compile("(?is)copy\\b.*\\bfrom\\s+stdin\\b.*");
    private static final Pattern END_OF_ROWS = Pattern.compile("(?m)^\\\\\\.\\r?$");

    private final String sql;
    private final List<Piece> pieces = new ArrayList<>();
    private int at;
    /** The first character of the statement that is being read, or -1 between two. */
    private int start = -1;
    /** The end of its last word. */
    private int end;

    private int parentheses;
    private int bodies;
    /** The first words of the statement, in lower case, as far as they tell whether it makes a function. */
    private final StringBuilder opening = new StringBuilder();

    private Splitter(String sql) {
        this.sql = sql;
    }

    static List<Piece> split(String sql) {
        Splitter splitter = new Splitter(sql);
        while (splitter.at < sql.length()) {
            splitter.next();
        }
        splitter.finish();
        return List.copyOf(splitter.pieces);
    }

    private void next() {
        char c = sql.charAt(at);
        if (Character.isWhitespace(c) || c == '\uFEFF') {
            at++;
        } else if (Literals.startsComment(sql, at)) {
            at = Literals.endOfComment(sql, at);
        } else if (c == '\\') {
            finish();
            at = Literals.endOfLine(sql, at);
        } else if (c == ';' && parentheses == 0 && bodies == 0) {
            finish();
            at++;
            passOverRows();
        } else {
            part(c);
        }
    }

    private void part(char c) {
        start = start < 0 ? at : start;
        if (Literals.startsName(c)) {
            int from = at;
            at = Literals.endOfName(sql, at);
            word(sql.substring(from, at).toLowerCase(Locale.ROOT));
        } else if (c == '\'' || c == '"' || c == '$') {
            at = Literals.endOfLiteral(sql, at);
        } else {
            parentheses = Math.max(0, parentheses + (c == '(' ? 1 : c == ')' ? -1 : 0));
            at++;
        }
        end = at;
    }

    /** As psql: BEGIN, CASE and END count in the body of a function only. */
    private void word(String word) {
        if (opening.length() < 40) {
            opening.append(word).append(' ');
        }
        if (parentheses > 0 || !makesRoutine()) {
            return;
        }
        switch (word) {
            case "begin" -> bodies++;
            case "case" -> bodies += bodies > 0 ? 1 : 0;
            case "end" -> bodies -= bodies > 0 ? 1 : 0;
            default -> {}
        }
    }

    private boolean makesRoutine() {
        String words = opening.toString().replaceFirst("^create or replace ", "create ");
        return words.startsWith("create function ") || words.startsWith("create procedure ");
    }

    private void finish() {
        if (start >= 0) {
            pieces.add(new Piece(start, end));
        }
        start = -1;
        parentheses = 0;
        bodies = 0;
        opening.setLength(0);
    }

    private void passOverRows() {
        Piece last = pieces.isEmpty() ? new Piece(0, 0) : pieces.get(pieces.size() - 1);
        if (last.end() > at || !sql.regionMatches(true, last.start(), "copy", 0, 4)) {
            return;
        }
        if (COPY_IN.matcher(sql.substring(last.start(), last.end())).matches()) {
            var rows = END_OF_ROWS.matcher(sql);
            at = rows.find(at) ? rows.end() : at;
        }
    }
}
