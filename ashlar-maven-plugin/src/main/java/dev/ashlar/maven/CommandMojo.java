package dev.ashlar.maven;

import dev.ashlar.cli.Cli;
import dev.ashlar.cli.project.Workplace;
import dev.ashlar.cli.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Runs a command of {@code ashlar} in the project's folder and prints what it prints to Maven's log. */
abstract class CommandMojo extends AbstractMojo {
    @Parameter(defaultValue = "${project.basedir}", readonly = true, required = true)
    private File basedir = new File(".");

    /** The schema: a file, or a folder with many. By default {@code schema.prisma} or {@code prisma/schema.prisma}. */
    @Parameter(property = "ashlar.schema")
    private @Nullable String schema;

    @Parameter(property = "ashlar.skip", defaultValue = "false")
    private boolean skip;

    /** The command's words, without the schema. */
    abstract List<String> command();

    @Override
    public void execute() throws MojoFailureException {
        if (skip) {
            getLog().info("skipped: ashlar.skip is true");
            return;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(stream(out), stream(err), false);
        int status = Cli.run(arguments(), new Workplace(basedir.toPath(), System.getenv(), terminal));
        out.toString(StandardCharsets.UTF_8).lines().forEach(getLog()::info);
        List<String> complaints = err.toString(StandardCharsets.UTF_8).lines().toList();
        if (status == 0) {
            complaints.forEach(getLog()::warn);
        } else {
            complaints.forEach(getLog()::error);
            throw new MojoFailureException("`ashlar " + command().get(0) + "` failed: see its messages above");
        }
    }

    private List<String> arguments() {
        List<String> arguments = new ArrayList<>(command());
        if (schema != null) {
            arguments.add(schema);
        }
        return arguments;
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
