package dev.ashlar.migrate.queries;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Whether an expression may be NULL. */
final class NullableExpression {
    /** Functions that answer NULL for a NULL alone. */
    private static final Set<String> STRICT = Set.of(
            "lower",
            "upper",
            "initcap",
            "length",
            "char_length",
            "character_length",
            "octet_length",
            "btrim",
            "ltrim",
            "rtrim",
            "replace",
            "reverse",
            "repeat",
            "lpad",
            "rpad",
            "left",
            "right",
            "md5",
            "abs",
            "round",
            "ceil",
            "ceiling",
            "floor",
            "trunc",
            "sign",
            "mod",
            "power",
            "sqrt",
            "date_trunc",
            "make_date",
            "to_json",
            "to_jsonb",
            "cardinality",
            "ntile",
            "generate_series");

    /** Functions that never answer NULL. */
    private static final Set<String> NEVER = Set.of(
            "now",
            "clock_timestamp",
            "statement_timestamp",
            "transaction_timestamp",
            "gen_random_uuid",
            "uuidv4",
            "uuidv7",
            "random",
            "nextval",
            "concat",
            "json_build_object",
            "jsonb_build_object",
            "json_build_array",
            "jsonb_build_array",
            "row_number",
            "rank",
            "dense_rank",
            "percent_rank",
            "cume_dist",
            "count");

    /** Aggregates that are NULL of no rows, or of NULLs alone. */
    private static final Set<String> OF_VALUES =
            Set.of("sum", "avg", "min", "max", "bool_and", "bool_or", "every", "string_agg", "bit_and", "bit_or");

    /** Aggregates that are NULL of no rows. */
    private static final Set<String> OF_ROWS =
            Set.of("array_agg", "json_agg", "jsonb_agg", "json_object_agg", "jsonb_object_agg");

    private static final Set<String> OPERATORS = Set.of(
            "+", "-", "*", "/", "%", "||", "=", "<>", "<", ">", "<=", ">=", "~~", "!~~", "~~*", "!~~*", "~", "!~", "~*",
            "!~*");

    private final Facts facts;
    private final NullableColumns columns;
    private final Set<Long> parameters;

    NullableExpression(Facts facts, NullableColumns columns, Set<Long> parameters) {
        this.facts = facts;
        this.columns = columns;
        this.parameters = parameters;
    }

    boolean mayBeNull(TreeNode node, Level level) {
        if (Coercion.is(node)) {
            return mayBeNull(node.child("arg"), level);
        }
        return switch (node.label()) {
            case "VAR" -> new NullableVariable(facts, columns, this).mayBeNull(node, level);
            case "PARAM" -> parameters.contains(node.number("paramid"));
            case "CONST" -> node.flag("constisnull");
            case "COALESCEEXPR", "COALESCE", "MINMAXEXPR", "MINMAX" ->
                args(node).allMatch(a -> mayBeNull(a, level));
            case "NULLTEST", "BOOLEANTEST", "DISTINCTEXPR", "ARRAYEXPR", "ARRAY", "ROWEXPR", "ROW", "GROUPINGFUNC" ->
                false;
            case "BOOLEXPR" -> anyArg(node, level);
            case "CASEEXPR", "CASE" ->
                Stream.concat(args(node).map(w -> w.child("result")), Stream.of(node.child("defresult")))
                        .anyMatch(result -> mayBeNull(result, level));
            case "OPEXPR" -> !OPERATORS.contains(facts.plainOperator(node.number("opno"))) || anyArg(node, level);
            case "FUNCEXPR" -> function(node, level);
            case "WINDOWFUNC" -> called(facts.function(node.number("winfnoid")), node, level);
            case "AGGREF" -> aggregate(node, level);
            case "SUBLINK" -> subquery(node, level);
            // SQLValueFunctionOp: 0 to 8 are dates and times
            case "SQLVALUEFUNCTION" -> node.number("op") > 8;
            default -> true;
        };
    }

    private static Stream<TreeNode> args(TreeNode node) {
        return node.list("args").stream();
    }

    private boolean anyArg(TreeNode node, Level level) {
        return args(node).anyMatch(arg -> mayBeNull(arg, level));
    }

    private boolean function(TreeNode node, Level level) {
        long function = node.number("funcid");
        if (Coercion.isCast(node)) {
            return !facts.isPlainCast(function) || anyArg(node, level);
        }
        return called(facts.function(function), node, level);
    }

    private boolean called(String name, TreeNode node, Level level) {
        return !NEVER.contains(name) && (!STRICT.contains(name) || anyArg(node, level));
    }

    /** A group has a row, unless there is no GROUP BY or a set of it is empty. */
    private boolean aggregate(TreeNode node, Level level) {
        String name = facts.function(node.number("aggfnoid"));
        if (name.equals("count")) {
            return false;
        }
        List<TreeNode> groups = level.query().list("groupClause");
        boolean ofSomeRows = !groups.isEmpty()
                && !level.query().has("groupingSets")
                && !node.has("aggfilter")
                && node.number("agglevelsup") == 0;
        if (!ofSomeRows) {
            return true;
        }
        return !OF_ROWS.contains(name)
                && (!OF_VALUES.contains(name)
                        || args(node).map(a -> a.child("expr")).anyMatch(a -> mayBeNull(a, level)));
    }

    /** SubLinkType: 0 EXISTS, 4 a value, 6 ARRAY. */
    private boolean subquery(TreeNode node, Level level) {
        return switch ((int) node.number("subLinkType")) {
            case 0, 6 -> false;
            case 4 -> {
                TreeNode query = node.child("subselect");
                yield !isOneRow(query)
                        || columns.columns(query, level).stream().findFirst().orElse(true);
            }
            default -> true;
        };
    }

    private static boolean isOneRow(TreeNode query) {
        return query.flag("hasAggs")
                && !query.flag("hasTargetSRFs")
                && !query.has("setOperations")
                && Stream.of("groupClause", "groupingSets", "havingQual", "limitCount", "limitOffset")
                        .noneMatch(query::has);
    }
}
