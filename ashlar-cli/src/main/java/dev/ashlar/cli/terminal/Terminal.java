package dev.ashlar.cli.terminal;

import java.io.PrintStream;

/**
 * Where a command prints.
 *
 * @param out what was asked for
 * @param err what went wrong, and progress
 * @param colour whether {@code out} and {@code err} are a terminal that shows colour
 */
public record Terminal(PrintStream out, PrintStream err, boolean colour) {

    public void line(String text) {
        out.println(text);
    }

    public void line() {
        out.println();
    }

    public void error(String text) {
        err.println(text);
    }

    /** Prints a failure in the form of every message: what is wrong, then what to do. */
    public void failure(String message, String help) {
        failure("", message, help);
    }

    /** @param code to search for; empty for none */
    public void failure(String code, String message, String help) {
        err.println(red(code.isEmpty() ? "error" : "error[" + code + "]") + ": " + message);
        if (!help.isEmpty()) {
            err.println("  = help: " + help);
        }
    }

    public Progress progress(String label, long total) {
        return new Progress(this, label, total);
    }

    public String bold(String text) {
        return paint("1", text);
    }

    public String dim(String text) {
        return paint("2", text);
    }

    public String green(String text) {
        return paint("32", text);
    }

    public String red(String text) {
        return paint("31", text);
    }

    private String paint(String code, String text) {
        return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
