package dev.ashlar.lsp.completion;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The block that a line stands in, told from the lines above it alone, so that what is broken below does not matter.
 *
 * @param keyword empty at the top of a file
 * @param name empty at the top of a file
 */
record Block(String keyword, String name) {
    static final Block NONE = new Block("", "");

    private static final Pattern OPENING =
            Pattern.compile("\\s*(model|view|type|enum|datasource|generator)\\s+(\\w+)\\s*\\{.*");

    /** The block around the line that begins at this offset. */
    static Block at(String text, int lineStart) {
        Block block = NONE;
        for (String line : text.substring(0, lineStart).lines().toList()) {
            Matcher opening = OPENING.matcher(line);
            if (opening.matches()) {
                block = line.strip().endsWith("}") ? NONE : new Block(opening.group(1), opening.group(2));
            } else if (line.strip().startsWith("}")) {
                block = NONE;
            }
        }
        return block;
    }

    boolean isTop() {
        return keyword.isEmpty();
    }

    boolean isEnum() {
        return keyword.equals("enum");
    }

    boolean isConfig() {
        return keyword.equals("datasource") || keyword.equals("generator");
    }
}
