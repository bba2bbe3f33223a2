package dev.ashlar.compiler.desired;

import dev.ashlar.compiler.catalog.ColumnDefault;
import dev.ashlar.compiler.catalog.ColumnType;
import dev.ashlar.compiler.catalog.SequenceOptions;
import dev.ashlar.compiler.model.ColumnOptions;
import dev.ashlar.compiler.model.DefaultValue;
import dev.ashlar.compiler.model.FieldType;
import dev.ashlar.compiler.model.ScalarField;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.sql.Literal;
import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The default that the database itself fills in; {@code cuid()} and its like are made by the client and are none. */
final class ColumnDefaults {
    private static final Set<String> SERIAL_TYPES = Set.of("smallint", "integer", "bigint");

    private final Schema schema;
    private final Target target;
    private final String table;

    ColumnDefaults(Schema schema, Target target, String table) {
        this.schema = schema;
        this.target = target;
        this.table = table;
    }

    @Nullable
    ColumnDefault of(ScalarField field, ColumnType type) {
        ColumnOptions.Generated generated = field.options().generated();
        if (generated != null) {
            return generated(generated);
        }
        DefaultValue value = field.defaultValue();
        if (field.options().identity() != null) {
            return identity(field.options().identity());
        }
        if (value instanceof DefaultValue.AutoIncrement) {
            return SERIAL_TYPES.contains(type.name()) ? serial(field) : null;
        }
        String sql = value == null ? null : sql(value, field, type);
        return sql == null ? null : new ColumnDefault.Expression(sql);
    }

    /** A server without virtual columns stores them: the values are the same. */
    private ColumnDefault generated(ColumnOptions.Generated generated) {
        return new ColumnDefault.Generated(
                generated.sql(), generated.stored() || !target.hasVirtualColumns(), target.hasSetExpression());
    }

    private static ColumnDefault identity(ColumnOptions.Identity identity) {
        return new ColumnDefault.Identity(
                identity.always(),
                new SequenceOptions(
                        identity.start(),
                        identity.increment(),
                        identity.min(),
                        identity.max(),
                        identity.cache(),
                        identity.cycle()));
    }

    private ColumnDefault serial(ScalarField field) {
        return new ColumnDefault.Serial(SequenceName.of(table, field.column()));
    }

    private @Nullable String sql(DefaultValue value, ScalarField field, ColumnType type) {
        if (value instanceof DefaultValue.Now) {
            return "CURRENT_TIMESTAMP";
        }
        if (value instanceof DefaultValue.DbGenerated generated) {
            return generated.sql();
        }
        if (value instanceof DefaultValue.Uuid uuid) {
            return uuid.version() == 7 && type.name().equals("uuid") && target.hasUuidV7() ? "uuidv7()" : null;
        }
        if (value instanceof DefaultValue.ListOf list) {
            return list(list, field, type);
        }
        return constant(value, field.type());
    }

    private String list(DefaultValue.ListOf list, ScalarField field, ColumnType type) {
        return list.values().stream()
                .map(v -> constant(v, field.type()))
                .collect(Collectors.joining(", ", "ARRAY[", "]::" + type.sql()));
    }

    private @Nullable String constant(DefaultValue value, FieldType type) {
        if (value instanceof DefaultValue.Numeric number) {
            return new BigDecimal(number.digits()).toPlainString();
        }
        if (value instanceof DefaultValue.Bool bool) {
            return String.valueOf(bool.value());
        }
        if (value instanceof DefaultValue.EnumValue label && type instanceof FieldType.EnumRef ref) {
            return Literal.text(label(ref, label.name()));
        }
        if (value instanceof DefaultValue.Text text) {
            return Literal.text(
                    type instanceof FieldType.Builtin b ? TextDefault.of(text.value(), b.type()) : text.value());
        }
        return null;
    }

    private String label(FieldType.EnumRef ref, String name) {
        return schema.enumType(ref.name()).values().stream()
                .filter(v -> v.name().equals(name))
                .findFirst()
                .orElseThrow()
                .label();
    }
}
