package dev.ashlar.runtime.law;

import dev.ashlar.runtime.id.Ids;
import dev.ashlar.runtime.law.Kind.Way;
import dev.ashlar.runtime.query.Key;
import dev.ashlar.runtime.write.CreateData;
import dev.ashlar.runtime.write.CreateReady;
import dev.ashlar.runtime.write.Link;
import dev.ashlar.runtime.write.ToManyCreate;
import dev.ashlar.runtime.write.ToOneCreate;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.Relation;
import dev.ashlar.sql.Table;
import dev.ashlar.sql.ToMany;
import java.util.List;
import java.util.UUID;

/** The builder of new rows of any model: what a generated one does, for rows that are made up on the spot. */
final class AnyCreate extends CreateReady<AnyCreate> {
    private final Kind kind;
    private final Table table;

    AnyCreate(CreateData<?> data, Kind kind) {
        super(data);
        this.kind = kind;
        this.table = kind.table().get();
        if (kind.attribute("id").pool().get(0) instanceof UUID) {
            data.fill(column("id"), Ids::uuid7);
        }
    }

    AnyCreate fill(NewRow row) {
        row.values().forEach((column, value) -> set(column(column), value));
        for (Nest nest : row.nests()) {
            add(nest.way(), nest.steps());
        }
        return this;
    }

    private void add(Way way, List<Step> steps) {
        Kind to = Kinds.named(way.to());
        Relation<?> relation = way.relation().apply(table);
        if (relation instanceof ToMany<?> many) {
            many(many, new AnyBuilders(to), (ToManyCreate<Kind, AnyCreate, AnyCreate> m) -> {
                steps.forEach(step -> add(m, step));
                return m;
            });
        } else {
            one(
                    relation,
                    new AnyBuilders(to),
                    (ToOneCreate<Kind, AnyCreate, AnyCreate> one) -> link(one, steps.get(0)));
        }
    }

    static void add(ToManyCreate<Kind, AnyCreate, AnyCreate> many, Step step) {
        if (step instanceof Step.Make make) {
            many.create(c -> c.fill(make.row()));
        } else if (step instanceof Step.Connect connect) {
            many.connect(k -> connect.key().key());
        } else if (step instanceof Step.ConnectOrMake choice) {
            many.connectOrCreate(k -> choice.key().key(), c -> c.fill(choice.row()));
        } else if (step instanceof Step.MakeMissing missing) {
            many.createAllSkippingDuplicates(missing.rows(), AnyCreate::fill);
        } else {
            throw new IllegalArgumentException(step.toString());
        }
    }

    static Link link(ToOneCreate<Kind, AnyCreate, AnyCreate> one, Step step) {
        if (step instanceof Step.Make make) {
            return one.create(c -> c.fill(make.row()));
        }
        if (step instanceof Step.Connect connect) {
            Key<?> key = connect.key().key();
            return one.connect(k -> key);
        }
        Step.ConnectOrMake choice = (Step.ConnectOrMake) step;
        return one.connectOrCreate(k -> choice.key().key(), c -> c.fill(choice.row()));
    }

    @SuppressWarnings("unchecked") // the pool of an attribute has values of the column's type
    private Column<Object> column(String name) {
        return (Column<Object>) kind.table().get().column(name);
    }
}
