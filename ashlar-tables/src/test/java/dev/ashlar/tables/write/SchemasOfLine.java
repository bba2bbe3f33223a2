package dev.ashlar.tables.write;

import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.compiler.syntax.ConfigDeclaration;
import dev.ashlar.compiler.syntax.Expression.StringLiteral;
import dev.ashlar.compiler.syntax.Parser;
import java.util.List;
import java.util.regex.Pattern;

/** The schemas in a line of JSON. Its strings are written as those of the schema language, whose parser reads them here. */
final class SchemasOfLine {
    private static final Pattern SCHEMA = Pattern.compile("\"(?:schema|old|new)\": (\"(?:\\\\.|[^\"\\\\])*+\")");

    private SchemasOfLine() {}

    static List<String> in(String line) {
        return SCHEMA.matcher(line).results().map(m -> text(m.group(1))).toList();
    }

    private static String text(String literal) {
        SourceFile file = new SourceFile("line", "generator line {\n  text = " + literal + "\n}\n");
        ConfigDeclaration block =
                (ConfigDeclaration) Parser.parse(file).declarations().get(0);
        return ((StringLiteral) block.properties().get(0).value()).value();
    }
}
