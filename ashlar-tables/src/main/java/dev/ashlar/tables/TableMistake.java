package dev.ashlar.tables;

/** Table classes that say nothing a schema could: what is wrong, where it was written, and what to do. */
public final class TableMistake extends RuntimeException {
    private final String code;
    private final Place place;
    private final String help;

    public TableMistake(String code, String message, Place place, String help) {
        super(message);
        this.code = code;
        this.place = place;
        this.help = help;
    }

    /** In kebab case. */
    public String code() {
        return code;
    }

    public Place place() {
        return place;
    }

    public String help() {
        return help;
    }
}
