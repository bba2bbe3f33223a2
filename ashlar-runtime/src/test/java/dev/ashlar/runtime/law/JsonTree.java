package dev.ashlar.runtime.law;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A document as a loop reads it, of what the laws write: no escapes, whole numbers.
 *
 * @param text as PostgreSQL writes it
 * @param members of an object
 * @param elements of an array
 */
record JsonTree(
        String text,
        @Nullable Map<String, JsonTree> members,
        @Nullable List<JsonTree> elements) {
    static JsonTree of(String text) {
        return new Reading(text).value();
    }

    /** What is at the path; null where nothing is. */
    @Nullable
    JsonTree at(List<String> steps) {
        JsonTree here = this;
        for (String step : steps) {
            here = here == null ? null : here.step(step);
        }
        return here;
    }

    private @Nullable JsonTree step(String step) {
        if (members != null) {
            return members.get(step);
        }
        if (elements == null || !step.matches("-?[0-9]+")) {
            return null;
        }
        int at = Integer.parseInt(step);
        int from = at < 0 ? elements.size() + at : at;
        return from < 0 || from >= elements.size() ? null : elements.get(from);
    }

    /** As {@code #>>} has it: without quotes; null for null. */
    @Nullable
    String plain() {
        if (text.equals("null")) {
            return null;
        }
        return text.startsWith("\"") ? text.substring(1, text.length() - 1) : text;
    }

    boolean hasKey(String key) {
        if (members != null) {
            return members.containsKey(key);
        }
        List<JsonTree> all = elements == null ? List.of(this) : elements;
        return all.stream().anyMatch(one -> one.text.equals("\"" + key + "\""));
    }

    /** {@code @>}: an array has a value too that is not in an array, at the top. */
    boolean contains(JsonTree part) {
        boolean isAmong = elements != null
                && part.isScalar()
                && elements.stream().anyMatch(one -> one.isScalar() && one.text.equals(part.text));
        return isAmong || containsAlike(part);
    }

    private boolean containsAlike(JsonTree part) {
        if (members != null && part.members != null) {
            return part.members.entrySet().stream().allMatch(one -> {
                JsonTree here = members.get(one.getKey());
                return here != null && here.containsAlike(one.getValue());
            });
        }
        if (elements != null && part.elements != null) {
            return part.elements.stream().allMatch(one -> elements.stream().anyMatch(here -> here.containsAlike(one)));
        }
        return isScalar() && part.isScalar() && text.equals(part.text);
    }

    private boolean isScalar() {
        return members == null && elements == null;
    }

    private static final class Reading {
        private final String text;
        private int at;

        Reading(String text) {
            this.text = text;
        }

        JsonTree value() {
            int from = at;
            Map<String, JsonTree> members = null;
            List<JsonTree> elements = null;
            if (text.charAt(at) == '{') {
                members = new LinkedHashMap<>();
                for (at++; text.charAt(at) != '}'; comma()) {
                    String key = scalar();
                    at += 2;
                    members.put(key.substring(1, key.length() - 1), value());
                }
                at++;
            } else if (text.charAt(at) == '[') {
                elements = new ArrayList<>();
                for (at++; text.charAt(at) != ']'; comma()) {
                    elements.add(value());
                }
                at++;
            } else {
                scalar();
            }
            return new JsonTree(text.substring(from, at), members, elements);
        }

        private void comma() {
            at += text.charAt(at) == ',' ? 2 : 0;
        }

        private String scalar() {
            int from = at;
            if (text.charAt(at) == '"') {
                at = text.indexOf('"', at + 1) + 1;
            } else {
                while (at < text.length() && ",]}".indexOf(text.charAt(at)) < 0) {
                    at++;
                }
            }
            return text.substring(from, at);
        }
    }
}
