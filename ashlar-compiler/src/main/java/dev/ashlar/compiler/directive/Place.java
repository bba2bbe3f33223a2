package dev.ashlar.compiler.directive;

/** What a directive stands above. */
public enum Place {
    MODEL("above a model"),
    VIEW("above a view"),
    /** A field that is a column. */
    FIELD("above a field"),
    /** A field whose type is a model, on the side that has the foreign key. */
    RELATION("above a relation field with `fields`"),
    /** {@code @@id}, {@code @@unique} or {@code @@index}. */
    KEY("above an `@@id`, `@@unique` or `@@index`"),
    ENUM("above an enum"),
    ENUM_VALUE("above a value of an enum"),
    /** A comment of its own between the blocks of a file. */
    FILE("in a comment of its own, with an empty line below it");

    private final String words;

    Place(String words) {
        this.words = words;
    }

    /** Where that is, in words that follow "put it". */
    public String words() {
        return words;
    }
}
