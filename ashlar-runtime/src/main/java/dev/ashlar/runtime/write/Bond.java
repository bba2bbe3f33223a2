package dev.ashlar.runtime.write;

import dev.ashlar.runtime.shape.Layout;
import dev.ashlar.sql.Junction;
import dev.ashlar.sql.Parameter;
import dev.ashlar.sql.Relation;
import dev.ashlar.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * That a row is linked to another by a relation.
 *
 * @param values of the other row, those of the relation's local columns
 */
record Bond(Relation<?> relation, List<@Nullable Object> values) {
    static Bond of(Relation<?> relation, Written row) {
        List<@Nullable Object> values = new ArrayList<>();
        relation.localColumns().forEach(column -> values.add(row.columns().get(column)));
        return new Bond(relation, values);
    }

    List<Parameter> parameters() {
        List<Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            String column = relation.localColumns().get(i);
            parameters.add(new Parameter(relation.owner().column(column).type(), values.get(i)));
        }
        return parameters;
    }

    /**
     * True for the row {@link Layout#ROOT} when it is linked.
     *
     * @param values what stands for each value of the other row
     */
    static void write(SqlWriter out, Relation<?> relation, List<Consumer<SqlWriter>> values) {
        Junction junction = relation.junction();
        if (junction == null) {
            writePairs(out, relation.targetColumns(), values);
            return;
        }
        out.append("EXISTS (SELECT 1 FROM ").append(junction.quotedName()).append(" AS \"j\" WHERE \"j\".");
        values.get(0).accept(out.identifier(junction.localColumn()).append(" = "));
        out.append(" AND \"j\".").identifier(junction.targetColumn()).append(" = ");
        out.append(Layout.ROOT).append(".").identifier(junction.targetKey()).append(")");
    }

    private static void writePairs(SqlWriter out, List<String> columns, List<Consumer<SqlWriter>> values) {
        String between = "";
        for (int i = 0; i < columns.size(); i++) {
            out.append(between).append(Layout.ROOT).append(".").identifier(columns.get(i));
            values.get(i).accept(out.append(" = "));
            between = " AND ";
        }
    }
}
