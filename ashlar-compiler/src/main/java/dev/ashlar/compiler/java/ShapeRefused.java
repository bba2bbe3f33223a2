package dev.ashlar.compiler.java;

/** The text of a shape does not fit the schema. */
public final class ShapeRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int offset;
    private final String help;

    ShapeRefused(String message, int offset, String help) {
        super(message);
        this.offset = offset;
        this.help = help;
    }

    /** Where in the text, from 0; -1 when it is about the model's name. */
    public int offset() {
        return offset;
    }

    /** What to do; empty when the message says it. */
    public String help() {
        return help;
    }
}
