package dev.ashlar.cli.command;

import dev.ashlar.cli.lint.BaselineFile;
import dev.ashlar.cli.terminal.Terminal;
import dev.ashlar.compiler.lint.Baseline;

/** What is known from now on. */
final class Known {
    private Known() {}

    static int write(BaselineFile file, Baseline baseline, Terminal terminal) {
        file.write(baseline);
        int count =
                baseline.entries().values().stream().mapToInt(Integer::intValue).sum();
        String findings = count == 1 ? "1 finding is" : count + " findings are";
        terminal.line(file.path().getFileName() + ": " + findings + " known from now on");
        return 0;
    }
}
