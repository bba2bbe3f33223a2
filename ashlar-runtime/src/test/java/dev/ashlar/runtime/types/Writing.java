package dev.ashlar.runtime.types;

import static dev.ashlar.runtime.types.EveryListTable.EVERY_LIST;
import static dev.ashlar.runtime.types.EveryTable.EVERY;

import java.util.ArrayList;
import java.util.List;

/** Writes two draws into a house in every way, and lets it, its room and its shelf point at one of them. */
final class Writing {
    private final Db db;
    private final List<Drawn> drawn;
    private final int house;
    private final int room;
    private final int shelf;

    Writing(Db db, List<Drawn> drawn) {
        this.db = db;
        this.drawn = drawn;
        this.house = db.house().create(c -> c.label("house")).id();
        this.room = db.room().create(c -> c.houseId(house)).id();
        this.shelf = db.shelf().create(c -> c.roomId(room)).id();
        db.house().update(k -> k.id(house), u -> u.bestId(room));
        db.room().update(k -> k.id(room), u -> u.bestId(shelf));
    }

    int house() {
        return house;
    }

    int shelf() {
        return shelf;
    }

    List<Written> everies() {
        List<Written> written = new ArrayList<>(new Ways<>(
                        db,
                        EVERY,
                        db.every(),
                        Db.Tx::every,
                        (f, row) -> row.drawn().into(f.shelfId(shelf).id(row.id())),
                        EveryKey::id,
                        shelf,
                        drawn)
                .all());
        List<Ways.Row> rows = Ways.rows(drawn);
        db.house()
                .update(
                        k -> k.id(house),
                        u -> u.rooms(r -> r.create(c -> c.shelves(s -> s.create(d -> d.everies(e ->
                                e.createAll(rows, (f, row) -> row.drawn().into(f.id(row.id())))))))));
        rows.forEach(row -> written.add(new Written("nested write", row.which(), row.id(), null)));
        db.shelf().update(k -> k.id(shelf), u -> u.bestId(written.get(0).id()));
        return written;
    }

    List<Written> lists() {
        List<Written> written = new ArrayList<>(new Ways<>(
                        db,
                        EVERY_LIST,
                        db.everyList(),
                        Db.Tx::everyList,
                        (f, row) -> row.drawn().into(f.shelfId(shelf).id(row.id())),
                        EveryListKey::id,
                        shelf,
                        drawn)
                .all());
        List<Ways.Row> rows = Ways.rows(drawn);
        db.house()
                .update(
                        k -> k.id(house),
                        u -> u.rooms(r -> r.create(c -> c.shelves(s -> s.create(d -> d.lists(e ->
                                e.createAll(rows, (f, row) -> row.drawn().into(f.id(row.id())))))))));
        rows.forEach(row -> written.add(new Written("nested write", row.which(), row.id(), null)));
        db.shelf().update(k -> k.id(shelf), u -> u.bestListId(written.get(0).id()));
        return written;
    }
}
