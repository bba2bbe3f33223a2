package dev.ashlar.runtime.law;

import dev.ashlar.runtime.law.Kind.Way;
import dev.ashlar.runtime.write.JsonChange;
import dev.ashlar.runtime.write.Link;
import dev.ashlar.runtime.write.ListChange;
import dev.ashlar.runtime.write.NumberChange;
import dev.ashlar.runtime.write.ToManyUpdate;
import dev.ashlar.runtime.write.ToOneUpdate;
import dev.ashlar.runtime.write.ToOptionalUpdate;
import dev.ashlar.runtime.write.UpdateBuilder;
import dev.ashlar.runtime.write.UpdateData;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.ListColumn;
import dev.ashlar.sql.Relation;
import dev.ashlar.sql.Table;
import dev.ashlar.sql.ToMany;
import dev.ashlar.sql.ToOne;
import dev.ashlar.sql.ToOptional;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The builder of updates of any model. */
final class AnyUpdate extends UpdateBuilder<AnyUpdate> {
    private final Table table;

    AnyUpdate(UpdateData<?> data, Kind kind) {
        super(data);
        this.table = kind.table().get();
    }

    AnyUpdate apply(RowChange change) {
        change.edits().forEach(edit -> edit.sql().accept(this));
        change.nests().forEach(nest -> add(nest.way(), nest.steps()));
        return this;
    }

    @SuppressWarnings("unchecked") // the pool of an attribute has values of the column's type
    AnyUpdate put(String column, @Nullable Object value) {
        return set((Column<Object>) table.column(column), value);
    }

    @SuppressWarnings("unchecked") // as above
    <V extends Number> AnyUpdate count(String column, UnaryOperator<NumberChange<V>> change) {
        return number((Column<V>) table.column(column), change);
    }

    @SuppressWarnings("unchecked") // as above
    AnyUpdate elements(String column, UnaryOperator<ListChange<Object>> change) {
        return list((ListColumn<Object>) table.column(column), change);
    }

    AnyUpdate document(String column, UnaryOperator<JsonChange> change) {
        return json(table.column(column), change);
    }

    private void add(Way way, List<Step> steps) {
        Kind to = Kinds.named(way.to());
        Relation<?> relation = way.relation().apply(table);
        if (relation instanceof ToMany<?> many) {
            many(many, new AnyBuilders(to), (ToManyUpdate<Table, Kind, AnyCreate, AnyCreate, AnyUpdate> m) -> {
                steps.forEach(step -> add(m, step));
                return m;
            });
        } else if (relation instanceof ToOptional<?> optional) {
            optional(
                    optional,
                    new AnyBuilders(to),
                    (ToOptionalUpdate<Table, Kind, AnyCreate, AnyCreate, AnyUpdate> one) ->
                            optionalLink(one, steps.get(0)));
        } else {
            one(
                    (ToOne<?>) relation,
                    new AnyBuilders(to),
                    (ToOneUpdate<Table, Kind, AnyCreate, AnyCreate, AnyUpdate> one) -> link(one, steps.get(0)));
        }
    }

    private static void add(ToManyUpdate<Table, Kind, AnyCreate, AnyCreate, AnyUpdate> many, Step step) {
        if (step instanceof Step.Disconnect gone) {
            many.disconnect(k -> gone.which().handle().key());
        } else if (step instanceof Step.Keep kept) {
            many.set(kept.keys(), (k, handle) -> handle.key());
        } else if (step instanceof Step.Renew renew) {
            many.update(k -> renew.which().handle().key(), u -> u.apply(renew.change()));
        } else if (step instanceof Step.RenewAll all) {
            many.updateMany(all.filter().sql(), u -> u.apply(all.change()));
        } else if (step instanceof Step.RenewOrMake choice) {
            many.upsert(k -> choice.which().handle().key(), c -> c.fill(choice.row()), u -> u.apply(choice.change()));
        } else if (step instanceof Step.Remove remove) {
            many.delete(k -> remove.which().handle().key());
        } else if (step instanceof Step.RemoveAll all) {
            many.deleteMany(all.filter().sql());
        } else {
            AnyCreate.add(many, step);
        }
    }

    private static Link optionalLink(ToOptionalUpdate<Table, Kind, AnyCreate, AnyCreate, AnyUpdate> one, Step step) {
        if (step instanceof Step.Disconnect gone) {
            Filter filter = gone.which().filter();
            return filter == null ? one.disconnect() : one.disconnect(filter.sql());
        }
        if (step instanceof Step.Remove remove) {
            Filter filter = remove.which().filter();
            return filter == null ? one.delete() : one.delete(filter.sql());
        }
        return link(one, step);
    }

    private static Link link(ToOneUpdate<Table, Kind, AnyCreate, AnyCreate, AnyUpdate> one, Step step) {
        if (step instanceof Step.Renew renew) {
            Filter filter = renew.which().filter();
            return filter == null
                    ? one.update(u -> u.apply(renew.change()))
                    : one.update(filter.sql(), u -> u.apply(renew.change()));
        }
        if (step instanceof Step.RenewOrMake choice) {
            Filter filter = choice.which().filter();
            return filter == null
                    ? one.upsert(c -> c.fill(choice.row()), u -> u.apply(choice.change()))
                    : one.upsert(filter.sql(), c -> c.fill(choice.row()), u -> u.apply(choice.change()));
        }
        return AnyCreate.link(one, step);
    }
}
