package dev.ashlar.sqllint.rule;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.facts.Index;
import dev.ashlar.sqllint.parse.Node;
import dev.ashlar.sqllint.parse.Statement;
import java.util.stream.Stream;

/** A second index over the same leading columns answers no question that the first does not, and slows every write. */
final class DuplicateIndex implements Rule {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {
        return Keys.indexesOf(statement, context)
                .filter(index -> statement.is("IndexStmt") && !index.unique())
                .filter(index -> context.facts().indexes(index.table()).anyMatch(other -> covers(other, index)))
                .map(index -> finding(
                        "the index on `" + index.table() + " (" + String.join(", ", index.keys())
                                + ")` repeats the start of another key or index",
                        Keys.place(index),
                        "remove it"));
    }

    private static boolean covers(Index other, Index index) {
        boolean starts = other.keys().size() >= index.keys().size()
                && other.keys().subList(0, index.keys().size()).equals(index.keys())
                && !index.keys().contains("");
        boolean plain = index.node().list("indexParams").stream().allMatch(DuplicateIndex::isPlain);
        return !other.equals(index)
                && starts
                && plain
                && other.method().equals(index.method())
                && other.coversAllRows()
                && index.coversAllRows()
                && !index.node().has("indexIncludingParams")
                && (other.keys().size() > index.keys().size() || other.unique() || isEarlier(other, index))
                && other.node().list("indexParams").stream().allMatch(DuplicateIndex::isPlain);
    }

    private static boolean isEarlier(Index other, Index index) {
        return other.statement().file().equals(index.statement().file())
                && other.statement().span().start() < index.statement().span().start();
    }

    private static boolean isPlain(Node element) {
        return element.text("ordering").equals("SORTBY_DEFAULT")
                && !element.has("opclass")
                && !element.has("collation");
    }
}
