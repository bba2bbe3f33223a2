package dev.ashlar.runtime.types;

import static dev.ashlar.runtime.types.HouseTable.HOUSE;
import static dev.ashlar.runtime.types.RoomTable.ROOM;
import static dev.ashlar.runtime.types.ShelfTable.SHELF;

import dev.ashlar.runtime.shape.Many;
import dev.ashlar.runtime.shape.One;
import dev.ashlar.runtime.shape.Part;
import dev.ashlar.runtime.shape.ShapeToken;
import dev.ashlar.runtime.shape.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shapes that meet the values one, two and three relations below, each of them to one row and to many. */
final class Views {
    private Views() {}

    record ShelfView(
            int id, @Nullable Every best, @Nullable EveryList bestList, List<Every> everies, List<EveryList> lists) {}

    record RoomView(int id, @Nullable ShelfView best, List<ShelfView> shelves) {}

    record HouseView(int id, @Nullable RoomView best, List<RoomView> rooms) {}

    static final class ShelfShape extends ShapeToken<ShelfTable, ShelfView> {
        private final Part<Integer> id = field(SHELF.id);
        private final One<EveryTable, Every> best = optional(SHELF.best, EveryTable.ROW);
        private final One<EveryListTable, EveryList> bestList = optional(SHELF.bestList, EveryListTable.ROW);
        private final Many<EveryTable, Every> everies = many(SHELF.everies, EveryTable.ROW);
        private final Many<EveryListTable, EveryList> lists = many(SHELF.lists, EveryListTable.ROW);

        ShelfShape() {
            super(SHELF);
        }

        @Override
        protected ShelfView read(Values v) {
            return new ShelfView(v.get(id), v.orNull(best), v.orNull(bestList), v.get(everies), v.get(lists));
        }
    }

    static final class RoomShape extends ShapeToken<RoomTable, RoomView> {
        private final Part<Integer> id = field(ROOM.id);
        private final One<ShelfTable, ShelfView> best = optional(ROOM.best, new ShelfShape());
        private final Many<ShelfTable, ShelfView> shelves = many(ROOM.shelves, new ShelfShape());

        RoomShape() {
            super(ROOM);
        }

        @Override
        protected RoomView read(Values v) {
            return new RoomView(v.get(id), v.orNull(best), v.get(shelves));
        }
    }

    static final class HouseShape extends ShapeToken<HouseTable, HouseView> {
        private final Part<Integer> id = field(HOUSE.id);
        private final One<RoomTable, RoomView> best = optional(HOUSE.best, new RoomShape());
        private final Many<RoomTable, RoomView> rooms = many(HOUSE.rooms, new RoomShape());

        HouseShape() {
            super(HOUSE);
        }

        @Override
        protected HouseView read(Values v) {
            return new HouseView(v.get(id), v.orNull(best), v.get(rooms));
        }
    }
}
