package dev.ashlar.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Writes a schema the way Prisma formats it. */
@Mojo(name = "format", threadSafe = true)
public final class FormatMojo extends CommandMojo {
    /** Change nothing; fail when a file is not formatted. */
    @Parameter(property = "ashlar.check", defaultValue = "false")
    private boolean check;

    @Override
    List<String> command() {
        return check ? List.of("format", "--check") : List.of("format");
    }
}
