package dev.ashlar.compiler.lint.rule;

import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.stream.Stream;

/** A rule that looks at one table at a time. Views and ignored models are left alone: a migration does not change them. */
public interface ModelRule extends Rule {
    Stream<Diagnostic> check(Model model, Subject subject);

    @Override
    default Stream<Diagnostic> check(Subject subject) {
        return subject.tables().flatMap(model -> check(model, subject));
    }
}
