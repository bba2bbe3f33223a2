package dev.ashlar.compiler.ddl;

import dev.ashlar.compiler.catalog.ForeignKey;
import dev.ashlar.compiler.diff.TableChange;
import dev.ashlar.sql.Identifier;
import java.util.ArrayList;
import java.util.List;

/** Values for a new column, from the rows that a foreign key leads to. */
final class FillDdl {
    private FillDdl() {}

    static Statement of(TableChange.FillColumn change) {
        ForeignKey key = change.key();
        String column = change.column().name();
        List<String> matches = new ArrayList<>();
        String source = "";
        for (int i = 0; i < key.columns().size(); i++) {
            String parent = "parent." + Identifier.quote(key.referencedColumns().get(i));
            if (key.columns().get(i).equals(column)) {
                source = parent;
            } else {
                matches.add(
                        parent + " = child." + Identifier.quote(key.columns().get(i)));
            }
        }
        return new Statement(
                "FillColumn",
                "UPDATE " + change.table().quoted() + " AS child SET " + Identifier.quote(column) + " = " + source
                        + "\nFROM " + key.referencedTable().quoted() + " AS parent WHERE "
                        + String.join(" AND ", matches));
    }
}
