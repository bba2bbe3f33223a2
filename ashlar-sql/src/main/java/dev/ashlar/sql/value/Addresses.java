package dev.ashlar.sql.value;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Addresses of four bytes or sixteen, and their text. */
final class Addresses {
    private Addresses() {}

    /** @throws IllegalArgumentException when there are not four bytes or sixteen, or fewer bits than that in them */
    static void check(byte[] address, int bits) {
        if (address.length != 4 && address.length != 16) {
            throw new IllegalArgumentException("an address has 4 bytes or 16, not " + address.length);
        }
        if (bits < 0 || bits > address.length * 8) {
            throw new IllegalArgumentException("a network of such an address has 0 to " + address.length * 8 + " bits");
        }
    }

    /**
     * No name is looked up. All four numbers are given: {@code 10.1} is 10.1.0.0 for PostgreSQL and 10.0.0.1 for the JDK,
     * which also takes {@code ::ffff:10.0.0.1} for an address of four bytes.
     */
    static byte[] parse(String text) {
        boolean four = text.matches("\\d{1,3}(\\.\\d{1,3}){3}");
        if (!four && !text.matches("[0-9a-fA-F.]*:[0-9a-fA-F.:]+")) {
            throw new IllegalArgumentException("'" + text + "' is no address");
        }
        try {
            byte[] bytes = InetAddress.getByName(text).getAddress();
            return !four && bytes.length == 4 ? mapped(bytes) : bytes;
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("'" + text + "' is no address", e);
        }
    }

    /** Inet6Address.getByAddress, unlike InetAddress, keeps mapped addresses as they are. */
    static InetAddress inetAddress(byte[] address) {
        try {
            return address.length == 4
                    ? InetAddress.getByAddress(address)
                    : Inet6Address.getByAddress(null, address, -1);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the first bits are the same. */
    static boolean begin(byte[] left, byte[] right, int bits) {
        boolean same = left.length == right.length;
        for (int i = 0; same && i < bits; i++) {
            same = bit(left, i) == bit(right, i);
        }
        return same;
    }

    static boolean bit(byte[] bytes, int index) {
        return (bytes[index / 8] >> (7 - index % 8) & 1) == 1;
    }

    private static byte[] mapped(byte[] four) {
        byte[] sixteen = new byte[16];
        sixteen[10] = -1;
        sixteen[11] = -1;
        System.arraycopy(four, 0, sixteen, 12, 4);
        return sixteen;
    }
}
