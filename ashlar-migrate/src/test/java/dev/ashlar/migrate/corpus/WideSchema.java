package dev.ashlar.migrate.corpus;

import java.util.ArrayList;
import java.util.List;

/**
 * A random schema with every kind of object that a schema can say. What hangs on columns leans on {@code name} and
 * {@code qty}, which are always there and change their types.
 */
final class WideSchema {
    /** In every schema, which then says all of what the role may do. */
    static final String ROLE = "/// @role(proof_app)";

    private static final String HEADER = """
            generator client {
              provider        = "ashlar"
              previewFeatures = ["partialIndexes", "postgresqlExtensions", "views"]
            }

            datasource db {
              provider = "postgresql"
            }

            /// @role(proof_app)

            """;

    private static final List<String> TABLE_DIRECTIVES = List.of(
            "@check(\"qty > -1\", map: \"%_qty\")",
            "@check(\"qty > -2\", map: \"%_qty\")",
            "@check(\"name <> '' AND qty < 1000\", map: \"%_both\")",
            "@check(\"slugify(name) <> 'zz'\", map: \"%_slug\")",
            "@index([raw(\"lower(name)\")], map: \"%_lower\")",
            "@index([raw(\"upper(name)\"), qty(sort: Desc, nulls: Last)], map: \"%_lower\")",
            "@index([raw(\"slugify(name)\")], map: \"%_slugs\")",
            "@index([name(ops: raw(\"text_pattern_ops\"))], map: \"%_like\")",
            "@index([qty], where: \"qty > 1\", include: [name], map: \"%_part\")",
            "@unique([name, id], where: \"qty > 2\", map: \"%_once\")",
            "@unique([raw(\"lower(name)\"), id], map: \"%_folded\")",
            "@exclude([raw(\"int8range(qty, qty + 1)\", with: \"&&\"), id(with: \"=\")], map: \"%_apart\")",
            "@exclude([raw(\"lower(name)\", with: \"=\"), id(with: \"=\")], where: \"qty > 0\", map: \"%_apart\")",
            "@exclude([name(with: \"=\"), id(with: \"=\")], using: btree, map: \"%_alone\")",
            "@policy(mine, to: proof_app, using: \"name = current_user\")",
            "@policy(mine, for: select, using: \"qty > 0\")",
            "@policy(make, for: insert, check: \"name <> ''\")",
            "@policy(wall, restrictive: true, for: update, to: [proof_app], using: \"qty > 0\", check: \"qty > 1\")",
            "@rowSecurity(force: true)",
            "@rowSecurity",
            "@grant([select, insert], to: [proof_app])",
            "@grant(update, columns: [name], to: proof_app)",
            "@trigger(\"%_before\", before, [insert, update], execute: \"stamp()\")",
            "@trigger(\"%_before\", before, [insert], execute: \"stamp()\", when: \"new.qty > 5\")",
            "@trigger(\"%_after\", after, [update], execute: \"stamp()\", of: [name], deferrable: deferred)",
            "@trigger(\"%_each\", after, [delete, truncate], execute: \"stamp()\", forEach: statement)");
    private static final List<String> TABLE_KEYS = List.of(
            "@@index([name], map: \"%_n\")",
            "@@index([name(sort: Desc), qty], map: \"%_n\")",
            "@@index([qty], type: Hash, map: \"%_q\")",
            "@@index([qty], type: Brin, map: \"%_q\")",
            "/// @include([name])\n  @@index([qty], map: \"%_qi\")",
            "/// @with(fillfactor: 70)\n  @@index([qty], map: \"%_qi\")",
            "/// @nulls(first)\n  @@index([qty, name], map: \"%_qn\")",
            "@@unique([name, qty], map: \"%_nq\")",
            "/// @nullsNotDistinct\n  @@unique([name, qty], map: \"%_nq\")",
            "/// @deferrable(initially: deferred)\n  @@unique([qty, name], map: \"%_late\")",
            "@@unique([qty, name], where: raw(\"qty > 3\"), map: \"%_some\")");
    private static final List<String> QTY = List.of(
            "Int @default(1)", "BigInt @default(1)", "Int @default(7)", "BigInt @default(2)", "Int? @default(1)");
    private static final List<String> NAME = List.of(
            "String @default(\"n\")",
            "String @default(\"n\") @db.VarChar(60)",
            "String @default(\"n\") @db.VarChar(80)",
            "String? @default(\"n\")");
    private static final List<String> IDS = List.of(
            "Int @id @default(autoincrement())", "BigInt @id @default(autoincrement())", "Int @id", "BigInt @id");

