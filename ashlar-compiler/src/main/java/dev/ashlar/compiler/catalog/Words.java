package dev.ashlar.compiler.catalog;

import java.util.regex.Pattern;

/** Whether SQL mentions a name. A text in quotes counts too: rather too often than too rarely. */
public final class Words {
    private Words() {}

    public static boolean contains(String sql, String name) {
        return sql.contains(name)
                && Pattern.compile("(?<![A-Za-z0-9_$])" + Pattern.quote(name) + "(?![A-Za-z0-9_$])")
                        .matcher(sql)
                        .find();
    }
}
