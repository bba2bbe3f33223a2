package dev.ashlar.compiler.lint.report;

import dev.ashlar.compiler.source.DiagnosticJson;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** JSON as text, written from the inside out. */
final class JsonText {
    private final List<String> members = new ArrayList<>();

    static JsonText object() {
        return new JsonText();
    }

    JsonText text(String name, String value) {
        return raw(name, DiagnosticJson.quote(value));
    }

    JsonText number(String name, long value) {
        return raw(name, Long.toString(value));
    }

    /** @param json a value that is JSON already */
    JsonText raw(String name, String json) {
        members.add(DiagnosticJson.quote(name) + ":" + json);
        return this;
    }

    JsonText list(String name, Collection<String> values) {
        return raw(name, array(values));
    }

    /** Left out when there are none. */
    JsonText some(String name, Collection<String> values) {
        return values.isEmpty() ? this : list(name, values);
    }

    static String array(Collection<String> values) {
        return values.stream().collect(Collectors.joining(",", "[", "]"));
    }

    static String array(String value) {
        return "[" + value + "]";
    }

    @Override
    public String toString() {
        return members.stream().collect(Collectors.joining(",", "{", "}"));
    }
}
