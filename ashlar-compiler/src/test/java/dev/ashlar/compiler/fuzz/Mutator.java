package dev.ashlar.compiler.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Damages a schema. The same seed does the same damage to the same schemas. */
final class Mutator {
    private static final Pattern TOKEN = Pattern.compile("\\w+|\\s+|\"[^\"\\n]*\"?|@@?|//[^\\n]*|.", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*");
    private static final Pattern BLOCK_START =
            Pattern.compile("(?m)^(?=(?:model|enum|view|type|datasource|generator) )");
    private static final String MARKS = "{}()[]\"\\@,:=.?!-/*\n\r\t #'`$%&|<>;~^+_0aZ";
    private static final List<String> ODD = List.of(
            "\uD83D",
            "\uDE00",
            "\uD83D\uDE00",
            "\u0000",
            "\uFEFF",
            "\u2028",
            "\u0085",
            "\u200D",
            "\u202E",
            "\u00A0",
            "é",
            "e\u0301",
            "ß",
            "İ",
            "表",
            "\u001B",
            "\r",
            "\r\n",
            "\u3000",
            "٣");
    private static final List<String> PIECES = List.of(
            "@id",
            "@@id([id])",
            "@unique",
            "@default(now())",
            "@default(autoincrement())",
            "@default(uuid(7))",
            "@default([])",
            "@default(\"\")",
            "@relation(\"x\")",
            "@relation(fields: [id], references: [id])",
            "@ignore",
            "@@ignore",
            "@updatedAt",
            "@db.Uuid",
            "@db.VarChar(3)",
            "@db.Timestamptz(6)",
            "@map(\"\")",
            "@map(\"x\")",
            "@@map(\"x\")",
            "@@schema(\"a\")",
            "@@unique([id], map: \"u\")",
            "@@index([id(sort: Desc)], type: Gin)",
            "@@index([id], where: { id: 1 })",
            "/// @tenant(id)",
            "/// @softDelete(id)",
            "/// @version",
            "/// @check(\"a > 0\", map: \"c\")",
            "/// @lint.off(x, \"y\")",
            "///",
            "/*",
            "*/",
            "//",
            "[]",
            "?",
            "[]?",
            "Unsupported(\"x\")",
            "dbgenerated(\"1\")",
            "model ",
            "enum E {\n",
            "view V {\n",
            "type T {\n",
            "\n}\n",
            "{}",
            "provider = \"postgresql\"",
            "relationMode = \"prisma\"",
            "-1",
            "1e9",
            "99999999999999999999",
            "0.1",
            "null",
            "true",
            "String",
            "Int",
            "Json",
            "Bytes",
            "DateTime",
            "Decimal",
            "// use prisma-8\n",
            "id Int @id\n");
    private static final List<String> NAMES = List.of(
            "class",
            "Db",
            "String",
            "Object",
            "equals",
            "record",
            "a",
            "A",
            "_",
            "Post",
            "id",
            "ID",
            "order",
            "user",
            "data",
            "N",
            "Ready",
            "First",
            "int",
            "var",
            "yield",
            "List",
            "Instant",
            "DbTables",
            "PostTable",
            "x-y",
            "null",
            "true",
            "aVeryLongNameThatGoesOnAndOnUntilItHasMoreThanTheSixtyThreeBytesThatPostgreSQLKeepsOfIt",
            "Ünïcödé",
            "表");

    private final List<String> seeds;
    private final SplittableRandom random;

    Mutator(List<String> seeds, long seed) {
        this.seeds = seeds;
        this.random = new SplittableRandom(seed);
    }

    String next() {
        String text = pick(seeds);
        for (int edits = 1 + random.nextInt(1 + random.nextInt(4)); edits > 0; edits--) {
            text = edit(text);
        }
        return text;
    }

    private String edit(String text) {
        return switch (random.nextInt(16)) {
            case 0, 1 -> splice(text, String.valueOf(MARKS.charAt(random.nextInt(MARKS.length()))));
            case 2 -> splice(text, pick(ODD));
            case 3, 4 -> splice(text, " " + pick(PIECES) + " ");
            case 5, 6, 7 -> tokens(text);
            case 8, 9 -> lines(text);
            case 10, 11 -> blocks(text);
            case 12, 13 -> rename(text);
            case 14 -> cut(text);
            default -> random.nextInt(4) > 0 ? bits(text) : repeat(text);
        };
    }

    /** Puts a piece somewhere, over up to three characters. */
    private String splice(String text, String piece) {
        int at = place(text);
        int end = Math.min(text.length(), at + random.nextInt(4));
        return text.substring(0, at) + piece + text.substring(end);
    }

    private String bits(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int at = random.nextInt(text.length());
        char changed = (char) (text.charAt(at) ^ (1 << random.nextInt(8)));
        return text.substring(0, at) + changed + text.substring(at + 1);
    }

    private String cut(String text) {
        int from = place(text);
        int to = Math.min(text.length(), from + random.nextInt(200));
        return text.substring(0, from) + text.substring(to);
    }

    private String tokens(String text) {
        List<String> tokens = split(text, TOKEN);
        if (random.nextInt(3) > 0) {
            return shuffled(tokens, List.of(pick(split(pick(seeds), TOKEN))));
        }
        return shuffled(tokens, tokens);
    }

    private String lines(String text) {
        return shuffled(lineList(text), lineList(pick(seeds)));
    }

    private String blocks(String text) {
        return shuffled(blockList(text), blockList(pick(seeds)));
    }

    /** One word becomes another wherever it stands, so that what referred to it still does. */
    private String rename(String text) {
        List<String> words =
                WORD.matcher(text).results().map(MatchResult::group).toList();
        if (words.isEmpty()) {
            return text;
        }
        String to = random.nextInt(3) == 0 ? pick(words) : pick(NAMES);
        return text.replaceAll("\\b" + pick(words) + "\\b", Matcher.quoteReplacement(to));
    }

    /** Much of one thing: nesting, long names, many lines. */
    private String repeat(String text) {
        int times = 1 + random.nextInt(random.nextInt(50) == 0 ? 2_000 : 150);
        String piece =
                pick(List.of("(", "[", "{", "[(", "f(", "a: {", ")", "]", "x", "\"", "\\", "@", "\n", "/*", "a.", "é"));
        String closing = random.nextBoolean()
                ? ""
                : piece.replace('(', ')').replace('[', ']').replace('{', '}');
        int at = place(text);
        String line = pick(lineList(text));
        String inserted =
                random.nextInt(3) == 0 ? line.repeat(Math.min(times, 60)) : piece.repeat(times) + closing.repeat(times);
        return text.substring(0, at) + inserted + text.substring(at);
    }

    /** Removes, doubles, moves or swaps one element, or puts a strange one in. */
    private String shuffled(List<String> own, List<String> others) {
        List<String> list = new ArrayList<>(own);
        int at = random.nextInt(list.size());
        switch (random.nextInt(5)) {
            case 0 -> list.remove(at);
            case 1 -> list.add(at, list.get(at));
            case 2 -> list.add(random.nextInt(list.size()), list.remove(at));
            case 3 -> list.set(at, pick(others));
            default -> list.add(at, pick(others));
        }
        return String.join("", list);
    }

    private static List<String> split(String text, Pattern part) {
        List<String> parts =
                part.matcher(text).results().map(MatchResult::group).toList();
        return parts.isEmpty() ? List.of("") : parts;
    }

    private static List<String> lineList(String text) {
        return List.of(text.split("(?<=\n)", -1));
    }

    private static List<String> blockList(String text) {
        return List.of(BLOCK_START.split(text, -1));
    }

    private int place(String text) {
        return random.nextInt(text.length() + 1);
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
