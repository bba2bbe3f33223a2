package dev.ashlar.maven;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Writes the typed client of a schema and adds it to what is compiled. Files that have not changed are not touched. Where
 * {@code .sql} files lie beside the schema, they are checked on a PostgreSQL that is started for it, whenever the schema or one of
 * them has changed.
 */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class GenerateMojo extends CommandMojo {
    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private @Nullable MavenProject project;

    /** The source root that the client is written to. */
    @Parameter(
            property = "ashlar.output",
            defaultValue = "${project.build.directory}/generated-sources/ashlar",
            required = true)
    private File output = new File("target/generated-sources/ashlar");

    /** Whether the client is for the tests alone: it is compiled with them, and no part of what is shipped. */
    @Parameter(property = "ashlar.testSources", defaultValue = "false")
    private boolean testSources;

    /** The client's package. By default the {@code package} of the schema's generator. */
    @Parameter(property = "ashlar.package")
    private @Nullable String packageName;

    /** The folder of {@code .sql} files. By default the {@code sql} of the schema's generator, or {@code sql} beside the schema. */
    @Parameter(property = "ashlar.sql")
    private @Nullable File sql;

    /** A server to check {@code .sql} files on, in a database made for it and dropped again. By default one is started. */
    @Parameter(property = "ashlar.url")
    private @Nullable String url;

    @Override
    List<String> command() {
        List<String> words = new ArrayList<>(List.of("generate", "--output", output.toString()));
        if (packageName != null) {
            words.addAll(List.of("--package", packageName));
        }
        if (sql != null) {
            words.addAll(List.of("--sql", sql.toString()));
        }
        if (url != null) {
            words.addAll(List.of("--url", url));
        }
        return words;
    }

    @Override
    public void execute() throws MojoFailureException {
        super.execute();
        if (project != null && testSources) {
            project.addTestCompileSourceRoot(output.getAbsolutePath());
        } else if (project != null) {
            project.addCompileSourceRoot(output.getAbsolutePath());
        }
    }
}