    private final Choices choices;
    private final StringBuilder text = new StringBuilder(HEADER);

    private WideSchema(Choices choices) {
        this.choices = choices;
    }

    static String of(Choices choices) {
        WideSchema schema = new WideSchema(choices);
        schema.types();
        schema.routines();
        String id = choices.any("id", IDS);
        schema.model("Owner", "owners", id, schema.children());
        schema.model("Item", "items", "Int @id", schema.parent(id));
        schema.model("Loner", "loners", choices.any("loner", IDS), List.of());
        new WideTables(choices, schema.text).write();
        schema.views();
        return schema.text.toString();
    }

    private void types() {
        block(choices.any(
                "rating",
                List.of(
                        "/// @domain(rating, \"integer\", check: { low: \"value > -1\" })",
                        "/// @domain(rating, \"integer\", check: { low: \"value > -1\", top: \"value < 1000\" }, default: \"4\")",
                        "/// @domain(rating, \"smallint\", check: { low: \"value > -5\" })",
                        "/// @domain(rating, \"integer\")")));
        block(choices.any(
                "mail",
                List.of(
                        "/// @domain(mail, \"varchar(200)\")",
                        "/// @domain(mail, \"text\", check: [\"length(value) < 300\"])",
                        "/// @domain(mail, \"varchar(100)\", check: [\"length(value) > 0\"])")));
        block(choices.any(
                "address",
                List.of(
                        "/// @compositeType(address, { street: \"text\", zip: \"varchar(5)\" })",
                        "/// @compositeType(address, { street: \"text\", zip: \"varchar(5)\", country: \"text\" })",
                        "/// @compositeType(address, { street: \"text\", zip: \"text\" })")));
        labels("Mood");
        labels("Kind");
        if (choices.oneIn("more grants", 3)) {
            block(choices.any(
                    "grants",
                    List.of(
                            "/// @grant(usage, on: schema, to: [proof_app])",
                            "/// @defaultPrivileges(select, on: tables, to: proof_app)",
                            "/// @grant([usage, update], on: sequences, to: proof_app)")));
        }
    }

    private void labels(String name) {
        StringBuilder labels = new StringBuilder(comment(name) + "enum " + name + " {\n");
        for (String label : List.of("FIRST", "M0", "MIDDLE", "M1", "M2")) {
            if (label.equals("M0") || choices.oneIn(name + label, 2)) {
                labels.append("  ").append(label).append('\n');
            }
        }
        block(labels + "}");
    }

    private void routines() {
        block(
                choices.any(
                        "slugify",
                        List.of(
                                "/// @function(\"create function slugify(input text) returns text language sql immutable return lower(input)\")",
                                "/// @function(\"create function slugify(input text) returns text language sql immutable return lower(replace(input, ' ', '-'))\")",
                                "/// @function(\"create function slugify(input text, sep text default '_') returns text language sql immutable return lower(input) || sep\")",
                                "/// @function(\"create function slugify(input text) returns varchar language sql immutable as $$ select lower(input)::varchar $$\")")));
        block(
                choices.any(
                        "stamp",
                        List.of(
                                "/// @function(\"create function stamp() returns trigger language plpgsql as $$ begin return new; end $$\")",
                                "/// @function(\"create function stamp() returns trigger language plpgsql as $$ begin perform 1; return new; end $$\")")));
        if (choices.oneIn("tidy", 2)) {
            block(
                    choices.any(
                            "tidy body",
                            List.of(
                                    "/// @function(\"create procedure tidy() language plpgsql as $$ begin delete from owners where false; end $$\")",
                                    "/// @function(\"create procedure tidy(n integer) language sql as $$ delete from owners where qty > n $$\")",
                                    "/// @function(\"create function tidy() returns bigint language sql stable begin atomic select count(*) from owners; end\")")));
        }
    }

