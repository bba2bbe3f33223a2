// Written by `ashlar generate` from model Label in schema.prisma.
package dev.ashlar.runtime.blog;

import dev.ashlar.runtime.shape.Part;
import dev.ashlar.runtime.shape.ShapeToken;
import dev.ashlar.runtime.shape.Values;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.Constraint;
import dev.ashlar.sql.Junction;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.Table;
import dev.ashlar.sql.TextColumn;
import dev.ashlar.sql.ToMany;
import java.util.List;

/** The table {@code labels}; its rows are {@link Label}. */
public final class LabelTable extends Table {
    /** The table in statements that meet it once; {@link #as} gives it another name. */
    public static final LabelTable LABEL = new LabelTable();

    public final Column<Integer> id = column("id", PgType.INTEGER);
    public final TextColumn word = text("word", PgType.STRING);

    public final ToMany<BoxTable> boxes =
            manyToMany("boxes", BoxTable::new, new Junction(null, "_BoxToLabel", "B", "id", "A", "id", null));

    /** Reads a whole row. */
    public static final ShapeToken<LabelTable, Label> ROW = new Row();

    /** A participant of its own; the statement names it. */
    public LabelTable() {
        super(null, "labels", null);
    }

    private LabelTable(String alias) {
        super(null, "labels", alias);
    }

    /** A participant of its own under this name. */
    public LabelTable as(String alias) {
        return new LabelTable(alias);
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(id, word);
    }

    @Override
    public List<Column<?>> primaryKey() {
        return List.of(id);
    }

    @Override
    public List<Constraint> constraints() {
        return List.of(
                new Constraint("labels_pkey", Constraint.Kind.PRIMARY_KEY, List.of("id")),
                new Constraint("labels_word_key", Constraint.Kind.UNIQUE, List.of("word")));
    }

    private static final class Row extends ShapeToken<LabelTable, Label> {
        private final Part<Integer> id = field(LABEL.id);
        private final Part<String> word = field(LABEL.word);

        Row() {
            super(LABEL);
        }

        @Override
        protected Label read(Values values) {
            return new Label(values.get(id), values.get(word));
        }
    }
}
