package dev.ashlar.runtime.wire;

import dev.ashlar.sql.Composite;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A composite type, by PostgreSQL's text: {@code (a,"b c",)}; nothing between two commas is NULL. */
final class CompositeCodec<T> implements UntypedCodec<T> {
    private final Composite<T> type;

    CompositeCodec(Composite<T> type) {
        this.type = type;
    }

    @Override
    public String toText(T value) {
        StringBuilder out = new StringBuilder("(");
        List<?> parts = type.parts().apply(value);
        for (int i = 0; i < parts.size(); i++) {
            out.append(i == 0 ? "" : ",");
            if (parts.get(i) != null) {
                out.append(TextCursor.quoted(text(type.attributes().get(i), parts.get(i))));
            }
        }
        return out.append(')').toString();
    }

    @Override
    public T fromText(String text) {
        List<@Nullable String> items = new ArrayList<>(type.attributes().size());
        TextCursor cursor = new TextCursor(text);
        cursor.take('(');
        do {
            items.add(cursor.item(",)"));
        } while (cursor.took(','));
        if (items.size() != type.attributes().size()) {
            throw new IllegalStateException("type " + type.sqlName() + " has " + items.size()
                    + " attributes in the database and " + type.attributes().size()
                    + " in the schema: compare the two (ashlar migrate status) and generate again");
        }
        return Objects.requireNonNull(type.read().read(new Items(items)));
    }

    @SuppressWarnings("unchecked") // a part is of its attribute's type: the generated record says so
    private static <V> String text(PgType<V> attribute, Object part) {
        return Codecs.of(attribute).toText((V) part);
    }

    private record Items(List<@Nullable String> items) implements Row {
        @Override
        public <V> @Nullable V get(int index, PgType<V> type) {
            String item = items.get(index);
            return item == null ? null : Codecs.of(type).fromText(item);
        }
    }
}
