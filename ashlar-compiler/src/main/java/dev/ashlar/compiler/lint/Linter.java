package dev.ashlar.compiler.lint;

import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.Comparator;
import java.util.List;

/** Judges a schema's design. Pure: the same schema gives the same findings, in the order of the file. */
public final class Linter {
    /** Every rule there is. */
    public static final List<Rule> RULES = List.of(
            new ArrayOfKeys(),
            new ClosedSetAsText(),
            new DuplicateIndex(),
            new ForeignKeyMissing(),
            new ForeignKeyWithoutIndex(),
            new ImplicitOnDelete(),
            new JsonInsteadOfJsonb(),
            new MissingCreatedAt(),
            new MissingUpdatedAt(),
            new NoPrimaryKey(),
            new SharedAcrossTenants(),
            new SoftDeleteUndeclared(),
            new SoftDeleteWithoutPartialIndex(),
            new TenantForeignKeyNotComposite(),
            new TenantIndexNotLeading(),
            new TenantJunctionWithoutKey(),
            new TenantModelWithoutKey(),
            new TenantUniqueWithoutKey(),
            new TimestampWithoutTimeZone(),
            new UniqueNotPartialUnderSoftDelete(),
            new UuidV4PrimaryKey(),
            new VarcharWithLimit());

    private static final Comparator<Diagnostic> BY_PLACE = Comparator.comparing(
                    (Diagnostic d) -> d.span().file().name())
            .thenComparing(d -> d.span().start())
            .thenComparing(Diagnostic::code);

    private Linter() {}

    /** Views and ignored models are left alone: a migration does not change them. */
    public static List<Diagnostic> lint(Schema schema) {
        return schema.models().stream()
                .filter(model -> !model.view() && !model.ignored())
                .flatMap(model -> lint(model, schema).stream())
                .sorted(BY_PLACE)
                .toList();
    }

    private static List<Diagnostic> lint(Model model, Schema schema) {
        return RULES.stream()
                .flatMap(rule -> rule.check(model, schema))
                .filter(finding -> !Suppressions.silences(model, finding))
                .toList();
    }
}
