package dev.ashlar.compiler.format;

import dev.ashlar.compiler.check.SchemaChecker;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.syntax.SyntaxFile;
import java.util.List;
import java.util.Set;

/** Whether a schema says what it is about, so that something may be added to it. What is added to a typing mistake is one more. */
final class Understood {
    /** Errors of one place, as against those that compare two: with these, Prisma's formatter adds nothing. */
    private static final Set<String> ERRORS = Set.of(
            "duplicate-argument",
            "duplicate-attribute",
            "duplicate-column",
            "duplicate-enum-value",
            "duplicate-field",
            "duplicate-name",
            "duplicate-property",
            "duplicate-table",
            "duplicate-type-name",
            "empty-name",
            "invalid-name",
            "missing-argument",
            "not-a-relation",
            "optional-id",
            "relation-field",
            "reserved-name",
            "several-ids",
            "too-many-arguments",
            "unknown-action",
            "unknown-argument",
            "unknown-attribute",
            "unknown-enum-value",
            "unknown-index-type",
            "unknown-operator-class",
            "wrong-default",
            "wrong-value");

    private Understood() {}

    static boolean all(List<SyntaxFile> files) {
        return SchemaChecker.check(files).diagnostics().stream()
                .filter(Diagnostic::isError)
                .noneMatch(error -> ERRORS.contains(error.code()));
    }
}
