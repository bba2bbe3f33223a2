package dev.ashlar.compiler.pull;

import dev.ashlar.compiler.catalog.Column;
import dev.ashlar.compiler.catalog.ColumnDefault;
import dev.ashlar.compiler.catalog.ColumnType;
import dev.ashlar.compiler.catalog.TypeName;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A column's default as {@code @default(...)} says it. Only what comes back as the very same default is written as a
 * literal; everything else is {@code dbgenerated("...")}.
 */
final class DefaultText implements ColumnDefault.Cases<Optional<String>> {
    private static final Set<String> WHOLE = Set.of("smallint", "integer", "bigint");
    private static final Set<String> NUMBERS =
            Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision");
    private static final Set<String> TEXTS = Set.of("text", "character varying", "citext");

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    /** PostgreSQL prints a negative constant so. */
    private static final Pattern QUOTED_NUMBER = Pattern.compile("'(-\\d+(?:\\.\\d+)?)'::[a-z ]+");

    private static final Pattern TEXT = Pattern.compile("'((?:[^'\\\\]|'')*)'::(.+)");

    private final Column column;
    private final ColumnType type;
    private final Names names;

    private DefaultText(Column column, Names names) {
        this.column = column;
        this.type = column.type();
        this.names = names;
    }

    /** What stands between the parentheses, empty when the column has no default. */
    static Optional<String> of(Column column, Names names) {
        ColumnDefault value = column.defaultValue();
        return value == null ? Optional.empty() : value.match(new DefaultText(column, names));
    }

    @Override
    public Optional<String> expression(ColumnDefault.Expression expression) {
        String sql = expression.sql();
        return Optional.of(plain(sql).orElseGet(() -> "dbgenerated(" + SchemaText.quoted(sql) + ")"));
    }

    @Override
    public Optional<String> serial(ColumnDefault.Serial serial) {
        return Optional.of("autoincrement()");
    }

    @Override
    public Optional<String> identity(ColumnDefault.Identity identity) {
        return Optional.of("autoincrement()");
    }

    /** A generated column has no default of its own: a directive says the expression. */
    @Override
    public Optional<String> generated(ColumnDefault.Generated generated) {
        return Optional.empty();
    }

    private Optional<String> plain(String sql) {
        if (type.list()) {
            return sql.startsWith("ARRAY[]::") ? Optional.of("[]") : Optional.empty();
        }
        if (type.enumType() != null) {
            return enumValue(type.enumType(), sql);
        }
        return switch (type.base()) {
            case "boolean" -> Optional.of(sql).filter(s -> s.matches("true|false"));
            case "uuid" -> sql.equals("uuidv7()") ? Optional.of("uuid(7)") : Optional.empty();
            case "timestamp without time zone", "timestamp with time zone" -> now(sql);
            case "jsonb", "json" -> json(sql);
            default -> number(sql).or(() -> text(sql));
        };
    }

    private static Optional<String> now(String sql) {
        return sql.equals("CURRENT_TIMESTAMP") || sql.equals("now()") ? Optional.of("now()") : Optional.empty();
    }

    private Optional<String> number(String sql) {
        if (!NUMBERS.contains(type.base())) {
            return Optional.empty();
        }
        Matcher quoted = QUOTED_NUMBER.matcher(sql);
        String digits = quoted.matches() ? quoted.group(1) : sql;
        boolean fits = NUMBER.matcher(digits).matches() && (!WHOLE.contains(type.base()) || !digits.contains("."));
        return fits ? Optional.of(digits) : Optional.empty();
    }

    private Optional<String> text(String sql) {
        return TEXTS.contains(type.base()) ? literal(sql).map(SchemaText::quoted) : Optional.empty();
    }

    /** Objects and arrays without anything in them: other JSON may be spelt in more than one way. */
    private static Optional<String> json(String sql) {
        return literal(sql)
                .filter(text -> text.equals("{}") || text.equals("[]"))
                .map(SchemaText::quoted);
    }

    private Optional<String> enumValue(TypeName enumType, String sql) {
        return literal(sql).flatMap(label -> names.value(enumType, label));
    }

    private static Optional<String> literal(String sql) {
        Matcher text = TEXT.matcher(sql);
        return text.matches() ? Optional.of(text.group(1).replace("''", "'")) : Optional.empty();
    }

    @Override
    public String toString() {
        return column.name();
    }
}
