package dev.ashlar.compiler.lint.rule.tables;

import dev.ashlar.compiler.lint.rule.LintRule;
import java.util.List;

/** Rules about what a table has to have, and how it is cut. One a line, in alphabetical order. */
public final class TableRules {
    // spotless:off
    public static final List<LintRule> ALL = List.of(
            new AllColumnsOptional(),
            new CreatedAtWithoutDefault(),
            new DerivedColumn(),
            new DisabledTrigger(),
            new EavTable(),
            new FlagBesideTime(),
            new MissingCreatedAt(),
            new MissingDocumentation(),
            new MissingUpdatedAt(),
            new NotValidConstraint(),
            new OptionalCreatedAt(),
            new RepeatingColumns(),
            new SingleColumnTable(),
            new TableInheritance(),
            new TableWithoutRelations(),
            new UnloggedTable(),
            new UpdatedAtNotMaintained(),
            new VersionUndeclared(),
            new WideTable());
    // spotless:on

    private TableRules() {}
}
