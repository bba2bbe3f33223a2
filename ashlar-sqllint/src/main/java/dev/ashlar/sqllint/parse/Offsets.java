package dev.ashlar.sqllint.parse;

import java.nio.charset.StandardCharsets;

/** Places in a file: PostgreSQL counts bytes of UTF-8 in its trees and characters in its errors; files here are UTF-16. */
final class Offsets {
    private final String text;
    private final int base;
    /** For each byte of UTF-8 the UTF-16 unit that it belongs to; empty when every character is one byte. */
    private final int[] units;

    private Offsets(String text, int base, int[] units) {
        this.text = text;
        this.base = base;
        this.units = units;
    }

    /** @param base where the text begins in its file */
    static Offsets of(String text, int base) {
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        return new Offsets(text, base, bytes == text.length() ? new int[0] : units(text, bytes));
    }

    private static int[] units(String text, int bytes) {
        int[] units = new int[bytes + 1];
        int at = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            for (int width = width(text.codePointAt(i)); width > 0; width--) {
                units[at++] = i;
            }
        }
        units[at] = text.length();
        return units;
    }

    /** Half a surrogate pair is written as a question mark. */
    private static int width(int point) {
        boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        return point < 0x80 || half ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    }

    /** @param bytes an offset in bytes; -1 means that PostgreSQL does not know */
    int place(int bytes) {
        if (bytes < 0) {
            return -1;
        }
        return base + (units.length == 0 ? bytes : units[Math.min(bytes, units.length - 1)]);
    }

    /** @param character counted from 1, as PostgreSQL's errors do */
    int placeOfCharacter(int character) {
        int wanted = Math.min(Math.max(character - 1, 0), text.codePointCount(0, text.length()));
        return base + text.offsetByCodePoints(0, wanted);
    }
}
