package dev.ashlar.sqllint.hazard;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.facts.Names;
import dev.ashlar.sqllint.facts.Places;
import dev.ashlar.sqllint.parse.Node;
import dev.ashlar.sqllint.parse.Statement;
import dev.ashlar.sqllint.rule.Context;
import dev.ashlar.sqllint.rule.Weight;
import dev.ashlar.sqllint.rule.Work;
import java.util.Optional;
import java.util.stream.Stream;

/** A constraint of a domain is checked in every table that has a column of it, while nobody writes there. */
final class DomainConstraintScans implements Hazard {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {

        Node constraint = statement.tree().child("def");
        String domain = Names.table(statement.tree().names("typeName"));
        boolean adds = statement.is("AlterDomainStmt")
                && constraint.is("Constraint")
                && !constraint.flag("skip_validation")
                && !isNew(domain, context);
        if (!adds) {
            return Stream.empty();
        }
        String[] tables = context.before(statement)
                .columnsOfType(domain)
                .map(c -> c.substring(0, c.lastIndexOf('.')))
                .distinct()
                .sorted()
                .toArray(String[]::new);
        Weight weight = tables.length == 0
                ? new Weight(Optional.of(Severity.WARNING), "")
                : context.weigh(Work.SCAN, statement, tables);
        return finding(
                weight,
                "this reads every table that has a column of `" + domain + "`"
                        + (tables.length == 0 ? "" : " (" + String.join(", ", tables) + ")")
                        + " while nobody writes to it",
                Places.head(statement),
                "add it NOT VALID, which takes no table's lock, and ALTER DOMAIN ... VALIDATE CONSTRAINT in another transaction");
    }

    private static boolean isNew(String domain, Context context) {
        return context.script().statements().stream()
                .anyMatch(s -> s.is("CreateDomainStmt")
                        && Names.table(s.tree().names("domainname")).equals(domain));
    }
}
