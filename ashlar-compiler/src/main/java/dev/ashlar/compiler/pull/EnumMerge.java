package dev.ashlar.compiler.pull;

import dev.ashlar.compiler.catalog.EnumType;
import dev.ashlar.compiler.syntax.BlockAttribute;
import dev.ashlar.compiler.syntax.EnumDeclaration;
import dev.ashlar.compiler.syntax.EnumValueDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The block of an enum whose values have to change: each value that stays keeps its line and its comments. */
final class EnumMerge {
    private final EnumDeclaration block;
    private final EnumType type;
    private final Names names;

    /**
     * @param type as the database has it
     */
    EnumMerge(EnumDeclaration block, EnumType type, Names names) {
        this.block = block;
        this.type = type;
        this.names = names;
    }

    String text() {
        List<String> lines = new ArrayList<>();
        type.labels().forEach(label -> value(label, lines));
        List<BlockAttribute> attributes = block.membersOf(BlockAttribute.class).toList();
        if (!attributes.isEmpty()) {
            lines.add("");
        }
        attributes.forEach(a -> lines.add("  " + a.span().text()));
        String opening = block.span()
                .file()
                .text()
                .substring(block.span().start(), block.opening().end());
        return opening + "\n" + String.join("\n", lines) + "\n}";
    }

    private void value(String label, List<String> lines) {
        String name = names.value(type.name(), label).orElseThrow();
        Optional<EnumValueDeclaration> before = block.values().stream()
                .filter(v -> v.name().text().equals(name))
                .findFirst();
        before.ifPresentOrElse(v -> keep(v, lines), () -> lines.add(EnumText.value(name, label)));
    }

    private static void keep(EnumValueDeclaration value, List<String> lines) {
        value.documentation().comments().stream()
                .filter(c -> !c.equals(value.trailing()))
                .forEach(c -> lines.add("  " + c.span().text()));
        lines.add("  " + value.span().text()
                + (value.trailing() == null ? "" : " " + value.trailing().span().text()));
    }
}
