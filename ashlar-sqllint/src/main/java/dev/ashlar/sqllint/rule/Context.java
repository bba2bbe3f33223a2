package dev.ashlar.sqllint.rule;

import dev.ashlar.sqllint.facts.Facts;
import dev.ashlar.sqllint.facts.Names;
import dev.ashlar.sqllint.parse.Node;
import dev.ashlar.sqllint.parse.SqlScript;
import dev.ashlar.sqllint.parse.Statement;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a rule sees beside the statement that it judges.
 *
 * @param script the file that the statement stands in
 * @param steps how that file runs
 * @param made the tables that this file makes
 * @param facts what all files of this run make
 */
public record Context(SqlScript script, Steps steps, Set<String> made, Facts facts) {
    public static Context of(SqlScript script, Facts facts) {
        Set<String> made =
                script.statements().stream().flatMap(Context::madeBy).collect(Collectors.toUnmodifiableSet());
        return new Context(script, Steps.of(script), made, facts);
    }

    /** Whether this file makes the table: nobody reads it yet and it holds no rows. */
    boolean isNewHere(Node rangeVar) {
        return isNewHere(Names.table(rangeVar));
    }

    boolean isNewHere(String table) {
        return made.contains(table);
    }

    private static Stream<String> madeBy(Statement statement) {
        Node tree = statement.tree();
        return switch (tree.type()) {
            case "CreateStmt" -> Stream.of(Names.table(tree.child("relation")));
            case "CreateTableAsStmt" -> Stream.of(Names.table(tree.child("into").child("rel")));
            default -> Stream.empty();
        };
    }
}
