package dev.ashlar.cli;

import dev.ashlar.cli.project.Workplace;
import dev.ashlar.cli.terminal.Terminal;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The program: standard streams around {@link Cli}. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        PrintStream out = stream(FileDescriptor.out);
        PrintStream err = stream(FileDescriptor.err);
        boolean colour = isTerminal() && System.getenv("NO_COLOR") == null && !"dumb".equals(System.getenv("TERM"));
        Workplace workplace =
                new Workplace(Path.of("").toAbsolutePath(), System.getenv(), new Terminal(out, err, colour), System.in);
        int code = Cli.run(List.of(args), workplace);
        out.flush();
        err.flush();
        System.exit(code);
    }

    /** The launcher sets jdk.console=java.base, so that since JDK 22 too there is no console where there is no terminal. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        return System.console() != null;
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
