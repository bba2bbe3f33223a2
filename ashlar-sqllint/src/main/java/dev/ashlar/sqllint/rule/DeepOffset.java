package dev.ashlar.sqllint.rule;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.facts.Places;
import dev.ashlar.sqllint.parse.Node;
import dev.ashlar.sqllint.parse.Statement;
import java.util.stream.Stream;

/** OFFSET reads and throws away every row before the page. Page a thousand costs a thousand pages. */
final class DeepOffset implements Rule {
    private static final int DEEP = 1000;

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {
        return statement
                .tree()
                .all("SelectStmt")
                .filter(select -> rows(select) > DEEP)
                .map(
                        select -> finding(
                                "this OFFSET reads " + rows(select) + " rows to throw them away",
                                Places.word(statement, select.child("limitOffset")),
                                "page by key: `WHERE (created_at, id) < ($1, $2) ORDER BY created_at DESC, id DESC LIMIT ...`"));
    }

    private static int rows(Node select) {
        return select.child("limitOffset").child("ival").number("ival");
    }
}
