package dev.ashlar.migrate.queries;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.migrate.script.SqlLexer;
import dev.ashlar.migrate.script.SqlStatement;
import dev.ashlar.migrate.script.SqlToken;
import dev.ashlar.migrate.script.StatementSplitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads one file: its comment, its one statement and the parameters of that. */
final class QueryFileReader {
    /** What PREPARE takes. */
    private static final Set<String> VERBS =
            Set.of("SELECT", "INSERT", "UPDATE", "DELETE", "MERGE", "VALUES", "TABLE", "WITH", "(");

    private final SourceFile file;
    private final List<Diagnostic> problems;

    /** @param problems what is wrong is added here */
    QueryFileReader(SourceFile file, List<Diagnostic> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** Empty when something is wrong. */
    Optional<QueryFile> read() {
        int before = problems.size();
        List<SqlToken> tokens = SqlLexer.tokens(file.text());
        List<SqlStatement> statements = StatementSplitter.split(file, tokens);
        if (statements.isEmpty()) {
            problems.add(Diagnostic.error("empty-query-file", "there is no query in this file", start())
                    .help("write one SELECT, INSERT, UPDATE, DELETE or MERGE, or remove the file"));
            return Optional.empty();
        }
        SqlStatement statement = statements.get(0);
        refuse(statements);
        QueryComment comment = QueryComment.read(file, tokens, statement.span().start(), problems);
        QueryParameters parameters = QueryParameters.read(statement, comment.parameters(), problems);
        return problems.size() > before
                ? Optional.empty()
                : Optional.of(new QueryFile(
                        statement,
                        comment.documentation(),
                        parameters.names(),
                        parameters.places(),
                        comment.parameters()));
    }

    private Span start() {
        return new Span(file, 0, Math.min(1, file.text().length()));
    }

    private void refuse(List<SqlStatement> statements) {
        if (statements.size() > 1) {
            problems.add(Diagnostic.error(
                            "two-statements",
                            "there are " + statements.size() + " statements in this file, and a method runs one",
                            first(statements.get(1)))
                    .help("put each into a file of its own, or make them one by WITH ... RETURNING"));
        }
        SqlToken verb = statements.get(0).tokens().get(0);
        String word = verb.text(file.text()).toUpperCase(Locale.ROOT);
        if (!VERBS.contains(word)) {
            problems.add(Diagnostic.error(
                            "not-a-query",
                            "`" + verb.text(file.text()) + "` begins no query that takes parameters and has typed rows",
                            first(statements.get(0)))
                    .help("a file holds SELECT, INSERT, UPDATE, DELETE, MERGE, VALUES or WITH; run anything else by"
                            + " `db.sql(\"...\").execute()`"));
        }
    }

    private Span first(SqlStatement statement) {
        SqlToken token = statement.tokens().get(0);
        return new Span(file, token.start(), token.end());
    }

    /** All files, in the order given. */
    static List<QueryFile> readAll(List<SourceFile> files, List<Diagnostic> problems) {
        List<QueryFile> read = new ArrayList<>();
        files.forEach(file -> new QueryFileReader(file, problems).read().ifPresent(read::add));
        return read;
    }
}
