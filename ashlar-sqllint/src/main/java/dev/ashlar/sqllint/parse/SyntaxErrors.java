package dev.ashlar.sqllint.parse;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.compiler.source.Span;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PostgreSQL's error, drawn at its place; its words stay, so that a search finds them. */
final class SyntaxErrors {
    private static final Pattern NEAR = Pattern.compile("at or near \"(.*)\"$", Pattern.DOTALL);

    private SyntaxErrors() {}

    static Diagnostic of(Answer answer, Span statement, Offsets offsets) {
        Span place = place(answer, statement, offsets);
        Diagnostic error = Diagnostic.error("syntax-error", answer.error(), place);
        String help = help(answer.error().toLowerCase(Locale.ROOT), statement.text(), place);
        return help.isEmpty() ? error : error.help(help);
    }

    private static Span place(Answer answer, Span statement, Offsets offsets) {
        SourceFile file = statement.file();
        if (answer.error().endsWith("at end of input") || answer.character() == 0) {
            return new Span(
                    file,
                    statement.end(),
                    Math.min(statement.end() + 1, file.text().length()));
        }
        int start = offsets.placeOfCharacter(answer.character());
        Matcher near = NEAR.matcher(answer.error());
        String token = near.find() ? near.group(1) : "";
        boolean there = !token.isEmpty() && file.text().startsWith(token, start);
        int lineEnd = Literals.endOfLine(file.text(), start);
        return new Span(file, start, Math.min(start + (there ? token.length() : 1), Math.max(lineEnd, start)));
    }

    private static String help(String error, String statement, Span place) {
        String verb = statement.split("\\s", 2)[0].toUpperCase(Locale.ROOT);
        boolean limit = error.endsWith("near \"limit\"");
        if (limit && (verb.equals("UPDATE") || verb.equals("DELETE"))) {
            return "PostgreSQL has no " + verb + " ... LIMIT; take a batch by key, and repeat until no row is left: "
                    + batch(verb, statement);
        }
        if (error.startsWith("memory exhausted")) {
            return "nested deeper than PostgreSQL's own parser goes; break the statement into parts";
        }
        String near = place.text();
        if (near.equals("`")) {
            return "PostgreSQL quotes names with \"double quotes\"";
        }
        return near.equalsIgnoreCase("auto_increment") ? "PostgreSQL writes `bigint GENERATED ALWAYS AS IDENTITY`" : "";
    }

    /** The person's own statement, its LIMIT moved to where PostgreSQL takes it. */
    private static String batch(String verb, String statement) {
        Matcher parts = Pattern.compile(
                        "(?is)(?:update\\s+(?<u>\\S+)\\s+set\\s+.*?|delete\\s+from\\s+(?<d>\\S+))\\s+(?<w>where\\s+.*?)?\\s*limit\\s+(?<n>\\d+)\\s*")
                .matcher(statement);
        String table = "t";
        String where = "";
        String rows = "1000";
        if (parts.matches()) {
            table = verb.equals("UPDATE") ? parts.group("u") : parts.group("d");
            where = parts.group("w") == null
                    ? ""
                    : parts.group("w").replaceAll("\\s+", " ").strip() + " ";
            rows = parts.group("n");
        }
        return (verb.equals("UPDATE") ? "UPDATE " + table + " SET ..." : "DELETE FROM " + table)
                + " WHERE id IN (SELECT id FROM " + table + " " + where + "LIMIT " + rows
                + " FOR UPDATE SKIP LOCKED)";
    }
}
