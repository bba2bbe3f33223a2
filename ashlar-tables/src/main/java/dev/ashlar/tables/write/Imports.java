package dev.ashlar.tables.write;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The imports of a class that speaks the vocabulary of tables: of the words it uses and of no others. */
final class Imports {
    /** What is no code is passed over: text blocks, texts, comments. */
    private static final Pattern WORD =
            Pattern.compile("(?s)\"\"\".*?(?<!\\\\)\"\"\"|\"(?:\\\\.|[^\"\\\\])*\"|//[^\\n]*|(\\w+)");

    private static final List<String> KNOWN = List.of(
            "dev.ashlar.tables.Action",
            "dev.ashlar.tables.Column",
            "dev.ashlar.tables.Configuration",
            "dev.ashlar.tables.Mapped",
            "dev.ashlar.tables.Relation",
            "dev.ashlar.tables.Says",
            "dev.ashlar.tables.SchemaName",
            "dev.ashlar.tables.Table",
            "dev.ashlar.tables.View",
            "java.math.BigDecimal",
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.LocalTime",
            "java.time.OffsetTime",
            "java.util.List",
            "java.util.UUID");

    private Imports() {}

    static String of(String body) {
        Set<String> words =
                WORD.matcher(body).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
        String imports = KNOWN.stream()
                .filter(name -> words.contains(name.substring(name.lastIndexOf('.') + 1)))
                .map(name -> "import " + name + ";\n")
                .collect(Collectors.joining());
        return imports.isEmpty() ? "" : imports + "\n";
    }
}
