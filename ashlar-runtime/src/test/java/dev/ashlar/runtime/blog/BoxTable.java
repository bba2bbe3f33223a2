// Written by `ashlar generate` from model Box in schema.prisma.
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

/** The table {@code boxes}; its rows are {@link Box}. */
public final class BoxTable extends Table {
    /** The table in statements that meet it once; {@link #as} gives it another name. */
    public static final BoxTable BOX = new BoxTable();

    public final Column<Integer> id = column("id", PgType.INTEGER);
    public final TextColumn label = text("label", PgType.STRING);

    public final ToMany<SampleTable> samples = toMany("samples", SampleTable::new, List.of("id"), List.of("box_id"));
    public final ToMany<LabelTable> labels =
            manyToMany("labels", LabelTable::new, new Junction(null, "_BoxToLabel", "A", "id", "B", "id", null));

    /** Reads a whole row. */
    public static final ShapeToken<BoxTable, Box> ROW = new Row();

    /** A participant of its own; the statement names it. */
    public BoxTable() {
        super(null, "boxes", null);
    }

    private BoxTable(String alias) {
        super(null, "boxes", alias);
    }

    /** A participant of its own under this name. */
    public BoxTable as(String alias) {
        return new BoxTable(alias);
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(id, label);
    }

    @Override
    public List<Column<?>> primaryKey() {
        return List.of(id);
    }

    @Override
    public List<Constraint> constraints() {
        return List.of(new Constraint("boxes_pkey", Constraint.Kind.PRIMARY_KEY, List.of("id")));
    }

    private static final class Row extends ShapeToken<BoxTable, Box> {
        private final Part<Integer> id = field(BOX.id);
        private final Part<String> label = field(BOX.label);

        Row() {
            super(BOX);
        }

        @Override
        protected Box read(Values values) {
            return new Box(values.get(id), values.get(label));
        }
    }
}
