package dev.ashlar.migrate.queries;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a statement does besides answering rows. */
final class StatementKind {
    // CmdType
    private static final int SELECT = 1;
    private static final int UPDATE = 2;
    private static final int INSERT = 3;

    private static final Set<String> SEQUENCES = Set.of("nextval", "setval");

    private StatementKind() {}

    /** Whether a transaction that only reads would refuse it: it writes rows, in WITH perhaps, locks them, or moves a sequence. */
    static boolean writes(TreeNode query, Facts facts) {
        return query.all().anyMatch(node -> changesRows(node) || movesSequence(node, facts));
    }

    private static boolean changesRows(TreeNode node) {
        return node.is("QUERY") && (node.number("commandType") != SELECT || node.has("rowMarks"));
    }

    private static boolean movesSequence(TreeNode node, Facts facts) {
        return node.is("FUNCEXPR") && SEQUENCES.contains(facts.function(node.number("funcid")));
    }

    /** The numbers of parameters whose value goes as it is into a column that may be NULL. */
    static Set<Long> parametersOfNullableColumns(TreeNode query, Facts facts) {
        Set<Long> found = new HashSet<>();
        query.all()
                .filter(node -> node.is("QUERY"))
                .filter(node -> node.number("commandType") == UPDATE || node.number("commandType") == INSERT)
                .forEach(node -> collect(node, facts, found));
        return found;
    }

    private static void collect(TreeNode query, Facts facts, Set<Long> found) {
        Level level = Level.of(query, null, facts);
        long table = level.entry(query.number("resultRelation")).number("relid");
        Stream<TreeNode> changed = query.child("onConflict").list("onConflictSet").stream();
        Stream.concat(query.list("targetList").stream(), changed)
                .filter(target -> !target.flag("resjunk") && !facts.isNotNull(table, target.number("resno")))
                .flatMap(target -> sources(Coercion.within(target.child("expr")), level))
                .filter(source -> source.is("PARAM"))
                .forEach(parameter -> found.add(parameter.number("paramid")));
    }

    /** The values of a row of VALUES, for INSERT takes several rows from there. */
    private static Stream<TreeNode> sources(TreeNode value, Level level) {
        if (!value.is("VAR")) {
            return Stream.of(value);
        }
        int column = (int) value.number("varattno") - 1;
        List<List<TreeNode>> rows = level.entry(value.number("varno")).lists("values_lists");
        return rows.stream()
                .filter(row -> column >= 0 && column < row.size())
                .map(row -> Coercion.within(row.get(column)));
    }
}
