package dev.ashlar.compiler.lint.rule.types;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.lint.rule.Types;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.NativeType;
import dev.ashlar.compiler.model.ScalarField;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Fix;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A timestamp without a time zone means another moment on every server; Prisma makes one unless told otherwise. */
final class TimestampWithoutTimeZone implements ModelRule {
    private static final Set<String> WITHOUT_ZONE = Set.of("", "Timestamp");

    @Override
    public About about() {
        return About.warning(Category.TYPES, "a timestamp without a time zone");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        return model.scalars()
                .filter(Types::isDateTime)
                .filter(field -> WITHOUT_ZONE.contains(Types.nativeName(field)) && !Types.isDay(field))
                .map(field -> finding(
                                "`" + model.name() + "." + field.name() + "` is a timestamp without a time zone",
                                field.span(),
                                "write `@db.Timestamptz`")
                        .fix(fix(field, subject)));
    }

    /** The precision that was written stays; Prisma's own, three digits of a second, is no choice of the author's. */
    private static Fix fix(ScalarField field, Subject subject) {
        NativeType written = field.nativeType();
        List<String> precision = written == null ? List.of() : written.arguments();
        String type = "Timestamptz" + (precision.isEmpty() ? "" : "(" + precision.get(0) + ")");
        return Fix.of("write @db." + type, subject.edits().setNativeType(field, type));
    }
}
