package dev.ashlar.sql.value;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** A network: PostgreSQL's {@code cidr}. */
public final class Cidr {
    private final byte[] address;
    private final int bits;

    private Cidr(byte[] address, int bits) {
        this.address = address;
        this.bits = bits;
    }

    /**
     * @param address four bytes or sixteen
     * @param bits how many of them are the network's
     * @throws IllegalArgumentException when there are other bits than those, which {@code cidr} refuses
     */
    public static Cidr of(byte[] address, int bits) {
        if (address.length != 4 && address.length != 16) {
            throw new IllegalArgumentException("an address has 4 bytes or 16, not " + address.length);
        }
        if (bits < 0 || bits > address.length * 8) {
            throw new IllegalArgumentException("a network of such an address has 0 to " + address.length * 8 + " bits");
        }
        Cidr cidr = new Cidr(address.clone(), bits);
        for (int i = bits; i < address.length * 8; i++) {
            if (bit(address, i)) {
                throw new IllegalArgumentException(cidr + " has bits set to the right of its network");
            }
        }
        return cidr;
    }

    /** {@code 10.1.0.0/16}, {@code 2001:db8::/32}. No name is looked up. */
    public static Cidr parse(String text) {
        int slash = text.indexOf('/');
        byte[] address = address(slash < 0 ? text : text.substring(0, slash));
        return of(address, slash < 0 ? address.length * 8 : Integer.parseInt(text.substring(slash + 1)));
    }

    /** A copy. */
    public byte[] address() {
        return address.clone();
    }

    public int bits() {
        return bits;
    }

    public boolean contains(InetAddress one) {
        byte[] other = one.getAddress();
        boolean same = other.length == address.length;
        for (int i = 0; same && i < bits; i++) {
            same = bit(other, i) == bit(address, i);
        }
        return same;
    }

    private static boolean bit(byte[] bytes, int index) {
        return (bytes[index / 8] >> (7 - index % 8) & 1) == 1;
    }

    /** The JDK takes {@code ::ffff:10.0.0.1} for an address of four bytes; PostgreSQL does not. */
    private static byte[] address(String text) {
        if (!text.matches("[0-9a-fA-F.:]+")) {
            throw new IllegalArgumentException("'" + text + "' is no address");
        }
        try {
            byte[] bytes = InetAddress.getByName(text).getAddress();
            return text.contains(":") && bytes.length == 4 ? mapped(bytes) : bytes;
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("'" + text + "' is no address", e);
        }
    }

    private static byte[] mapped(byte[] four) {
        byte[] sixteen = new byte[16];
        sixteen[10] = -1;
        sixteen[11] = -1;
        System.arraycopy(four, 0, sixteen, 12, 4);
        return sixteen;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cidr that && bits == that.bits && Arrays.equals(address, that.address);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(address) + bits;
    }

    @Override
    public String toString() {
        try {
            // Inet6Address.getByAddress, unlike InetAddress, keeps mapped addresses as they are
            String text = address.length == 4
                    ? InetAddress.getByAddress(address).getHostAddress()
                    : Inet6Address.getByAddress(null, address, -1).getHostAddress();
            return text + "/" + bits;
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
