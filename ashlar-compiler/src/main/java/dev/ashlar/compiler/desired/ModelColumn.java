package dev.ashlar.compiler.desired;

import dev.ashlar.compiler.catalog.Column;
import dev.ashlar.compiler.catalog.ColumnDefault;
import dev.ashlar.compiler.catalog.ColumnType;
import dev.ashlar.compiler.catalog.Mark;
import dev.ashlar.compiler.model.ColumnOptions;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.ScalarField;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.sql.Identifier;
import org.jspecify.annotations.Nullable;

/** The columns of one model. */
final class ModelColumn {
    private static final String NOW = "CURRENT_TIMESTAMP";

    private final Schema schema;
    private final Model model;
    private final ColumnDefaults defaults;

    ModelColumn(Schema schema, Model model, Target target) {
        this.schema = schema;
        this.model = model;
        this.defaults = new ColumnDefaults(schema, target, model.table());
    }

    Column of(ScalarField field) {
        ColumnOptions options = field.options();
        ColumnType type = ColumnTypes.of(field, schema);
        return new Column(
                field.column(),
                type,
                field.isRequired(),
                defaultValue(field, type),
                comment(field),
                options.collation() == null ? null : quoted(options.collation()),
                options.updatedByDatabase() ? touch() : null,
                null);
    }

    private @Nullable ColumnDefault defaultValue(ScalarField field, ColumnType type) {
        ColumnDefault value = defaults.of(field, type);
        return value == null && field.options().updatedByDatabase() ? new ColumnDefault.Expression(NOW) : value;
    }

    private static @Nullable String comment(ScalarField field) {
        ColumnOptions options = field.options();
        String text = Comments.of(field.documentation());
        boolean marked = options.generated() != null || options.identity() != null || options.collation() != null;
        return marked ? Mark.comment(text) : text;
    }

    private static String quoted(ColumnOptions.QualifiedName name) {
        return Identifier.quote(name.schema(), name.name());
    }

    private Column.Touch touch() {
        return new Column.Touch(model.scalars()
                .filter(f -> f.options().generated() != null)
                .map(ScalarField::column)
                .toList());
    }
}
