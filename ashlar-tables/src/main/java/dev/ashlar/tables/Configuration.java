package dev.ashlar.tables;

import java.util.ArrayList;
import java.util.List;

/** What a schema says that no table does: its datasource, its generators, and directives of their own. */
public abstract class Configuration {
    private final List<String> texts = new ArrayList<>();

    protected Configuration() {}

    /** @param properties lines like {@code provider = "postgresql"} */
    protected final void datasource(String name, String... properties) {
        block("datasource", name, properties);
    }

    protected final void generator(String name, String... properties) {
        block("generator", name, properties);
    }

    /** A directive that stands alone: a role, a domain, a function, a mixin. */
    protected final void directive(String text) {
        StringBuilder lines = new StringBuilder();
        text.lines().forEach(line -> lines.append("///").append(line.startsWith(" ") ? line : " " + line).append('\n'));
        texts.add(lines.toString());
    }

    List<String> texts() {
        return texts;
    }

    private void block(String keyword, String name, String... properties) {
        texts.add(keyword + " " + name + " {\n  " + String.join("\n  ", properties) + "\n}\n");
    }
}
