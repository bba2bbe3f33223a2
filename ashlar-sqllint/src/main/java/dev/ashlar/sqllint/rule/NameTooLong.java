package dev.ashlar.sqllint.rule;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.facts.Column;
import dev.ashlar.sqllint.facts.Constraints;
import dev.ashlar.sqllint.facts.Places;
import dev.ashlar.sqllint.parse.Node;
import dev.ashlar.sqllint.parse.Statement;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** PostgreSQL keeps 63 bytes of a name and drops the rest without a word; two long names may become one. */
final class NameTooLong implements Rule {
    private static final int KEPT = 63;

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {

        Node tree = statement.tree();
        Stream<String> own = Stream.of(
                tree.is("CreateStmt") ? tree.child("relation").text("relname") : "",
                tree.is("IndexStmt") ? tree.text("idxname") : "",
                tree.is("RenameStmt") ? tree.text("newname") : "");
        Stream<String> columns = Column.in(statement).map(Column::name);
        Stream<String> constraints = Constraints.in(statement).map(c -> c.text("conname"));
        return Stream.of(own, columns, constraints)
                .flatMap(names -> names)
                .filter(name -> name.getBytes(StandardCharsets.UTF_8).length > KEPT)
                .distinct()
                .map(name -> finding(
                        "PostgreSQL keeps 63 bytes of the name `" + name + "`",
                        Places.head(statement),
                        "choose a shorter one"));
    }
}
