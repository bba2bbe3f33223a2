package dev.ashlar.sql.value;

import java.util.BitSet;

/**
 * PostgreSQL's {@code bit(n)} and {@code varbit}: bits in a row, with a length.
 *
 * @param digits a 0 or a 1 for each, as PostgreSQL writes them
 */
public record BitString(String digits) {
    /** @throws IllegalArgumentException when there is anything but 0 and 1 */
    public BitString {
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) != '0' && digits.charAt(i) != '1') {
                throw new IllegalArgumentException("a bit is 0 or 1, not '" + digits.charAt(i) + "'");
            }
        }
    }

    /** The first bits of a set: the set itself does not know how many there are. */
    public static BitString of(BitSet bits, int length) {
        StringBuilder digits = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            digits.append(bits.get(i) ? '1' : '0');
        }
        return new BitString(digits.toString());
    }

    public int length() {
        return digits.length();
    }

    /** @param index from 0, at the left, as {@code get_bit} counts */
    public boolean get(int index) {
        return digits.charAt(index) == '1';
    }

    /** Each bit that is 1. */
    public BitSet toBitSet() {
        BitSet bits = new BitSet(digits.length());
        for (int i = 0; i < digits.length(); i++) {
            bits.set(i, get(i));
        }
        return bits;
    }

    @Override
    public String toString() {
        return digits;
    }
}
