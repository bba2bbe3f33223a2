package dev.ashlar.lsp.hover;

import dev.ashlar.compiler.model.EnumType;
import dev.ashlar.compiler.model.Field;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.RelationField;
import dev.ashlar.compiler.model.ScalarField;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.lsp.schema.Occurrence;
import dev.ashlar.lsp.schema.Occurrences;
import dev.ashlar.lsp.schema.Snapshot;
import dev.ashlar.lsp.schema.Symbol;
import java.util.Optional;

/** What a name of the schema is in SQL, and what a word of the language means. */
public final class Hovers {
    private Hovers() {}

    /**
     * @param meaning the schema's meaning; while it has errors the one that it had before them, or the empty one
     */
    public static Optional<Hover> at(Snapshot snapshot, Schema meaning, SourceFile file, int offset) {
        Optional<Occurrence> name = Occurrences.of(snapshot).at(file, offset);
        Optional<Hover> sql =
                name.flatMap(found -> markdown(meaning, found.symbol()).map(text -> new Hover(text, found.span())));
        return sql.or(() -> snapshot.tree(file)
                .flatMap(tree -> WordAt.find(tree, offset))
                .map(found -> new Hover(found.word().documentation(), found.span())));
    }

    private static Optional<String> markdown(Schema schema, Symbol symbol) {
        if (symbol instanceof Symbol.Field field) {
            return schema.findModel(field.model())
                    .flatMap(model -> model.field(field.name()).map(found -> ofField(schema, model, found)));
        }
        if (symbol instanceof Symbol.Value value) {
            return ofValue(schema, value);
        }
        return schema.findModel(symbol.name())
                .map(model -> ofModel(schema, model))
                .or(() -> enumType(schema, symbol.name()).map(type -> ofEnum(schema, type)));
    }

    private static String ofModel(Schema schema, Model model) {
        String sql = new Sql(schema)
                .ofModel(model)
                .map(Hovers::block)
                .orElse("The view `" + model.table() + "`, which is made by hand.\n");
        return sql + documentation(model.documentation());
    }

    private static String ofField(Schema schema, Model model, Field field) {
        Sql sql = new Sql(schema);
        Optional<String> text = field instanceof ScalarField column
                ? sql.ofColumn(model, column)
                : sql.ofRelation((RelationField) field);
        return text.map(Hovers::block).orElse("`" + model.name() + "." + field.name() + "`\n")
                + documentation(field.documentation());
    }

    private static String ofEnum(Schema schema, EnumType type) {
        return new Sql(schema).ofEnum(type).map(Hovers::block).orElse("") + documentation(type.documentation());
    }

    private static Optional<String> ofValue(Schema schema, Symbol.Value symbol) {
        return enumType(schema, symbol.enumType()).stream()
                .flatMap(type -> type.values().stream())
                .filter(value -> value.name().equals(symbol.name()))
                .map(value ->
                        block("'" + value.label().replace("'", "''") + "'") + documentation(value.documentation()))
                .findFirst();
    }

    private static Optional<EnumType> enumType(Schema schema, String name) {
        return schema.enums().stream().filter(e -> e.name().equals(name)).findFirst();
    }

    private static String block(String sql) {
        return "```sql\n" + sql.strip() + "\n```\n";
    }

    private static String documentation(String text) {
        return text.isEmpty() ? "" : "\n" + text + "\n";
    }
}
