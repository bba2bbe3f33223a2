package dev.ashlar.compiler.lint.rule.types;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Profile;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.lint.rule.Types;
import dev.ashlar.compiler.lint.rule.Words;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.ScalarType;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.Set;
import java.util.stream.Stream;

/** A file in a row goes through the log, to every replica and into every backup, and takes the room of rows in the cache. */
final class FileInRow implements ModelRule {
    private static final Set<String> FILES = Set.of(
            "file",
            "image",
            "photo",
            "picture",
            "attachment",
            "document",
            "pdf",
            "video",
            "audio",
            "avatar",
            "content",
            "blob");

    @Override
    public About about() {
        return About.info(Category.TYPES, "a file in a row").from(Profile.STRICT);
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        return model.scalars()
                .filter(field -> Types.is(field, ScalarType.BYTES) && FILES.contains(Words.last(field.name())))
                .map(field -> finding(
                        "`" + model.name() + "." + field.name() + "` keeps a file in the row",
                        field.span(),
                        "keep the file in an object store, and its key in the row"));
    }
}
