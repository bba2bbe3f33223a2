package dev.ashlar.tables.write;

import dev.ashlar.compiler.syntax.Attribute;
import dev.ashlar.compiler.syntax.BlockAttribute;
import dev.ashlar.compiler.syntax.FieldDeclaration;
import dev.ashlar.compiler.syntax.ModelDeclaration;
import java.util.List;
import java.util.Optional;

/** A model or a view as a table class. */
final class TableClass {
    private static final String FIELD = "    ";
    private static final String STATEMENT = "        ";

    private final ModelDeclaration model;
    private final Scope scope;
    private final String name;

    private TableClass(ModelDeclaration model, Scope scope) {
        this.model = model;
        this.scope = scope.in(model);
        this.name = ClassName.of(model.name().text());
    }

    static String text(ModelDeclaration model, Scope scope) {
        return new TableClass(model, scope).text();
    }

    private String text() {
        String kind = model.kind() == ModelDeclaration.Kind.VIEW ? "View" : "Table";
        StringBuilder text = new StringBuilder(Spoken.comments(model.documentation(), ""));
        text.append(ClassName.annotation(model.name().text(), "\n"));
        text.append("public final class ")
                .append(name)
                .append(" extends ")
                .append(kind)
                .append(" {\n");
        text.append(FIELD + "public static final ")
                .append(name)
                .append(" TABLE = new ")
                .append(name)
                .append("();\n\n");
        constructor(text);
        model.fields().forEach(field -> field(text, field));
        initializer(text);
        return text.append("}\n").toString();
    }

    private void constructor(StringBuilder text) {
        tableName()
                .ifPresent(table -> text.append(FIELD + "private ")
                        .append(name)
                        .append("() {\n" + STATEMENT + "super(")
                        .append(JavaString.of(table))
                        .append(");\n" + FIELD + "}\n\n"));
    }

    private Optional<String> tableName() {
        return MappedName.of(
                model.blockAttributes().stream().map(BlockAttribute::attribute).toList());
    }

    private void field(StringBuilder text, FieldDeclaration field) {
        String written = field.name().text();
        ColumnWords words = ColumnWords.of(field, scope);
        List<String> said = Spoken.calls(field.documentation(), DirectiveWords.OF_COLUMNS).stream()
                .map(call -> "." + call)
                .toList();
        String annotation = ClassName.annotation(written, "\n");
        text.append(Spoken.comments(field.documentation(), FIELD))
                .append(annotation.isEmpty() ? "" : FIELD + annotation)
                .append(words.chain()
                        .then(said)
                        .statement(FIELD + "public final " + words.type() + " " + ClassName.of(written) + " = "));
    }

    private void initializer(StringBuilder text) {
        StringBuilder statements = new StringBuilder();
        Spoken.calls(model.documentation(), DirectiveWords.OF_TABLES)
                .forEach(call -> statements.append(Chain.of(call).statement(STATEMENT)));
        model.blockAttributes().stream()
                .filter(b -> !isTableName(b.attribute()))
                .forEach(block -> key(statements, block));
        if (!statements.isEmpty()) {
            text.append("\n" + FIELD + "{\n").append(statements).append(FIELD + "}\n");
        }
    }

    private static boolean isTableName(Attribute attribute) {
        return MappedName.of(attribute).isPresent();
    }

    private static void key(StringBuilder statements, BlockAttribute block) {
        List<String> said = Spoken.calls(block.documentation(), DirectiveWords.OF_KEYS).stream()
                .map(call -> "." + call)
                .toList();
        statements
                .append(Spoken.comments(block.documentation(), STATEMENT))
                .append(KeyWords.of(block.attribute()).then(said).statement(STATEMENT));
    }
}
