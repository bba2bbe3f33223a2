package dev.ashlar.compiler.diff;

import dev.ashlar.compiler.catalog.Column;
import dev.ashlar.compiler.catalog.EnumType;
import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.catalog.TypeName;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Enums and their values. */
public sealed interface EnumChange extends Change {
    <R> R match(Cases<R> cases);

    @Override
    default <R> R match(Change.Cases<R> cases) {
        return cases.enumType(this);
    }

    /** {@code CREATE TYPE ... AS ENUM} */
    record CreateEnum(EnumType type) implements EnumChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.createEnum(this);
        }
    }

    /**
     * {@code ALTER TYPE ... ADD VALUE}. The value cannot be used before the transaction ends.
     *
     * @param before the existing value that it precedes; null when it comes last
     */
    record AddEnumValue(
            TypeName type, String label, @Nullable String before) implements EnumChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.addEnumValue(this);
        }
    }

    /**
     * A new type under the old name: PostgreSQL cannot remove a value, nor use a new one in its own transaction.
     *
     * @param from the type as it is
     * @param to the type as it will be
     * @param aside the name that the old type has meanwhile
     * @param columns the columns of the type
     */
    record RebuildEnum(EnumType from, EnumType to, TypeName aside, List<EnumColumn> columns) implements EnumChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.rebuildEnum(this);
        }

        public RebuildEnum {
            columns = List.copyOf(columns);
        }

        @Override
        public Optional<String> canFail() {
            List<String> removed = from.labels().stream()
                    .filter(label -> !to.labels().contains(label))
                    .toList();
            return removed.isEmpty() || columns.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            "rows that still hold " + String.join(", ", removed) + " of " + to.name() + " stop it");
        }
    }

    /** {@code DROP TYPE} */
    record DropEnum(TypeName type) implements EnumChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.dropEnum(this);
        }
    }

    /**
     * {@code COMMENT ON TYPE}.
     *
     * @param text null to remove it
     */
    record CommentEnum(TypeName type, @Nullable String text) implements EnumChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.commentEnum(this);
        }
    }

    /**
     * @param from the column as it is
     * @param to the column as it will be; null when it is dropped or gets another type later, and is text until then
     */
    record EnumColumn(
            TableName table, Column from, @Nullable Column to) {}

    interface Cases<R> {
        R createEnum(CreateEnum change);

        R addEnumValue(AddEnumValue change);

        R rebuildEnum(RebuildEnum change);

        R dropEnum(DropEnum change);

        R commentEnum(CommentEnum change);
    }
}
