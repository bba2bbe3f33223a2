package dev.ashlar.compiler.ddl;

import dev.ashlar.compiler.catalog.Index;
import dev.ashlar.compiler.catalog.IndexKey;
import dev.ashlar.compiler.diff.IndexChange;
import dev.ashlar.sql.Identifier;
import java.util.Locale;
import java.util.stream.Collectors;

/** Indexes. */
final class IndexDdl implements IndexChange.Cases<Statement> {
    @Override
    public Statement createIndex(IndexChange.CreateIndex change) {
        Index index = change.index();
        if (index.options().constraint()) {
            return new Statement(
                    "AddUnique", "ALTER TABLE " + change.table().quoted() + " ADD " + KeySql.unique(index));
        }
        String keys = index.keys().stream().map(IndexDdl::key).collect(Collectors.joining(", ", "(", ")"));
        String method =
                index.method().equals("btree") ? "" : " USING " + index.method().toUpperCase(Locale.ROOT) + " ";
        return new Statement(
                "CreateIndex",
                (index.unique() ? "CREATE UNIQUE INDEX " : "CREATE INDEX ")
                        + Identifier.quote(index.name())
                        + " ON "
                        + change.table().quoted()
                        + method
                        + keys
                        + options(index));
    }

    @Override
    public Statement dropIndex(IndexChange.DropIndex change) {
        String name = change.index().name();
        return new Statement(
                "DropIndex",
                change.index().constraint()
                        ? "ALTER TABLE " + change.table().quoted() + " DROP CONSTRAINT " + Identifier.quote(name)
                        : "DROP INDEX " + Identifier.quote(change.table().schema(), name));
    }

    @Override
    public Statement renameIndex(IndexChange.RenameIndex change) {
        return new Statement(
                "RenameIndex",
                "ALTER INDEX " + Identifier.quote(change.table().schema(), change.from()) + " RENAME TO "
                        + Identifier.quote(change.to()));
    }

    @Override
    public Statement markIndex(IndexChange.MarkIndex change) {
        String name = change.index().name();
        String on = change.index().constraint()
                ? "CONSTRAINT " + Identifier.quote(name) + " ON "
                        + change.table().quoted()
                : "INDEX " + Identifier.quote(change.table().schema(), name);
        return new Statement("Mark", "COMMENT ON " + on + " IS " + Names.mark(change.marked()));
    }

    private static String options(Index index) {
        return KeySql.include(index.include())
                + (index.nullsNotDistinct() ? " NULLS NOT DISTINCT" : "")
                + KeySql.storage(index.options())
                + (index.predicate() == null ? "" : " WHERE (" + index.predicate() + ")");
    }

    static String key(IndexKey key) {
        String operatorClass = key.operatorClass() == null ? "" : " " + key.operatorClass();
        String nulls = key.nullsFirst() == key.descending() ? "" : key.nullsFirst() ? " NULLS FIRST" : " NULLS LAST";
        return (key.expression() ? "(" + key.name() + ")" : Identifier.quote(key.name()))
                + operatorClass
                + (key.descending() ? " DESC" : "")
                + nulls;
    }
}
