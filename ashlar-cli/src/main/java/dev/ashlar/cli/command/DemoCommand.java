package dev.ashlar.cli.command;

import dev.ashlar.cli.demo.DemoRun;
import dev.ashlar.cli.project.CommandFailed;
import dev.ashlar.cli.project.Workplace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "demo", description = "The SaaS example, from its schema to its tenants, on a real PostgreSQL.")
final class DemoCommand implements Callable<Integer> {
    private final Workplace workplace;

    DemoCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() {
        Path example = Path.of(System.getProperty("ashlar.home", "")).resolve("examples/saas");
        if (!Files.exists(example.resolve("schema.prisma"))) {
            throw new CommandFailed("the example is not here", "run `./ashlar demo` from a checkout of Ashlar");
        }
        new DemoRun(workplace, example).run();
        return 0;
    }
}
