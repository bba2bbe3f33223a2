package dev.ashlar.sqllint.facts;

import dev.ashlar.sqllint.parse.Node;

/** Calls that tell who is asking. */
public final class Settings {
    private Settings() {}

    public static boolean isSetting(Node node) {
        String name = Names.function(node);
        return name.equals("current_setting") || isAuth(node);
    }

    /** The functions of the schema auth that hosted PostgreSQL has: they read a setting themselves. */
    private static boolean isAuth(Node node) {
        return node.is("FuncCall")
                && node.names("funcname").size() == 2
                && node.names("funcname").get(0).equals("auth");
    }
}
