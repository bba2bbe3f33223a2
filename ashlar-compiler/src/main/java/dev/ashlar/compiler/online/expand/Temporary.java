package dev.ashlar.compiler.online.expand;

import dev.ashlar.sql.Identifier;

/** Names that things have for a while. The same thing always gets the same one, so that a way back finds it. */
final class Temporary {
    static final String SUFFIX = "_ashlar_new";

    private Temporary() {}

    static String name(String name) {
        return name(name, SUFFIX);
    }

    /** A name too long for its suffix is cut, and told from others that begin alike by a number. */
    static String name(String name, String suffix) {
        String whole = name + suffix;
        if (Identifier.cut(whole, Identifier.MAX_BYTES).equals(whole)) {
            return whole;
        }
        String end = "_" + Integer.toHexString(name.hashCode()) + suffix;
        return Identifier.cut(name, Identifier.MAX_BYTES - end.length()) + end;
    }
}
