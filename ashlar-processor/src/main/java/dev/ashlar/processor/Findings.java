package dev.ashlar.processor;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;

/** What is wrong with a shape, for javac to draw. */
final class Findings {
    private final List<Finding> all = new ArrayList<>();

    /**
     * @param text what is wrong, its code, and what to do
     */
    record Finding(Element element, String text) {}

    void add(Element element, String code, String message, String help) {
        // javac indents every line after the first by two
        all.add(new Finding(element, message + " [" + code + "]\n= help: " + help));
    }

    List<Finding> all() {
        return all;
    }

    boolean isEmpty() {
        return all.isEmpty();
    }
}
