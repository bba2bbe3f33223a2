package dev.ashlar.sqllint.rule;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.facts.Column;
import dev.ashlar.sqllint.facts.ForeignKey;
import dev.ashlar.sqllint.facts.Names;
import dev.ashlar.sqllint.facts.Places;
import dev.ashlar.sqllint.parse.Statement;
import dev.ashlar.sqllint.state.Database;
import dev.ashlar.sqllint.state.Relation;
import dev.ashlar.sqllint.state.SqlType;
import dev.ashlar.sqllint.state.StateColumn;
import dev.ashlar.sqllint.state.StateConstraint;
import java.util.Optional;
import java.util.stream.Stream;

/** A foreign key of another type than the key it references converts each value it compares, and one of them ends earlier than the other. */
final class ForeignKeyTypeMismatch implements Rule {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {

        return context.facts()
                .foreignKeys(Names.table(statement.tree().child("relation")))
                .filter(key ->
                        key.statement().equals(statement) && key.columns().size() == 1)
                .flatMap(key -> check(key, context).stream());
    }

    private Optional<Diagnostic> check(ForeignKey key, Context context) {
        Database before = context.before(key.statement());
        SqlType own = Column.in(key.statement())
                .filter(c -> c.name().equals(key.columns().get(0)))
                .map(c -> SqlType.of(c.node().child("typeName")))
                .findFirst()
                .or(() -> before.column(key.table(), key.columns().get(0)).map(StateColumn::type))
                .orElse(SqlType.UNKNOWN);
        SqlType target = before.relation(key.target())
                .flatMap(t -> target(key, t).flatMap(t::column))
                .map(StateColumn::type)
                .orElse(SqlType.UNKNOWN);
        return own.isKnown() && target.isKnown() && !own.name().equals(target.name())
                ? Optional.of(finding(
                        "`" + key.table() + "." + key.columns().get(0) + "` is " + own + ", and the key of `"
                                + key.target() + "` that it references is " + target,
                        Places.head(key.statement()),
                        "give both the same type: " + target))
                : Optional.empty();
    }

    /** The column that is named, or else the primary key. */
    private static Optional<String> target(ForeignKey key, Relation table) {
        return key.references().size() == 1
                ? Optional.of(key.references().get(0))
                : table.constraints(StateConstraint.Kind.PRIMARY_KEY)
                        .filter(c -> c.columns().size() == 1)
                        .map(c -> c.columns().get(0))
                        .findFirst();
    }
}
