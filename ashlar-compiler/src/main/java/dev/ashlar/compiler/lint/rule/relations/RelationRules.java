package dev.ashlar.compiler.lint.rule.relations;

import dev.ashlar.compiler.lint.rule.LintRule;
import java.util.List;

/** Rules about foreign keys and what hangs on them. One a line, in alphabetical order. */
public final class RelationRules {
    // spotless:off
    public static final List<LintRule> ALL = List.of(
            new ArrayOfKeys(),
            new CascadeToRecords(),
            new DeepCascade(),
            new DuplicateForeignKey(),
            new ForeignKeyMissing(),
            new ForeignKeyTypeMismatch(),
            new ForeignKeyWithGeneratedDefault(),
            new ImplicitOnDelete(),
            new JunctionWithoutKey(),
            new PartlyNullForeignKey(),
            new PolymorphicAssociation(),
            new RelationCycle(),
            new RelationsWithoutForeignKeys(),
            new RequiredRelationCycle(),
            new SelfReferenceCascade(),
            new SetDefaultWithoutDefault(),
            new SetNullOnRequired());
    // spotless:on

    private RelationRules() {}
}
