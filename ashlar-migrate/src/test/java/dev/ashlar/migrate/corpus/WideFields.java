package dev.ashlar.migrate.corpus;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a field of a random schema may be: every type of PostgreSQL that a schema can name, by the field's name. */
final class WideFields {
    /** A directive, when there is one, stands before the type and a bar. */
    static final Map<String, List<String>> POOL = new TreeMap<>(Map.ofEntries(
            Map.entry(
                    "num",
                    List.of(
                            "Int?",
                            "Int @default(3)",
                            "Int? @db.SmallInt",
                            "BigInt?",
                            "BigInt @default(4)",
                            "Decimal? @db.Decimal(12, 2)",
                            "Decimal? @db.Decimal(14, 4)",
                            "Float?",
                            "Float? @db.Real",
                            "String?",
                            "Boolean? @default(true)",
                            "Int")),
            Map.entry(
                    "txt",
                    List.of(
                            "String?",
                            "String @default(\"x\")",
                            "String? @db.VarChar(40)",
                            "String? @db.Char(8)",
                            "@collation(\"C\")|String?",
                            "@collation(\"und-x-icu\")|String? @db.VarChar(30)",
                            "@domain(mail)|String?",
                            "Int?",
                            "String? @unique",
                            "String")),
            Map.entry(
                    "at",
                    List.of(
                            "DateTime?",
                            "DateTime @default(now())",
                            "DateTime? @db.Timestamptz",
                            "DateTime? @db.Timestamptz(3)",
                            "DateTime @default(now()) @db.Timestamptz",
                            "DateTime? @db.Date",
                            "@updatedAt(database)|DateTime @default(now()) @updatedAt @db.Timestamptz",
                            "String?")),
            Map.entry("tod", List.of("DateTime? @db.Time", "DateTime? @db.Timetz", "DateTime? @db.Time(3)")),
            Map.entry("doc", List.of("Json?", "Json? @db.Json", "Json @default(\"{}\")", "String?")),
            Map.entry("raw", List.of("Bytes?", "Bytes[]", "String? @db.Xml", "String?")),
            Map.entry("flag", List.of("Boolean?", "Boolean @default(true)", "Boolean[]", "Int?")),
            Map.entry(
                    "uid",
                    List.of("String? @db.Uuid", "String @default(uuid(7)) @db.Uuid", "String?", "String[] @db.Uuid")),
            Map.entry("net", List.of("String? @db.Inet", "Unsupported(\"cidr\")?", "Unsupported(\"macaddr\")?")),
            Map.entry("bits", List.of("String? @db.Bit(8)", "String? @db.VarBit(8)", "String? @db.VarBit(9)")),
            Map.entry("cash", List.of("Decimal? @db.Money", "Decimal?", "Int? @db.Oid")),
            Map.entry(
                    "list", List.of("Int[]", "BigInt[]", "String[] @default([\"a\"])", "String[]", "String?", "Int?")),
            Map.entry(
                    "rng",
                    List.of(
                            "Unsupported(\"int4range\")?",
                            "Unsupported(\"tstzrange\")?",
                            "Unsupported(\"daterange\")?",
                            "Unsupported(\"numrange\")?",
                            "Unsupported(\"int4multirange\")?",
                            "Unsupported(\"tstzmultirange\")?")),
            Map.entry(
                    "span",
                    List.of(
                            "Unsupported(\"interval\")?",
                            "Unsupported(\"interval(3)\")?",
                            "Unsupported(\"interval day to second\")?")),
            Map.entry(
                    "geo", List.of("Unsupported(\"point\")?", "Unsupported(\"polygon\")?", "Unsupported(\"circle\")?")),
            Map.entry("words", List.of("Unsupported(\"tsvector\")?", "Unsupported(\"tsquery\")?")),
            Map.entry("home", List.of("Unsupported(\"address\")?")),
            Map.entry(
                    "mood",
                    List.of(
                            "Mood?",
                            "Mood @default(M0)",
                            "Mood[]",
                            "Mood[] @default([M0])",
                            "Kind?",
                            "String?",
                            "Kind @default(M0)")),
            Map.entry(
                    "rate",
                    List.of(
                            "@domain(rating)|Int?",
                            "@domain(rating)|Int @default(2)",
                            "Int?",
                            "@domain(rating)|Int[]")),
            Map.entry(
                    "no",
                    List.of(
                            "Int @default(autoincrement())",
                            "BigInt @default(autoincrement())",
                            "@identity(always)|Int @default(autoincrement())",
                            "@identity(byDefault, start: 100, increment: 10, cache: 5)|BigInt @default(autoincrement())",
                            "@identity(always, min: 5, start: 10, cycle: true)|BigInt @default(autoincrement())",
                            "Int?")),
            Map.entry(
                    "calc",
                    List.of(
                            "@generated(\"upper(name)\")|String?",
                            "@generated(\"lower(name)\")|String?",
                            "@generated(\"qty * 2\")|BigInt?",
                            "@generated(\"qty + 1\", virtual)|BigInt?",
                            "@generated(\"qty * 3\", virtual)|BigInt?",
                            "String?"))));

    private WideFields() {}
}
