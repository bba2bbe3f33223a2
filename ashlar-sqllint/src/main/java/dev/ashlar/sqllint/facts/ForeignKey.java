package dev.ashlar.sqllint.facts;

import dev.ashlar.sqllint.parse.Node;
import dev.ashlar.sqllint.parse.Statement;
import java.util.List;

/**
 * A foreign key.
 *
 * @param table the table that holds it
 * @param target the table that it points at
 * @param references the target's columns; empty when the statement leaves them to the primary key
 * @param node its Constraint
 */
public record ForeignKey(
        Statement statement, String table, List<String> columns, String target, List<String> references, Node node) {}
