package dev.ashlar.cli.project;

/** The command was understood and could not be carried out: exit code 1, this message, and what to do. */
public final class CommandFailed extends RuntimeException {
    private final String code;
    private final String help;

    public CommandFailed(String message, String help) {
        this("", message, help);
    }

    /** @param code to search for, in kebab case */
    public CommandFailed(String code, String message, String help) {
        super(message);
        this.code = code;
        this.help = help;
    }

    /** Empty when the message is found by its words. */
    public String code() {
        return code;
    }

    /** What to do; empty when the message says it. */
    public String help() {
        return help;
    }
}