    private List<String> children() {
        return choices.oneIn("linked", 2) ? List.of("items Item[]") : List.of();
    }

    private List<String> parent(String id) {
        if (!choices.oneIn("linked", 2)) {
            return List.of();
        }
        String type = id.split(" ", -1)[0];
        String mark = choices.oneIn("optional", 2) ? "?" : "";
        String shape =
                choices.any("shape", List.of("", "", "/// @deferrable(initially: deferred)\n  ", "/// @matchFull\n  "));
        String action = choices.any(
                "action",
                List.of("", ", onDelete: Cascade", ", onDelete: NoAction, onUpdate: NoAction", ", onDelete: Restrict"));
        return List.of(
                "ownerId " + type + mark,
                shape + "owner Owner" + mark + " @relation(fields: [ownerId], references: [id]" + action + ")");
    }

    private String comment(String name) {
        return choices.any(
                name + " comment", List.of("", "/// What " + name + " is for.\n", "/// It's \"" + name + "\".\n"));
    }

    private void model(String name, String table, String id, List<String> relations) {
        if (!name.equals("Owner") && !name.equals("Item") && choices.oneIn(name, 3)) {
            return;
        }
        StringBuilder model = new StringBuilder(comment(name));
        some(table, TABLE_DIRECTIVES, 4)
                .forEach(d -> model.append("/// ").append(d).append('\n'));
        model.append("model ").append(name).append(" {\n");
        line(model, "id " + id);
        line(model, "name " + choices.any(table + "name", NAME));
        line(model, "qty " + choices.any(table + "qty", QTY));
        WideFields.POOL.forEach((field, types) -> field(model, table, field, types));
        relations.forEach(r -> line(model, r));
        some(table, TABLE_KEYS, 3).forEach(k -> line(model, k));
        line(model, "@@map(\"" + table + "\")");
        block(model + "}");
    }

    private void field(StringBuilder model, String table, String name, List<String> types) {
        if (!choices.oneIn(table + name, 3)) {
            return;
        }
        String[] parts = choices.any(table + name + " type", types).split("\\|", 2);
        if (choices.oneIn(table + name + " comment", 6)) {
            line(model, "/// The " + name + " of it.");
        }
        if (parts.length == 2) {
            line(model, "/// " + parts[0]);
        }
        line(model, name + " " + parts[parts.length - 1]);
    }

    /** Those that are chosen, at most one of each name. */
    private List<String> some(String table, List<String> all, int every) {
        List<String> chosen = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (String text : all) {
            String name = text.contains("map:")
                    ? text.replaceAll("(?s).*map: ", "")
                    : text.replaceAll("(?s)(rowSecurity|[,)]).*", "$1");
            if (choices.oneIn(table + text, every) && !names.contains(name)) {
                chosen.add(text.replace("%", table));
                names.add(name);
            }
        }
        return chosen;
    }

    private void views() {
        if (choices.oneIn("view", 3)) {
            return;
        }
        block(
                choices.any(
                        "view text",
                        List.of(
                                "/// @definition(\"select id, name from owners\")\nview Named {\n  id   Int    @unique\n  name String?\n\n  @@map(\"named\")\n}",
                                "/// @definition(\"select id, name, qty from owners where qty > 1\")\nview Named {\n  id   Int    @unique\n  name String?\n  qty  BigInt?\n\n  @@map(\"named\")\n}",
                                "/// Seen.\n/// @definition(\"select id, slugify(name) as name from owners\", securityInvoker: false)\nview Named {\n  id   Int    @unique\n  name String?\n\n  @@map(\"named\")\n}",
                                "/// @definition(\"select id, name, qty from owners\")\n/// @materialized\n/// @index([name(sort: Desc)])\nview Named {\n  id   Int    @unique\n  name String?\n  qty  BigInt?\n\n  @@map(\"named\")\n}")));
        if (choices.oneIn("upper view", 2)) {
            block(
                    "/// @definition(\"select max(name) as best from named\")\nview Best {\n  best String?\n\n  @@map(\"best\")\n}");
        }
    }

    private void block(String block) {
        text.append(block).append("\n\n");
    }

    private static void line(StringBuilder model, String line) {
        model.append("  ").append(line).append('\n');
    }
}
