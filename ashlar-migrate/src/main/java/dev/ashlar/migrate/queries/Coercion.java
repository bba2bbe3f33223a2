package dev.ashlar.migrate.queries;

import java.util.List;
import java.util.Set;

/** Nodes that give a value another type and leave NULL as it is. */
final class Coercion {
    private static final Set<String> LABELS = Set.of(
            "RELABELTYPE", "COERCEVIAIO", "ARRAYCOERCEEXPR", "COLLATEEXPR", "COERCETODOMAIN", "CONVERTROWTYPEEXPR");

    private Coercion() {}

    static boolean is(TreeNode node) {
        return LABELS.contains(node.label());
    }

    /** CoercionForm: 1 is a cast that was written, 2 one that was not. */
    static boolean isCast(TreeNode node) {
        return node.is("FUNCEXPR") && (node.number("funcformat") == 1 || node.number("funcformat") == 2);
    }

    /** The value inside of all coercions. */
    static TreeNode within(TreeNode node) {
        if (is(node)) {
            return within(node.child("arg"));
        }
        List<TreeNode> args = isCast(node) ? node.list("args") : List.of();
        return args.isEmpty() ? node : within(args.get(0));
    }
}
