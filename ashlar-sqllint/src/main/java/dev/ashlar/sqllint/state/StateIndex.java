package dev.ashlar.sqllint.state;

import dev.ashlar.sqllint.parse.Node;
import java.util.List;

/**
 * An index, those of constraints as well.
 *
 * @param columns its keys; an expression is an empty name
 * @param valid false for one that a failed concurrent build left behind
 */
public record StateIndex(String name, List<String> columns, boolean unique, boolean valid) {
    public StateIndex {
        columns = List.copyOf(columns);
    }

    static StateIndex of(String table, Node tree) {
        List<String> keys =
                tree.list("indexParams").stream().map(p -> p.text("name")).toList();
        String bare = table.substring(table.lastIndexOf('.') + 1);
        String name =
                tree.text("idxname").isEmpty() ? bare + "_" + String.join("_", keys) + "_idx" : tree.text("idxname");
        return new StateIndex(name, keys, tree.flag("unique"), true);
    }
}
