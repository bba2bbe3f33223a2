package dev.ashlar.compiler.lint.rule.relations;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.Rule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.model.Datasource;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Fix;
import dev.ashlar.compiler.syntax.ConfigDeclaration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Without foreign keys only the client keeps rows in order, and whatever writes past it, or at the same moment, does not. */
final class RelationsWithoutForeignKeys implements Rule {
    @Override
    public About about() {
        return About.warning(Category.RELATIONS, "relations that the database knows nothing of");
    }

    @Override
    public Stream<Diagnostic> check(Subject subject) {
        Datasource datasource = subject.schema().datasource();
        if (datasource == null
                || datasource.foreignKeys()
                || subject.schema().relations().isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(finding(
                        "the relations of this schema have no foreign keys",
                        datasource.span(),
                        "remove `relationMode = \"prisma\"`")
                .fix(fix(subject)));
    }

    private static @Nullable Fix fix(Subject subject) {
        return subject.edits()
                .outline()
                .declarations()
                .filter(ConfigDeclaration.class::isInstance)
                .map(ConfigDeclaration.class::cast)
                .filter(block -> block.kind() == ConfigDeclaration.Kind.DATASOURCE)
                .flatMap(block -> block.property("relationMode").stream())
                .map(property -> Fix.of("remove relationMode", subject.edits().removeLine(property.span())))
                .findFirst()
                .orElse(null);
    }
}
