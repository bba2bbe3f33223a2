package dev.ashlar.sqllint.rule;

import dev.ashlar.compiler.source.Fix;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.compiler.source.TextEdit;
import dev.ashlar.sqllint.parse.Statement;
import dev.ashlar.sqllint.state.Runner;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts the safe form of a statement in its place: as steps where Ashlar runs the file, as files of their own where another tool gives each
 * file a transaction. Where nobody knows who runs it, only what changes no transaction.
 */
final class Rewriting {
    /** A SET LOCAL of something else says something about the statements after it, which would lose it in another transaction. */
    private static final Set<String> HARMLESS = Set.of("lock_timeout", "statement_timeout");

    private Rewriting() {}

    static @Nullable Fix fix(Context context, Statement statement, String title, List<Part> parts) {
        if (!context.script().problems().isEmpty()
                || context.steps().isBackfill(statement)
                || context.steps().earlier(statement).anyMatch(Rewriting::saysMore)) {
            return null;
        }
        if (context.steps().areAshlars()) {
            return new Fix(title, StepText.edits(context, statement, parts));
        }
        if (isInPlace(context, statement, parts)) {
            return Fix.of(title, inPlace(statement, parts));
        }
        boolean apart =
                context.steps().runner() == Runner.FLYWAY || context.steps().runner() == Runner.PRISMA;
        List<TextEdit> edits = apart ? FileText.edits(context, statement, parts) : List.of();
        return edits.isEmpty() ? null : new Fix(title, edits);
    }

    private static boolean saysMore(Statement statement) {
        return statement.is("VariableSetStmt")
                && statement.tree().flag("is_local")
                && !HARMLESS.contains(statement.tree().text("name"));
    }

    /** {@code SET lock_timeout} and its like, for the session. */
    static boolean isLimit(Statement statement) {
        return statement.is("VariableSetStmt")
                && HARMLESS.contains(statement.tree().text("name"));
    }

    /** One piece where no transaction is or may be; many where each statement has its own anyway. */
    private static boolean isInPlace(Context context, Statement statement, List<Part> parts) {
        boolean one = parts.size() == 1
                && (parts.get(0).place() == Part.Place.SAME
                        || (parts.get(0).place() == Part.Place.ALONE
                                && !context.steps().inTransaction(statement)));
        return one || (context.steps().areApart() && !context.steps().inTransaction(statement));
    }

    private static TextEdit inPlace(Statement statement, List<Part> parts) {
        return new TextEdit(
                statement.span(),
                String.join(";\n", parts.stream().map(Part::sql).toList()));
    }

    /** The place behind the semicolon that ends a statement; the end of the text when there is none. */
    static int behind(Statement statement) {
        String text = statement.file().text();
        int semicolon = text.indexOf(';', statement.span().end());
        return semicolon < 0 ? text.length() : semicolon + 1;
    }

    static Span span(Statement statement, int start, int end) {
        return new Span(statement.file(), start, end);
    }
}
