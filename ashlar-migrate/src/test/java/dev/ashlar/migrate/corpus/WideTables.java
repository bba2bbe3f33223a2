package dev.ashlar.migrate.corpus;

import java.util.List;

/** Tables of a random schema whose shape is their point: partitions, ranges, links, keys of several columns. */
final class WideTables {
    private final Choices choices;
    private final StringBuilder text;

    WideTables(Choices choices, StringBuilder text) {
        this.choices = choices;
        this.text = text;
    }

    void write() {
        perhaps("events", this::events);
        perhaps("regions", this::regions);
        perhaps("shards", this::shards);
        perhaps("rooms", this::rooms);
        perhaps("tags", this::links);
    }

    private void perhaps(String name, Runnable table) {
        if (choices.oneIn("table " + name, 3)) {
            table.run();
        }
    }

    private void events() {
        block("/// @partitionBy(range, [qty])\n"
                + "/// @partition(\"events_low\", from: [minvalue], to: [3])\n"
                + optional("/// @partition(\"events_mid\", from: [3], to: [5])\n")
                + optional("/// @partition(\"events_high\", from: [5], to: [maxvalue])\n")
                + optional("/// @check(\"qty > -1\", map: \"events_qty\")\n")
                + "model Event {\n  id   Int\n  qty  Int\n  name String?\n"
                + optional("  more BigInt?\n")
                + "\n  @@id([id, qty])\n"
                + optional("  @@index([name], map: \"events_n\")\n")
                + "  @@map(\"events\")\n}");
    }

    private void regions() {
        block("/// @partitionBy(list, [code])\n"
                + "/// @partition(\"regions_one\", values: [\"1\", \"2\"])\n"
                + optional("/// @partition(\"regions_two\", values: [\"3\"])\n")
                + "model Region {\n  id   Int\n  code String\n"
                + optional("  text String? @default(\"t\")\n")
                + "\n  @@id([code, id])\n  @@map(\"regions\")\n}");
    }

    private void shards() {
        block("/// @partitionBy(hash, [id])\n"
                + "/// @partition(\"shards_0\", modulus: 2, remainder: 0)\n"
                + "/// @partition(\"shards_1\", modulus: 2, remainder: 1)\n"
                + "model Shard {\n  id   BigInt @id\n"
                + optional("  text String?\n")
                + "\n  @@map(\"shards\")\n}");
    }

    private void rooms() {
        boolean temporal = choices.oneIn("temporal", 2);
        block("model Room {\n  uid      Int @id\n  id       Int\n  validAt  Unsupported(\"tstzrange\")\n"
                + (temporal ? "  stays    Stay[]\n" : "")
                + "\n  /// @withoutOverlaps\n  @@unique([id, validAt])\n  @@map(\"rooms\")\n}");
        block((choices.oneIn("stay key", 2)
                        ? "/// @primaryKey([roomId, during])\n"
                        : "/// @primaryKey([roomId, during], withoutOverlaps: true)\n")
                + "model Stay {\n  id     Int @unique\n  roomId Int\n  during Unsupported(\"tstzrange\")\n"
                + (temporal
                        ? "  /// @period\n  room   Room? @relation(fields: [roomId, during], references: [id, validAt])\n"
                        : "")
                + "\n  @@map(\"stays\")\n}");
    }

    private void links() {
        block(
                "model Tag {\n  org   Int\n  id    Int\n  notes Note[]\n  likes Like[]\n\n  @@id([org, id])\n  @@map(\"tags\")\n}");
        block("model Note {\n  id     Int @id\n  org    Int\n  tagId  Int?\n"
                + "  /// @onDeleteSet([tagId])\n"
                + "  tag    Tag? @relation(fields: [org, tagId], references: [org, id], onDelete: "
                + choices.any("note", List.of("SetNull", "SetNull, onUpdate: NoAction"))
                + ")\n  @@map(\"notes\")\n}");
        block("model Like {\n  id  Int @id\n  org Int?\n  tid Int?\n"
                + optional("  /// @matchFull\n")
                + "  tag Tag? @relation(fields: [org, tid], references: [org, id])\n  @@map(\"likes\")\n}");
    }

    private String optional(String part) {
        return choices.oneIn(part, 2) ? part : "";
    }

    private void block(String block) {
        text.append(block).append("\n\n");
    }
}
