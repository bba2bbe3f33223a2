package dev.ashlar.compiler.format;

import dev.ashlar.compiler.syntax.Attribute;
import java.util.ArrayList;
import java.util.List;

/** Lines whose columns are aligned with each other. */
final class Table {
    private final List<Row> rows = new ArrayList<>();

    /**
     * One line.
     *
     * @param columns aligned; none in a line that is only {@code suffix}
     * @param attributes the last column, written when the line is
     * @param suffix what follows the columns without a say in their width; may be empty
     */
    private record Row(List<String> columns, List<Attribute> attributes, String suffix) {}

    void add(List<String> columns, List<Attribute> attributes, String suffix) {
        rows.add(new Row(columns, attributes, suffix));
    }

    /** A line that is not aligned. */
    void addLine(String text) {
        rows.add(new Row(List.of(), List.of(), text));
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    void render(Lines out) {
        int[] widths = widths();
        for (Row row : rows) {
            renderRow(row, widths, out);
            out.endLine();
        }
    }

    private static void renderRow(Row row, int[] widths, Lines out) {
        int last = row.columns().size() - 1;
        for (int i = 0; i <= last; i++) {
            String column = row.columns().get(i);
            out.write(column);
            if (i < last || !row.attributes().isEmpty()) {
                out.pad(widths[i] - width(column) + 1);
            }
        }
        out.write(row.attributes());
        if (!row.suffix().isEmpty()) {
            out.write(last < 0 ? row.suffix() : " " + row.suffix());
        }
    }

    private int[] widths() {
        int columns = 0;
        for (Row row : rows) {
            columns = Math.max(columns, row.columns().size());
        }
        int[] widths = new int[columns];
        for (Row row : rows) {
            for (int i = 0; i < row.columns().size(); i++) {
                widths[i] = Math.max(widths[i], width(row.columns().get(i)));
            }
        }
        return widths;
    }

    /** Prisma counts the bytes of UTF-8. */
    private static int width(String column) {
        int width = 0;
        for (int i = 0; i < column.length(); i++) {
            width += bytes(column.charAt(i));
        }
        return width;
    }

    /** Of a character outside the basic plane, which is four bytes, each half counts two. */
    private static int bytes(char character) {
        if (character < 0x80) {
            return 1;
        }
        return character < 0x800 || Character.isSurrogate(character) ? 2 : 3;
    }
}
