package dev.ashlar.compiler.lint;

import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import java.util.Set;
import java.util.stream.Stream;

/** A timestamp without a time zone means another moment on every server; Prisma makes one unless told otherwise. */
final class TimestampWithoutTimeZone implements Rule {
    private static final Set<String> WITHOUT_ZONE = Set.of("", "Timestamp");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> check(Model model, Schema schema) {
        return model.scalars()
                .filter(Types::isDateTime)
                .filter(field -> WITHOUT_ZONE.contains(Types.nativeName(field)))
                .map(field -> finding(
                        "`" + model.name() + "." + field.name() + "` is a timestamp without a time zone",
                        field.span(),
                        "write `@db.Timestamptz`"));
    }
}
