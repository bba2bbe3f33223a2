package dev.ashlar.tables;

/** Table classes that say nothing a schema could: the message, and where it was written. */
public final class TableMistake extends RuntimeException {
    private final Place place;

    public TableMistake(String message, Place place) {
        super(message);
        this.place = place;
    }

    public Place place() {
        return place;
    }
}
