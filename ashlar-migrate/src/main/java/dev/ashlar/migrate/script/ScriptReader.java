package dev.ashlar.migrate.script;

import dev.ashlar.compiler.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the markers of a script and gives each step its statements. */
final class ScriptReader {
    private ScriptReader() {}

    static List<Step> steps(SourceFile file) {
        List<SqlToken> tokens = SqlLexer.tokens(file.text());
        List<SqlStatement> statements = StatementSplitter.split(file, tokens);
        List<Marker> markers = markers(file, tokens, statements);
        List<Step> steps = new ArrayList<>();
        int firstMarker = markers.isEmpty()
                ? file.text().length() + 1
                : markers.get(0).span().start();
        steps.addAll(section(null, between(statements, 0, firstMarker)));
        for (int i = 0; i < markers.size(); i++) {
            int start = markers.get(i).span().start();
            int end = i + 1 < markers.size()
                    ? markers.get(i + 1).span().start()
                    : file.text().length() + 1;
            steps.addAll(section(markers.get(i), between(statements, start, end)));
        }
        return steps;
    }

    private static List<Marker> markers(SourceFile file, List<SqlToken> tokens, List<SqlStatement> statements) {
        List<Marker> markers = new ArrayList<>();
        for (SqlToken token : tokens) {
            Marker marker = token.isComment() ? Marker.read(file, token) : null;
            if (marker != null) {
                refuseInsideStatement(marker, statements);
                if (marker.isContract()) {
                    refuseLate(marker, markers, statements);
                } else {
                    markers.add(marker);
                }
            }
        }
        return markers;
    }

    private static void refuseLate(Marker contract, List<Marker> before, List<SqlStatement> statements) {
        int at = contract.span().start();
        if (!before.isEmpty() || statements.stream().anyMatch(s -> s.span().start() < at)) {
            throw Marker.invalid(
                    contract.span(), "ashlar:contract is about the whole script", "put it on the first line");
        }
        contract.names();
    }

    private static void refuseInsideStatement(Marker marker, List<SqlStatement> statements) {
        int at = marker.span().start();
        if (statements.stream()
                .anyMatch(s -> s.span().start() < at && at < s.span().end())) {
            throw Marker.invalid(
                    marker.span(),
                    "a marker stands inside a statement",
                    "end the statement before it with a semicolon");
        }
    }

    private static List<SqlStatement> between(List<SqlStatement> statements, int start, int end) {
        return statements.stream()
                .filter(s -> start <= s.span().start() && s.span().start() < end)
                .toList();
    }

    private static List<Step> section(@Nullable Marker marker, List<SqlStatement> statements) {
        if (marker == null) {
            return unmarked(statements);
        }
        if (marker.kind().equals("backfill")) {
            return List.of(BackfillReader.read(marker, statements));
        }
        if (marker.has("no-transaction")) {
            return alone(marker.versions(), statements);
        }
        return transactional(marker.versions(), statements);
    }

    // A file of one statement that cannot run in a transaction can mean one thing only.
    private static List<Step> unmarked(List<SqlStatement> statements) {
        return statements.size() == 1 && TransactionRules.refusesTransaction(statements.get(0))
                ? alone(ServerVersions.ALL, statements)
                : transactional(ServerVersions.ALL, statements);
    }

    private static List<Step> transactional(ServerVersions versions, List<SqlStatement> statements) {
        List<SqlStatement> kept = TransactionRules.withoutTransactionControl(statements);
        kept.forEach(TransactionRules::check);
        return kept.isEmpty() ? List.of() : List.of(new Step.Transactional(versions, kept));
    }

    private static List<Step> alone(ServerVersions versions, List<SqlStatement> statements) {
        statements.forEach(TransactionRules::refuseTransactionControl);
        return statements.stream().<Step>map(s -> new Step.Alone(versions, s)).toList();
    }
}
