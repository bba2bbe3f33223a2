package dev.ashlar.runtime.wire;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Arrays as PostgreSQL writes them: <code>{a,"b c",NULL}</code>. */
final class ArrayText {
    private ArrayText() {}

    static <E> String write(List<E> values, Codec<E> element) {
        StringBuilder out = new StringBuilder(element.textLength() * values.size() + 2).append('{');
        for (E value : values) {
            if (out.length() > 1) {
                out.append(element.delimiter());
            }
            if (value == null) {
                out.append("NULL");
            } else if (!element.appendPlain(out, value)) {
                quote(out, element.toText(value));
            }
        }
        return out.append('}').toString();
    }

    private static void quote(StringBuilder out, String text) {
        if (isPlain(text)) {
            out.append(text);
            return;
        }
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\');
            }
            out.append(c);
        }
        out.append('"');
    }

    /** Digits, dots and dashes (numbers, UUIDs) need no quotes; anything else gets them. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || c == '-' || c == '.';
            if (!plain) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** The list cannot change; it may hold null. */
    static <E> List<E> read(String text, Codec<E> element) {
        // an array whose lower bound is not 1 begins with its bounds: [0:1]={a,b}
        int open = text.indexOf('{') + 1;
        List<E> values = new ArrayList<>();
        Cursor cursor = new Cursor(text, open);
        while (cursor.hasNext()) {
            values.add(cursor.next(element));
        }
        return Collections.unmodifiableList(values);
    }

    /** Walks over the elements. */
    private static final class Cursor {
        private final String text;
        private int at;

        Cursor(String text, int at) {
            this.text = text;
            this.at = at;
        }

        boolean hasNext() {
            return text.charAt(at) != '}';
        }

        @SuppressWarnings("NullAway") // an element may be NULL; a list of such elements has no better type
        <E> E next(Codec<E> element) {
            if (text.charAt(at) == '{') {
                throw new IllegalStateException("an array of more than one dimension has no List: " + text);
            }
            E value;
            if (text.charAt(at) == '"') {
                value = element.fromText(quoted());
            } else {
                int end = end(element.delimiter());
                String plain = text.substring(at, end);
                at = end;
                value = plain.equals("NULL") ? element.absent() : element.fromText(plain);
            }
            if (text.charAt(at) == element.delimiter()) {
                at++;
            }
            return value;
        }

        private int end(char delimiter) {
            int end = at;
            while (text.charAt(end) != delimiter && text.charAt(end) != '}') {
                end++;
            }
            return end;
        }

        private String quoted() {
            StringBuilder out = new StringBuilder();
            at++;
            while (text.charAt(at) != '"') {
                if (text.charAt(at) == '\\') {
                    at++;
                }
                out.append(text.charAt(at++));
            }
            at++;
            return out.toString();
        }
    }
}
