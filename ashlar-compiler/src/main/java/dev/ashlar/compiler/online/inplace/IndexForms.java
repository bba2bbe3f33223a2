package dev.ashlar.compiler.online.inplace;

import dev.ashlar.compiler.catalog.Index;
import dev.ashlar.compiler.catalog.IndexKey;
import dev.ashlar.compiler.catalog.KeyOptions;
import dev.ashlar.compiler.catalog.PrimaryKey;
import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.ddl.Ddl;
import dev.ashlar.compiler.ddl.Statement;
import dev.ashlar.compiler.diff.IndexChange;
import dev.ashlar.compiler.model.Deferral;
import dev.ashlar.compiler.online.Stage;
import dev.ashlar.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Indexes, built and dropped beside reads and writes. */
final class IndexForms implements IndexChange.Cases<Form> {
    private static final String COMMENT = "ReplaceIndex";

    private final Site site;

    IndexForms(Site site) {
        this.site = site;
    }

    @Override
    public Form createIndex(IndexChange.CreateIndex change) {
        TableName table = change.table();
        Index index = change.index();
        if (site.isNew(table)) {
            return Form.now(Ddl.statements(List.of(change)));
        }
        if (index.options().withoutOverlaps() || (index.options().constraint() && site.isPartitioned(table))) {
            return Form.now(Ddl.statements(List.of(change)))
                    .warning(List.of("nobody can read or write " + table + " while the index is built"));
        }
        if (site.isPartitioned(table)) {
            return overPartitions(change);
        }
        return index.options().constraint()
                ? Form.after(
                        Form.alone(build(table, unconstrained(index))),
                        Form.transaction(constraint(table, index, index.name())))
                : Form.after(Form.alone(build(table, index)));
    }

    /**
     * Each partition gets its index concurrently, and CREATE INDEX on the whole then finds them all and builds none: also
     * where a job has made partitions that no schema names, which an index made with ON ONLY would wait for.
     */
    private Form overPartitions(IndexChange.CreateIndex change) {
        List<Stage> stages = new ArrayList<>();
        for (TableName partition : site.partitions(change.table())) {
            stages.add(Form.alone(build(partition, change.index().named(nameIn(partition, change)))));
        }
        stages.add(Form.transaction(Sql.one(change)));
        return new Form(List.of(), stages);
    }

    /** As PostgreSQL names it itself (ChooseIndexName() of its source), with a number where another is over the same columns. */
    private String nameIn(TableName partition, IndexChange.CreateIndex change) {
        String columns = columns(change.index());
        long others = site.before(change.table()).stream()
                .flatMap(t -> t.indexes().stream())
                .filter(i -> columns(i).equals(columns))
                .count();
        return Names.made(partition.name(), columns, "idx" + (others == 0 ? "" : String.valueOf(others)));
    }

    private static String columns(Index index) {
        Stream<String> keys = index.keys().stream().map(k -> k.expression() ? "expr" : k.name());
        return Stream.concat(keys, index.include().stream()).collect(Collectors.joining("_"));
    }

    @Override
    public Form dropIndex(IndexChange.DropIndex change) {
        boolean together = change.index().constraint() || site.isPartitioned(change.table());
        return together
                ? Form.now(Ddl.statements(List.of(change)))
                : Form.after(Form.alone(Sql.concurrently(Sql.one(change), "IF EXISTS ")));
    }

    /** The new one takes the old one's name when it is ready; until then the old one serves. */
    Form replace(IndexChange.DropIndex drop, IndexChange.CreateIndex create) {
        TableName table = create.table();
        Index index = create.index();
        if (drop.index().constraint() || index.options().constraint() || site.isPartitioned(table)) {
            return replaceConstraint(drop, create);
        }
        String next = Names.next(index.name());
        String last = Names.last(index.name());
        return Form.after(
                Form.alone(build(table, index.named(next))),
                Form.transaction(rename(table, index.name(), last), rename(table, next, index.name())),
                Form.alone(Sql.concurrently(
                        Sql.one(new IndexChange.DropIndex(table, drop.index().named(last))), "IF EXISTS ")));
    }

    private Form replaceConstraint(IndexChange.DropIndex drop, IndexChange.CreateIndex create) {
        TableName table = create.table();
        Index index = create.index();
        if (index.options().withoutOverlaps() || site.isPartitioned(table)) {
            return dropIndex(drop).then(createIndex(create));
        }
        String next = Names.next(index.name());
        Statement take =
                index.options().constraint() ? constraint(table, index, next) : rename(table, next, index.name());
        return Form.after(
                Form.alone(build(table, unconstrained(index).named(next))), Form.transaction(Sql.one(drop), take));
    }

    @Override
    public Form renameIndex(IndexChange.RenameIndex change) {
        return Form.now(Ddl.statements(List.of(change)));
    }

    @Override
    public Form markIndex(IndexChange.MarkIndex change) {
        return Form.now(Ddl.statements(List.of(change)));
    }

    /** The index of a primary key to be. */
    static Stage build(TableName table, PrimaryKey key, String name) {
        Index index = new Index(
                name,
                true,
                false,
                "btree",
                key.columns().stream().map(IndexKey::column).toList(),
                key.include(),
                null,
                false,
                storage(key.options()));
        return Form.alone(build(table, index));
    }

    private static Statement build(TableName table, Index index) {
        return Sql.concurrently(Sql.one(new IndexChange.CreateIndex(table, index)), "");
    }

    private static Index unconstrained(Index index) {
        return new Index(
                index.name(),
                true,
                false,
                index.method(),
                index.keys(),
                index.include(),
                index.predicate(),
                index.nullsNotDistinct(),
                storage(index.options()));
    }

    private static KeyOptions storage(KeyOptions options) {
        return new KeyOptions(options.declared(), Deferral.NOT_DEFERRABLE, false, options.storage());
    }

    private static Statement constraint(TableName table, Index index, String built) {
        return Sql.alter(
                "AddUnique",
                table,
                "ADD CONSTRAINT " + Identifier.quote(index.name()) + " UNIQUE USING INDEX " + Identifier.quote(built)
                        + index.options().deferral().sql());
    }

    private static Statement rename(TableName table, String from, String to) {
        Statement rename = Sql.one(new IndexChange.RenameIndex(table, from, to));
        return new Statement(COMMENT, rename.sql());
    }
}
