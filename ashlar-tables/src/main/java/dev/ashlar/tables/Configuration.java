package dev.ashlar.tables;

import java.util.ArrayList;
import java.util.List;

/** What a schema says that no table does: its datasource, its generators, and directives of their own. */
public abstract class Configuration {
    private final List<String> texts = new ArrayList<>();
    private final List<Class<?>> order = new ArrayList<>();
    private String datasource = "";

    protected Configuration() {}

    /** @param properties lines like {@code provider = "postgresql"} */
    protected final void datasource(String name, String... properties) {
        datasource = name;
        block("datasource", name, properties);
    }

    protected final void generator(String name, String... properties) {
        block("generator", name, properties);
    }

    /** A directive that stands alone: a role, a domain, a function, a mixin. */
    protected final void directive(String text) {
        StringBuilder lines = new StringBuilder();
        text.lines().forEach(line -> lines.append("/// ").append(line).append('\n'));
        texts.add(lines.toString());
    }

    /** The order in which migrations make tables and enums; those that are not named follow as they are written. */
    protected final void order(Class<?>... types) {
        order.addAll(List.of(types));
    }

    List<Class<?>> order() {
        return order;
    }

    /** Its name, which native types are prefixed with; empty when this declares none. */
    String datasource() {
        return datasource;
    }

    List<String> texts() {
        return texts;
    }

    private void block(String keyword, String name, String... properties) {
        texts.add(keyword + " " + name + " {\n  " + String.join("\n  ", properties) + "\n}\n");
    }
}
