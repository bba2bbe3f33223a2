package dev.ashlar.migrate.queries;

import java.util.List;
import java.util.Optional;

/** Whether a column of what a query reads from may be NULL. */
final class NullableVariable {
    // CmdType
    private static final int UPDATE = 2;
    private static final int MERGE = 5;

    private final Facts facts;
    private final NullableColumns columns;
    private final NullableExpression expressions;

    NullableVariable(Facts facts, NullableColumns columns, NullableExpression expressions) {
        this.facts = facts;
        this.columns = columns;
        this.expressions = expressions;
    }

    boolean mayBeNull(TreeNode variable, Level from) {
        return from.up(variable.number("varlevelsup"))
                .map(level -> at(variable, level))
                .orElse(true);
    }

    private boolean at(TreeNode variable, Level level) {
        long number = variable.number("varno");
        if (level.query().has("groupingSets")) {
            return true;
        }
        // WHERE looks at a row before it is written
        boolean written = number == level.query().number("resultRelation");
        if (!written && level.present().contains(Level.key(variable))) {
            return false;
        }
        return level.absent().contains(number)
                || isOfOtherRow(variable, level)
                || of(level.entry(number), variable.number("varattno"), level);
    }

    /** {@code old} and {@code new} of RETURNING may be no row; so may the source of a MERGE. */
    private static boolean isOfOtherRow(TreeNode variable, Level level) {
        long command = level.query().number("commandType");
        if (variable.number("varreturningtype") != 0) {
            return command != UPDATE;
        }
        return command == MERGE && variable.number("varno") != level.query().number("resultRelation");
    }

    /** RTEKind: 0 relation, 1 subquery, 2 join, 3 function, 5 VALUES, 6 WITH, 9 the groups of GROUP BY. */
    private boolean of(TreeNode entry, long column, Level level) {
        return switch ((int) entry.number("rtekind")) {
            case 0 -> !facts.isNotNull(entry.number("relid"), column);
            case 1 -> isNull(columns.columns(entry.child("subquery"), level), column);
            case 2 -> expression(entry.list("joinaliasvars"), column, level);
            case 3 -> ofFunction(entry, column, level);
            case 5 -> entry.lists("values_lists").stream().anyMatch(row -> expression(row, column, level));
            case 6 -> ofWith(entry, column, level);
            case 9 -> expression(entry.list("groupexprs"), column, level);
            default -> true;
        };
    }

    private static boolean isNull(List<Boolean> columns, long column) {
        return column < 1 || column > columns.size() || columns.get((int) column - 1);
    }

    private boolean expression(List<TreeNode> expressions, long column, Level level) {
        return column < 1
                || column > expressions.size()
                || this.expressions.mayBeNull(expressions.get((int) column - 1), level);
    }

    /** Of one function that answers a single column. */
    private boolean ofFunction(TreeNode entry, long column, Level level) {
        List<TreeNode> functions = entry.list("functions");
        return functions.size() != 1
                || column != 1
                || functions.get(0).number("funccolcount") != 1
                || expressions.mayBeNull(functions.get(0).child("funcexpr"), level);
    }

    private boolean ofWith(TreeNode entry, long column, Level level) {
        Optional<Level> home = level.up(entry.number("ctelevelsup"));
        return home.flatMap(h -> h.query().list("cteList").stream()
                        .filter(cte -> cte.text("ctename").equals(entry.text("ctename")))
                        .findFirst()
                        .map(cte -> isNull(columns.with(cte, h), column)))
                .orElse(true);
    }
}
