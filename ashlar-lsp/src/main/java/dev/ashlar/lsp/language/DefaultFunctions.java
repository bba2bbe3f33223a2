package dev.ashlar.lsp.language;

import dev.ashlar.compiler.model.ScalarType;
import java.util.List;
import java.util.stream.Stream;

/** The functions that make a default. */
public final class DefaultFunctions {
    private static final Word DBGENERATED =
            Word.of("dbgenerated", "dbgenerated(\"$1\")", "An SQL expression of the database's own.");
    private static final Word AUTOINCREMENT =
            Word.of("autoincrement", "autoincrement()", "The next number of a sequence (`SERIAL`).");
    private static final Word NOW = Word.of("now", "now()", "The present (`CURRENT_TIMESTAMP`).");
    private static final List<Word> OF_TEXT = List.of(
            Word.of(
                    "uuid",
                    "uuid(7)",
                    "A UUID; `uuid(7)` begins with the time, so that rows lie in the order of their making."),
            Word.of("cuid", "cuid()", "A CUID, made by the client."),
            Word.of("ulid", "ulid()", "A ULID, made by the client."),
            Word.of("nanoid", "nanoid()", "A Nano ID, made by the client; takes a length from 2 to 255."));

    public static final List<Word> ALL = Stream.concat(Stream.of(DBGENERATED, AUTOINCREMENT, NOW), OF_TEXT.stream())
            .toList();

    private DefaultFunctions() {}

    /** Those that make a value of this type. */
    public static List<Word> of(ScalarType type) {
        Stream<Word> own = switch (type) {
            case INT, BIG_INT -> Stream.of(AUTOINCREMENT);
            case DATE_TIME -> Stream.of(NOW);
            case STRING -> OF_TEXT.stream();
            default -> Stream.empty();
        };
        return Stream.concat(own, Stream.of(DBGENERATED)).toList();
    }
}
