package dev.ashlar.tables;

/** What happens to rows whose referenced row is deleted, or gets another key. */
public enum Action {
    CASCADE("Cascade"),
    RESTRICT("Restrict"),
    NO_ACTION("NoAction"),
    SET_NULL("SetNull"),
    SET_DEFAULT("SetDefault");

    private final String word;

    Action(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }
}
