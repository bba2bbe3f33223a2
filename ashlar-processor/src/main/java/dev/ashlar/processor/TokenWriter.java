package dev.ashlar.processor;

import dev.ashlar.processor.Token.ColumnPart;
import dev.ashlar.processor.Token.CountPart;
import dev.ashlar.processor.Token.Part;
import dev.ashlar.processor.Token.RelationPart;
import dev.ashlar.processor.Token.Source;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Writes a token and the tokens nested in it. */
final class TokenWriter {
    private static final int WIDTH = 120;

    private final Token token;
    private final boolean isPublic;
    private final String packageName;
    private final TypeNames types;
    private final StringBuilder body = new StringBuilder();

    TokenWriter(Mirrors mirrors, TypeElement origin, Token token) {
        this.token = token;
        this.isPublic = isPublic(origin);
        this.packageName = mirrors.packageOf(origin);
        Set<String> declared =
                token.nested().stream().map(Token::name).collect(Collectors.toCollection(HashSet::new));
        declared.add(token.name());
        this.types = new TypeNames(mirrors, packageName, declared);
    }

    String write() {
        writeClass(token, "", (isPublic ? "public " : "") + "final class ");
        String head = "// Written by Ashlar from record " + TokenNames.inPackage(token.record()) + ".\n";
        String inPackage = packageName.isEmpty() ? "" : "package " + packageName + ";\n\n";
        return head + inPackage + types.imports() + body;
    }

    private void writeClass(Token of, String indent, String modifiers) {
        String record = types.name(of.record());
        String table = types.name(of.table().element());
        line(indent, "/** Reads {@link " + record + "}. */");
        line(indent, modifiers + of.name() + " extends " + types.name(Names.TOKEN) + "<" + table + ", " + record + "> {");
        String inner = indent + "    ";
        line(inner, "public static final " + of.name() + " " + of.constant() + " = new " + of.name() + "();");
        of.parts().forEach(p -> writeView(of, p, inner));
        line("", "");
        of.parts().forEach(p -> writePart(p, inner));
        line("", "");
        line(inner, "private " + of.name() + "() {");
        line(inner, "    super(" + table + "." + of.table().constant() + ");");
        line(inner, "}");
        line("", "");
        writeRead(of, record, inner);
        of.nested().forEach(n -> {
            line("", "");
            writeClass(n, inner, "public static final class ");
        });
        line(indent, "}");
    }

    /** The relations are open to calls that say which of their rows to read. */
    private void writeView(Token of, Part part, String indent) {
        if (part instanceof RelationPart relation) {
            String name = part.name().equals(of.constant()) ? part.name() + "_" : part.name();
            line(
                    indent,
                    "public static final " + type(relation) + " " + name + " = " + of.constant() + "." + field(part)
                            + ";");
        }
    }

    private void writePart(Part part, String indent) {
        line(indent, "private final " + type(part) + " " + field(part) + " = " + maker(part) + ";");
    }

    private String type(Part part) {
        if (part instanceof RelationPart relation) {
            return types.name(relation.many() ? Names.MANY : Names.ONE) + "<" + types.name(relation.target()) + ", "
                    + types.name(relation.value()) + ">";
        }
        return types.name(Names.PART) + "<"
                + (part instanceof ColumnPart column ? types.name(column.type()) : types.name("java.lang.Long")) + ">";
    }

    private String maker(Part part) {
        if (part instanceof RelationPart relation) {
            String how = relation.many() ? "many" : relation.nullable() ? "optional" : "one";
            return how + "(table()." + part.name() + ", " + source(relation.source()) + ")";
        }
        return part instanceof CountPart count
                ? "count(table()." + count.relation() + ")"
                : "field(table()." + part.name() + ")";
    }

    private String source(Source source) {
        String owner = source.packageName() == null
                ? source.className()
                : types.name(source.packageName(), source.className());
        return owner + "." + source.constant();
    }

    private void writeRead(Token of, String record, String indent) {
        line(indent, "@" + types.name("java.lang.Override"));
        line(indent, "protected " + record + " read(" + types.name(Names.VALUES) + " values) {");
        if (of.complete()) {
            List<String> arguments = of.parts().stream().map(TokenWriter::reading).toList();
            String inner = indent + "    ";
            String single = "return new " + record + "(" + String.join(", ", arguments) + ");";
            boolean fits = inner.length() + single.length() <= WIDTH;
            String broken = "return new " + record + "(\n" + inner + "        "
                    + String.join(",\n" + inner + "        ", arguments) + ");";
            line(inner, fits ? single : broken);
        } else {
            line(indent, "    throw new " + types.name("java.lang.IllegalStateException") + "(\"" + record
                    + " does not fit its model\");");
        }
        line(indent, "}");
    }

    private static String reading(Part part) {
        boolean nullable = part instanceof ColumnPart column
                ? column.nullable()
                : part instanceof RelationPart relation && relation.nullable();
        return (nullable ? "values.orNull(" : "values.get(") + field(part) + ")";
    }

    private static String field(Part part) {
        return "_" + part.name();
    }

    private static boolean isPublic(TypeElement type) {
        for (Element e = type; e instanceof TypeElement; e = e.getEnclosingElement()) {
            if (!e.getModifiers().contains(Modifier.PUBLIC)) {
                return false;
            }
        }
        return true;
    }

    private void line(String indent, String text) {
        body.append(text.isEmpty() ? "" : indent).append(text).append('\n');
    }
}
