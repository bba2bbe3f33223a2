package dev.ashlar.cli.project;

/** The command was understood and could not be carried out: exit code 1, this message, and what to do. */
public final class CommandFailed extends RuntimeException {
    private final String help;

    public CommandFailed(String message, String help) {
        super(message);
        this.help = help;
    }

    /** What to do; empty when the message says it. */
    public String help() {
        return help;
    }
}
