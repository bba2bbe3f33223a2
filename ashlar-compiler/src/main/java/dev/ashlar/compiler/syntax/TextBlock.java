package dev.ashlar.compiler.syntax;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A text over several {@code ///} lines between two {@code """}. Nothing in it is an escape; the slashes, the line ends at
 * its start and end, and the indentation that all lines share are no part of it.
 */
final class TextBlock {
    static final String QUOTES = "\"\"\"";

    private TextBlock() {}

    /**
     * @param written the block with its quotes and the slashes of every further line
     */
    static String read(String written) {
        String inside = written.substring(QUOTES.length(), written.length() - QUOTES.length());
        List<String> lines = inside.lines().toList();
        String text = lines.stream().skip(1).map(TextBlock::withoutSlashes).collect(Collectors.joining("\n"));
        String first = lines.isEmpty() ? "" : lines.get(0).strip();
        String rest = text.stripTrailing().stripIndent().strip();
        return first.isEmpty() || rest.isEmpty() ? first + rest : first + "\n" + rest;
    }

    private static String withoutSlashes(String line) {
        String content = line.stripLeading();
        return content.startsWith("///") ? content.substring("///".length()) : content;
    }
}
