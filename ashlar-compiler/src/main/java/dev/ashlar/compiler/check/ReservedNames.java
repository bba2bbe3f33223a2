package dev.ashlar.compiler.check;

import java.util.Set;

/** Names that neither a model nor an enum may have, because the generated code of some client could not use them. */
public final class ReservedNames {
    private static final Set<String> NAMES = Set.of(
            "PrismaClient",
            "break",
            "case",
            "catch",
            "class",
            "const",
            "continue",
            "debugger",
            "default",
            "delete",
            "do",
            "else",
            "enum",
            "export",
            "extends",
            "false",
            "finally",
            "for",
            "function",
            "if",
            "implements",
            "import",
            "in",
            "instanceof",
            "interface",
            "let",
            "new",
            "null",
            "package",
            "private",
            "protected",
            "public",
            "return",
            "super",
            "switch",
            "this",
            "throw",
            "true",
            "try",
            "typeof",
            "var",
            "void",
            "while",
            "with",
            "yield");

    private ReservedNames() {}

    /** Whether it is the name of a built-in type. */
    public static boolean isBuiltIn(String name) {
        return Declarations.isBuiltIn(name);
    }

    public static boolean contains(String name) {
        return NAMES.contains(name);
    }
}
