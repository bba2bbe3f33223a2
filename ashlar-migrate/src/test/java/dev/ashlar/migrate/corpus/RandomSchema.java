package dev.ashlar.migrate.corpus;

import java.util.List;
import java.util.Random;

/** Schemas of three small models whose parts come and go; what is written does not always make sense to the checker. */
final class RandomSchema {
    private static final List<String> FIELDS = List.of(
            "Int",
            "Int?",
            "Int @default(3)",
            "Int[]",
            "Int @unique",
            "BigInt",
            "BigInt @default(autoincrement())",
            "Float?",
            "Decimal @db.Decimal(8, 2)",
            "String",
            "String @unique",
            "String? @default(\"x\")",
            "String @db.VarChar(12)",
            "String[] @default([])",
            "String @default(uuid(7)) @db.Uuid",
            "Boolean @default(true)",
            "DateTime @default(now())",
            "DateTime? @db.Timestamptz(6)",
            "DateTime? @db.Date",
            "Json?",
            "Bytes?",
            "Mood",
            "Mood? @default(M0)",
            "Mood[] @default([M1])",
            "Kind @default(K0)");
    private static final List<String> IDS = List.of(
            "Int @id",
            "Int @id @default(autoincrement())",
            "BigInt @id @default(autoincrement())",
            "String @id",
            "String @id(map: \"other_pkey%d\")",
            "String @unique");

    /** Fields that rows can get and lose, by place; keys and enums that they fit. */
    private static final List<List<String>> STEADY_FIELDS = List.of(
            List.of("Int?", "Int @default(3)", "Int? @unique", "Int? @default(4)"),
            List.of("BigInt @default(autoincrement())", "BigInt? @default(7)", "BigInt?"),
            List.of("Decimal? @db.Decimal(8, 2)", "Decimal? @db.Decimal(10, 2)", "Decimal? @db.Decimal(6, 1)"),
            List.of(
                    "String?",
                    "String? @unique",
                    "String? @db.VarChar(60)",
                    "String? @db.VarChar(80)",
                    "String @default(\"x\")"),
            List.of(
                    "String @default(dbgenerated(\"gen_random_uuid()\")) @db.Uuid",
                    "String? @default(dbgenerated(\"gen_random_uuid()\")) @db.Uuid @unique",
                    "String? @db.Uuid"),
            List.of("Mood?", "Mood @default(M0)", "Mood? @default(M1)", "Mood? @default(M2)"));

    private static final List<String> STEADY_IDS =
            List.of("Int @id", "Int @id @default(autoincrement())", "Int @id(map: \"other_pkey%d\")", "Int @unique");

    private final Random random;
    private final boolean steady;

    RandomSchema(long seed) {
        this(seed, false);
    }

    /**
     * @param steady whether the rows of one can nearly always be those of the next
     */
    RandomSchema(long seed, boolean steady) {
        this.random = new Random(seed);
        this.steady = steady;
    }

    String next() {
        StringBuilder schema = new StringBuilder("datasource db {\n  provider = \"postgresql\"\n}\n");
        boolean linked = random.nextBoolean();
        List<String> ids = List.of(id(), id(), id());
        for (int i = 0; i < ids.size(); i++) {
            model(schema, i, ids, linked);
        }
        schema.append(values("Mood", 'M', 2 + random.nextInt(3)));
        return schema.append(values("Kind", 'K', 1 + random.nextInt(2))).toString();
    }

    private void model(StringBuilder schema, int number, List<String> ids, boolean linked) {
        boolean tenant = random.nextInt(4) == 0;
        schema.append(tenant ? "/// @tenant(org)\n" : "");
        schema.append(
                random.nextInt(4) == 0
                        ? "/// @check(\"num < " + random.nextInt(3) + "\", map: \"small" + number + "\")\n"
                        : "");
        schema.append("model T").append(number).append(" {\n");
        line(schema, "id " + ids.get(number).replace("%d", String.valueOf(number)));
        line(schema, "org " + (steady || random.nextBoolean() ? "String" : "String @db.Uuid"));
        line(schema, "num " + (steady || random.nextBoolean() ? "Int" : "BigInt"));
        for (int i = 0; i < 6; i++) {
            if (random.nextInt(3) > 0) {
                line(schema, "f" + i + " " + any(steady ? STEADY_FIELDS.get(i) : FIELDS));
            }
        }
        keys(schema, number);
        relations(schema, number, ids, linked);
        schema.append("}\n");
    }

    private void keys(StringBuilder schema, int number) {
        List<String> keys = List.of(
                "@@index([num, org])",
                "@@index([num(sort: Desc)])",
                "@@index([num], map: \"t" + number + "_by_num\")",
                "@@unique([org, id])",
                "@@unique([num, org])",
                "@@index([num], type: Brin)");
        keys.stream().filter(k -> random.nextInt(3) == 0).forEach(k -> line(schema, k));
    }

    /** T0 has many T1 and is linked with T2 many to many. */
    private void relations(StringBuilder schema, int number, List<String> ids, boolean linked) {
        if (linked && number == 0) {
            line(schema, "ones T1[]");
            line(schema, "twos T2[]");
        }
        if (linked && number == 1) {
            String mark = random.nextBoolean() || steady ? "?" : "";
            line(schema, "t0Id " + ids.get(0).split(" ", -1)[0] + mark);
            String action = random.nextBoolean() ? ", onDelete: Cascade" : "";
            line(schema, "t0 T0" + mark + " @relation(fields: [t0Id], references: [id]" + action + ")");
        }
        if (linked && number == 2) {
            line(schema, "zeros T0[]");
        }
    }

    private static void line(StringBuilder schema, String text) {
        schema.append("  ").append(text).append('\n');
    }

    private String values(String name, char letter, int count) {
        StringBuilder values = new StringBuilder("enum " + name + " {\n");
        int start = random.nextInt(2) == 0 || steady ? 0 : -1;
        for (int i = start; i < count; i++) {
            line(values, i < 0 ? "FIRST" : letter + String.valueOf(i));
        }
        return values.append("}\n").toString();
    }

    private String any(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private String id() {
        return any(steady ? STEADY_IDS : IDS);
    }
}
