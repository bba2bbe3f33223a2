package dev.ashlar.sqllint.parse;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.compiler.source.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL 18's own parser. It is loaded at the first statement and kept; use one for many files. Each statement is parsed for itself, so
 * that one mistake does not hide the rest. For one thread; give that thread a deep stack ({@link DeepStack}), for the parser is recursive.
 */
public final class PostgresParser {
    /** UTF-16 units. A tree takes some two hundred bytes for each byte of SQL at worst; what is longer is rows, not design. */
    private static final int LONGEST = 512 * 1024;

    /** A variable of psql's, which it would replace before PostgreSQL sees the statement. */
    private static final Pattern PSQL_VARIABLE = Pattern.compile("(?<![:\\w]):(?=(['\"]?)[A-Za-z_]\\w*\\1)");

    private @Nullable Exports loaded;

    public SqlScript parse(SourceFile file) {
        List<Statement> statements = new ArrayList<>();
        List<Diagnostic> problems = new ArrayList<>();
        for (Piece piece : Splitter.split(file.text())) {
            read(file, piece, statements, problems);
        }
        return new SqlScript(file, statements, problems);
    }

    private void read(SourceFile file, Piece piece, List<Statement> statements, List<Diagnostic> problems) {
        Span span = new Span(file, piece.start(), piece.end());
        String sql = span.text();
        if (sql.length() > LONGEST) {
            problems.add(tooLong(span));
        } else if (sql.indexOf('\0') >= 0) {
            problems.add(zero(span));
        } else {
            read(span, sql, statements, problems);
        }
    }

    private void read(Span span, String sql, List<Statement> statements, List<Diagnostic> problems) {
        Offsets offsets = Offsets.of(sql, span.start());
        try {
            Answer answer = answer(sql);
            if (answer.error().isEmpty()) {
                statements(answer, span, offsets, statements);
            } else {
                problems.add(SyntaxErrors.of(answer, span, offsets));
            }
        } catch (RuntimeException | StackOverflowError e) {
            // The parser's memory is in no known state after a trap: the next statement gets a new one.
            loaded = null;
            problems.add(gaveUp(span));
        }
    }

    private Answer answer(String sql) {
        Answer answer = parse(sql);
        String without = answer.error().isEmpty() ? sql : withoutVariables(sql);
        return without.equals(sql) ? answer : better(answer, parse(without));
    }

    private static Answer better(Answer first, Answer second) {
        return second.error().isEmpty() ? second : first;
    }

    /** Of the same length, so that all places stay. */
    private static String withoutVariables(String sql) {
        return PSQL_VARIABLE.matcher(sql).replaceAll(" ");
    }

    private Answer parse(String sql) {
        Exports exports = loaded == null ? Exports.load() : loaded;
        loaded = exports;
        return exports.parse(sql.getBytes(StandardCharsets.UTF_8));
    }

    private static void statements(Answer answer, Span span, Offsets offsets, List<Statement> statements) {
        for (Node raw : TreeReader.read(answer.json(), offsets).list("stmts")) {
            statements.add(new Statement(span, raw.child("stmt")));
        }
    }

    /** C's strings end at a zero; PostgreSQL refuses one, in these words. */
    private static Diagnostic zero(Span span) {
        int at = span.start() + span.text().indexOf('\0');
        return Diagnostic.error(
                "syntax-error", "invalid byte sequence for encoding \"UTF8\": 0x00", new Span(span.file(), at, at + 1));
    }

    private static Diagnostic tooLong(Span span) {
        Span start = new Span(span.file(), span.start(), span.start() + 1);
        return new Diagnostic(
                Severity.INFO,
                "statement-too-long",
                "this statement of " + span.text().length() / 1024 + " kB was not read",
                start,
                "statements above " + LONGEST / 1024 + " kB are rows rather than design; load rows with COPY");
    }

    private static Diagnostic gaveUp(Span span) {
        Span start = new Span(span.file(), span.start(), span.start() + 1);
        return Diagnostic.error("statement-too-deep", "this statement is nested too deeply to be read", start)
                .help("PostgreSQL refuses it as well (stack depth limit exceeded): break it into parts");
    }
}
