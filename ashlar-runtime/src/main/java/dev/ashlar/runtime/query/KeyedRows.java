package dev.ashlar.runtime.query;

import dev.ashlar.runtime.error.RecordNotFound;
import dev.ashlar.runtime.shape.Layout;
import dev.ashlar.runtime.shape.ShapeToken;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.Condition;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows that are found by keys, in the order of the keys; softly deleted ones too. One statement for {@value #AT_ONCE} keys, and
 * one for each to-many part.
 *
 * @param columns that the keys have values for
 */
public record KeyedRows(Reader reader, List<Column<?>> columns) {
    private static final int AT_ONCE = 5_000;

    /**
     * @param keys different from each other, or equal for the same row
     * @throws RecordNotFound when one finds nothing
     */
    public <R> List<R> read(ShapeToken<?, R> shape, List<List<Object>> keys) {
        StitchKey stitch =
                new StitchKey(columns.stream().<PgType<?>>map(Column::type).toList());
        Map<Object, R> found = new LinkedHashMap<>();
        find(shape, stitch, keys, false, found);
        List<List<Object>> missing =
                keys.stream().filter(key -> !found.containsKey(stitch.of(key))).toList();
        find(shape, stitch, missing, true, found);
        List<R> rows = new ArrayList<>(keys.size());
        for (List<Object> key : keys) {
            R row = found.get(stitch.of(key));
            if (row == null) {
                throw new RecordNotFound(shape.table().name(), "its key");
            }
            rows.add(row);
        }
        return rows;
    }

    private <R> void find(
            ShapeToken<?, R> shape,
            StitchKey stitch,
            List<List<Object>> keys,
            boolean withDeleted,
            Map<Object, R> found) {
        List<List<Object>> distinct = keys.stream().distinct().toList();
        for (int from = 0; from < distinct.size(); from += AT_ONCE) {
            KeySet part = new KeySet(
                    columns.stream()
                            .map(column -> Layout.ROOT + "." + column.quotedName())
                            .toList(),
                    stitch.types(),
                    distinct.subList(from, Math.min(distinct.size(), from + AT_ONCE)));
            Arguments asked =
                    reader.where(Condition.of(part::write), withDeleted).over(shape);
            Layout<R> layout = asked.layout(shape);
            Statement statement = reader.selection(shape.table(), asked).rowsWith(layout, columns);
            found.putAll(reader.keyed(layout, statement, stitch, asked.parts()));
        }
    }
}
