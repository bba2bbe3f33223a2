package dev.ashlar.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Says what is wrong with a schema, and where. */
@Mojo(name = "validate", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true)
public final class ValidateMojo extends CommandMojo {
    @Override
    List<String> command() {
        return List.of("validate");
    }
}
