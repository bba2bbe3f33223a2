package dev.ashlar.compiler.directive;

import java.util.List;

/**
 * One argument that a directive takes.
 *
 * @param positional whether it may be given without its name; such parameters come first, in their order
 * @param words the words that may be given, when {@code kind} is {@link Kind#WORD} or {@link Kind#WORDS}
 */
public record Parameter(String name, Kind kind, boolean required, boolean positional, List<String> words) {
    /** The form of a value. */
    public enum Kind {
        /** {@code "..."}, or a text block. */
        TEXT("a text in quotes"),
        /** {@code ["...", "..."]}, or one text. */
        TEXTS("texts in quotes"),
        /** A whole number. */
        NUMBER("a whole number"),
        /** {@code true} or {@code false}. */
        BOOLEAN("`true` or `false`"),
        /** One of a closed set of words. */
        WORD("one word"),
        /** {@code [select, insert]}, or one of them. */
        WORDS("words in brackets"),
        /** The name of a thing: a bare word, or a text in quotes when it has other characters. */
        NAME("a name"),
        /** {@code [a, b]}, or one name. */
        NAMES("names in brackets"),
        /** The name of a column's field of the same model. */
        FIELD("the name of one field"),
        /** {@code [a, b]}, or one field. */
        FIELDS("fields in brackets"),
        /** The keys of an index: {@code [a, b(sort: Desc, nulls: Last), raw("lower(c)")]}. */
        KEYS("the keys of an index in brackets"),
        /** Any value; whoever reads the directive says what is wrong with it. */
        ANY("a value");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** The form in words. */
        public String words() {
            return words;
        }
    }

    public Parameter {
        words = List.copyOf(words);
    }

    /** One that must be given, with or without its name. */
    public static Parameter required(String name, Kind kind, String... words) {
        return new Parameter(name, kind, true, true, List.of(words));
    }

    /** One that may be given without its name. */
    public static Parameter positional(String name, Kind kind, String... words) {
        return new Parameter(name, kind, false, true, List.of(words));
    }

    /** One that may be given by its name. */
    public static Parameter named(String name, Kind kind, String... words) {
        return new Parameter(name, kind, false, false, List.of(words));
    }
}
