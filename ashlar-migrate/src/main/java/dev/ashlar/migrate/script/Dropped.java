package dev.ashlar.migrate.script;

import dev.ashlar.compiler.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A table or a column that a script drops, by its text.
 *
 * @param schema null where the script names none
 * @param column null for the whole table
 */
public record Dropped(
        @Nullable String schema, String table, @Nullable String column) {
    private static final Pattern TABLE = Touched.pattern("^DROP\\s+TABLE\\s+" + Touched.IF + Touched.NAME);
    private static final Pattern COLUMN = Touched.pattern("\\bDROP\\s+COLUMN\\s+" + Touched.IF + Touched.NAME);

    /** In the order of the text. */
    public static List<Dropped> of(SourceFile file) {
        List<Dropped> dropped = new ArrayList<>();
        for (SqlStatement statement : StatementSplitter.split(file, SqlLexer.tokens(file.text()))) {
            String sql = statement.text().strip();
            Matcher table = TABLE.matcher(sql);
            Matcher alter = Touched.ALTER_TABLE.matcher(sql);
            if (table.find()) {
                dropped.add(of(Touched.parts(table.group(1)), null));
            } else if (alter.find()) {
                Matcher column = COLUMN.matcher(alter.group(2));
                while (column.find()) {
                    dropped.add(of(Touched.parts(alter.group(1)), Touched.name(column.group(1))));
                }
            }
        }
        return dropped;
    }

    private static Dropped of(List<String> table, @Nullable String column) {
        return table.size() == 1
                ? new Dropped(null, table.get(0), column)
                : new Dropped(table.get(0), table.get(1), column);
    }
}
