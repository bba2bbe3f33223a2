package dev.ashlar.sql;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a generated table looks like. */
public final class PostTable extends Table {
    public static final PostTable POST = new PostTable(null);

    public final Column<UUID> id = column("id", PgType.UUID);
    public final TextColumn title = text("title", PgType.STRING);
    public final Column<UUID> authorId = column("author_id", PgType.UUID);
    public final Column<Integer> views = column("views", PgType.INTEGER);
    public final Column<BigDecimal> price = column("price", PgType.MONEY);
    public final ListColumn<String> words = list("words", PgType.STRING);
    public final Column<String> deletedAt = column("deleted_at", PgType.STRING);
    public final ToOptional<PostTable> parent =
            toOptional("parent", () -> new PostTable(null), List.of("author_id"), List.of("id"));
    public final ToMany<PostTable> answers =
            toMany("answers", () -> new PostTable(null), List.of("id"), List.of("author_id"));
    public final ToMany<PostTable> related = manyToMany(
            "related", () -> new PostTable(null), new Junction("public", "_Related", "A", "id", "B", "id", null));

    PostTable(@Nullable String alias) {
        super("public", "post", alias);
    }

    public PostTable as(String alias) {
        return new PostTable(alias);
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(id, title, authorId, views, price, words, deletedAt);
    }

    @Override
    public List<Column<?>> primaryKey() {
        return List.of(id);
    }

    @Override
    public Column<?> softDelete() {
        return deletedAt;
    }
}
