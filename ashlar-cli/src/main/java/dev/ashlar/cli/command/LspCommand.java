package dev.ashlar.cli.command;

import dev.ashlar.cli.project.Workplace;
import dev.ashlar.lsp.SchemaLanguageServer;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The server's classes are loaded here and nowhere before, so that the other commands start as quickly as without it. */
@Command(name = "lsp", description = "The language server for schema.prisma; an editor starts it.")
final class LspCommand implements Callable<Integer> {
    private final Workplace workplace;

    @Option(
            names = "--stdio",
            description = "Over the standard streams; there is no other way, and editors like to say it.")
    @SuppressWarnings("UnusedVariable") // it says nothing that is not so anyway
    private boolean stdio;

    LspCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    /** The output stream is the protocol's: whatever a library prints goes to the other one. */
    @Override
    public Integer call() throws InterruptedException {
        PrintStream before = System.out;
        System.setOut(workplace.terminal().err());
        try {
            return SchemaLanguageServer.run(workplace.in(), workplace.terminal().out());
        } finally {
            System.setOut(before);
        }
    }
}
