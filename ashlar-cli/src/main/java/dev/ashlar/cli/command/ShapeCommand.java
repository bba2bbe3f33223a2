package dev.ashlar.cli.command;

import dev.ashlar.cli.project.CommandFailed;
import dev.ashlar.cli.project.GeneratedSources;
import dev.ashlar.cli.project.SchemaFiles;
import dev.ashlar.cli.project.Workplace;
import dev.ashlar.compiler.java.ShapeRefused;
import dev.ashlar.compiler.java.ShapeSketch;
import dev.ashlar.compiler.model.Schema;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "shape",
        description = "Print the record of a shape: ashlar shape Post \"id, title, author{name}, count(comments)\".")
final class ShapeCommand implements Callable<Integer> {
    private final Workplace workplace;

    @Parameters(index = "0", paramLabel = "MODEL", description = "What the shape is of.")
    private String model = "";

    @Parameters(
            index = "1",
            paramLabel = "PARTS",
            description =
                    "Fields, relations with what of their rows is wanted in braces ({...}: the record itself), count(relation), sum(relation.column), relation.column; other: field under another name, other: computed(Float); * for all fields, *,-name for all but one.")
    private String parts = "";

    @Option(names = "--name", description = "The record's name; by default the model's with View behind it.")
    private String name = "";

    @Option(names = "--package", description = "The client's package; by default the generator's `package`, or `db`.")
    private String packageName = "";

    @Option(names = "--schema", paramLabel = "FILE|DIR", description = "By default the one in a usual place.")
    private String schema = "";

    ShapeCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() {
        SchemaFiles files = SchemaFiles.find(workplace.directory(), schema);
        Schema compiled = new Report(workplace.terminal()).compiled(files);
        String home = packageName.isEmpty() ? GeneratedSources.packageOf(compiled) : packageName;
        try {
            workplace.terminal().out().print(ShapeSketch.write(compiled, home, model, parts, name));
            return 0;
        } catch (ShapeRefused e) {
            throw new CommandFailed(drawn(e), e.help());
        }
    }

    private String drawn(ShapeRefused refused) {
        return refused.offset() < 0
                ? String.valueOf(refused.getMessage())
                : refused.getMessage() + "\n  | " + parts.replace('\n', ' ') + "\n  | " + " ".repeat(refused.offset())
                        + "^";
    }
}
