package dev.ashlar.sqllint.facts;

import dev.ashlar.sqllint.parse.Node;
import java.util.List;

/** Names as the rules compare them. */
public final class Names {
    private Names() {}

    /** Of a RangeVar: {@code posts}, {@code audit.posts}; the schema public is left out. */
    public static String table(Node rangeVar) {
        return qualified(rangeVar.text("schemaname"), rangeVar.text("relname"));
    }

    /** Of the parts of a name. */
    public static String table(List<String> parts) {
        int last = parts.size() - 1;
        return last < 0 ? "" : qualified(last == 0 ? "" : parts.get(last - 1), parts.get(last));
    }

    private static String qualified(String schema, String name) {
        return schema.isEmpty() || schema.equals("public") ? name : schema + "." + name;
    }

    /** Of a type or a function, without its schema: {@code int4}, {@code uuid}. */
    public static String last(Node named, String field) {
        List<String> parts = named.names(field);
        return parts.isEmpty() ? "" : parts.get(parts.size() - 1);
    }

    /** Of the function that a FuncCall calls, empty for another node. */
    public static String function(Node node) {
        return node.is("FuncCall") ? last(node, "funcname") : "";
    }

    /** Of the column that a ColumnRef names, without its table; empty for another node and for a star. */
    public static String column(Node node) {
        return node.is("ColumnRef") ? last(node, "fields") : "";
    }
}
