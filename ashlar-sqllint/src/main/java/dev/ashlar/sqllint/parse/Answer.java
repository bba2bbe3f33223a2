package dev.ashlar.sqllint.parse;

/** What libpg_query says of a statement: its tree, or PostgreSQL's error. */
final class Answer {
    private final byte[] json;
    private final String error;
    private final int character;

    private Answer(byte[] json, String error, int character) {
        this.json = json;
        this.error = error;
        this.character = character;
    }

    static Answer tree(byte[] json) {
        return new Answer(json, "", 0);
    }

    /** @param character where it is, counted from 1; 0 when PostgreSQL does not say */
    static Answer error(String message, int character) {
        return new Answer(new byte[0], message, character);
    }

    /** Empty when there is an error. */
    byte[] json() {
        return json;
    }

    /** In PostgreSQL's words; empty when there is none. */
    String error() {
        return error;
    }

    int character() {
        return character;
    }
}
