package dev.ashlar.migrate.script;

import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.migrate.script.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a script at its semicolons, where psql would: not inside parentheses, and not inside {@code BEGIN ATOMIC ... END}. */
public final class StatementSplitter {
    private final SourceFile file;
    private final List<SqlStatement> statements = new ArrayList<>();
    private final List<SqlToken> open = new ArrayList<>();
    private int parentheses;
    private int atomic;

    private StatementSplitter(SourceFile file) {
        this.file = file;
    }

    public static List<SqlStatement> split(SourceFile file, List<SqlToken> tokens) {
        StatementSplitter splitter = new StatementSplitter(file);
        for (SqlToken token : tokens) {
            if (!token.isComment()) {
                splitter.take(token);
            }
        }
        splitter.end();
        return splitter.statements;
    }

    private void take(SqlToken token) {
        if (token.kind() == Kind.SEMICOLON && parentheses <= 0 && atomic == 0) {
            end();
            return;
        }
        open.add(token);
        switch (token.kind()) {
            case OPEN -> parentheses++;
            case CLOSE -> parentheses--;
            case WORD -> word(token.text(file.text()).toUpperCase(Locale.ROOT));
            default -> {}
        }
    }

    private void word(String word) {
        if (atomic == 0) {
            if (word.equals("ATOMIC") && previousIs("BEGIN") && createsRoutine()) {
                atomic = 1;
            }
        } else if (word.equals("CASE")) {
            atomic++;
        } else if (word.equals("END")) {
            atomic--;
        }
    }

    private boolean previousIs(String word) {
        return open.size() > 1 && wordAt(open.size() - 2).equals(word);
    }

    private boolean createsRoutine() {
        int i = wordAt(1).equals("OR") ? 3 : 1;
        return wordAt(0).equals("CREATE")
                && (wordAt(i).equals("FUNCTION") || wordAt(i).equals("PROCEDURE"));
    }

    private String wordAt(int index) {
        return index < open.size() ? open.get(index).text(file.text()).toUpperCase(Locale.ROOT) : "";
    }

    private void end() {
        if (!open.isEmpty()) {
            Span span = new Span(
                    file, open.get(0).start(), open.get(open.size() - 1).end());
            statements.add(new SqlStatement(span, open));
        }
        open.clear();
        parentheses = 0;
        atomic = 0;
    }
}
