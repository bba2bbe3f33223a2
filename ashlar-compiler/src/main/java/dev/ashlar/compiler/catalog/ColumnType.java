package dev.ashlar.compiler.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The type of a column.
 *
 * @param name as {@code format_type()} prints the element: {@code timestamp(3) without time zone}; an enum's own name,
 *     unquoted and unqualified
 * @param list whether it is an array; PostgreSQL keeps no number of dimensions that matters
 * @param enumType the enum, null for every other type
 */
public record ColumnType(
        String name, boolean list, @Nullable TypeName enumType) {
    /** A type that is not an array and not an enum. */
    public static ColumnType of(String name) {
        return new ColumnType(name, false, null);
    }

    public static ColumnType ofEnum(TypeName type) {
        return new ColumnType(type.name(), false, type);
    }

    /** The array of this type. */
    public ColumnType asList() {
        return new ColumnType(name, true, enumType);
    }

    /** This type, or one of its elements when it is an array. */
    public ColumnType element() {
        return new ColumnType(name, false, enumType);
    }

    /** As Prisma spells it in DDL: {@code TIMESTAMP(3)}, {@code "Role"[]}. */
    public String sql() {
        String element = enumType == null ? TypeSpelling.of(name) : enumType.quoted();
        return list ? element + "[]" : element;
    }

    /** {@link #sql()} as one word that can stand in a list: {@code DOUBLE_PRECISION}, {@code DECIMAL(10.2)}. */
    public String word() {
        return sql().replace(' ', '_').replace(',', '.');
    }

    /** The name without its modifiers: {@code timestamp without time zone}. */
    public String base() {
        return enumType == null ? TypeSpelling.base(name) : name;
    }

    /** The numbers in parentheses: length, or precision and scale. Empty when there are none. */
    public List<Integer> modifiers() {
        return enumType == null ? TypeSpelling.modifiers(name) : List.of();
    }
}
