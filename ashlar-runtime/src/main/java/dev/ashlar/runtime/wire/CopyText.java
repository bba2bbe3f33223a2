package dev.ashlar.runtime.wire;

import dev.ashlar.sql.Column;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows as COPY's text format has them: tabs between values, {@code \N} for NULL. Values are what arrays hold, so both agree. */
final class CopyText {
    private CopyText() {}

    /** @throws IllegalArgumentException when a value cannot be sent; it names the column */
    static String row(List<? extends Column<?>> columns, CopyRows rows) {
        StringBuilder out = new StringBuilder(32 * columns.size());
        for (int i = 0; i < columns.size(); i++) {
            out.append(i == 0 ? "" : "\t");
            try {
                append(out, TextForm.of(columns.get(i).type(), rows.value(i)));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("column \"" + columns.get(i).name() + "\": " + e.getMessage(), e);
            }
        }
        return out.append('\n').toString();
    }

    private static void append(StringBuilder out, @Nullable String text) {
        if (text == null) {
            out.append("\\N");
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> out.append(c);
            }
        }
    }
}
