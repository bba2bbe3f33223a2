package dev.ashlar.cli.lint;

import picocli.CommandLine.Option;

/** How findings are told: to a person, or to a program. */
public final class FindingsFormat {
    @Option(names = "--json", description = "One line of JSON for each finding, and one with the score.")
    private boolean json;

    @Option(names = "--sarif", description = "SARIF 2.1.0, for code scanning.")
    private boolean sarif;

    public boolean json() {
        return json;
    }

    public boolean sarif() {
        return sarif;
    }

    /** Whether a program reads it, so that nothing else is printed. */
    public boolean isForPrograms() {
        return json || sarif;
    }
}
