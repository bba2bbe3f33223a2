package dev.ashlar.tables;

/** A line of a Java file. */
public record Place(String file, int line) {
    /** Where nobody wrote. */
    public static final Place NOWHERE = new Place("", 0);

    private static final StackWalker WALKER = StackWalker.getInstance();

    /** The first line on the way here that is not a word of the vocabulary: where a person wrote it. */
    static Place here() {
        return WALKER.walk(frames -> frames.filter(f -> !Vocabulary.holds(f.getClassName()))
                .findFirst()
                .map(f -> new Place(String.valueOf(f.getFileName()), f.getLineNumber()))
                .orElse(NOWHERE));
    }
}
