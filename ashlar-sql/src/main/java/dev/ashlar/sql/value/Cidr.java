package dev.ashlar.sql.value;

import java.net.InetAddress;
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
        Addresses.check(address, bits);
        Cidr cidr = new Cidr(address.clone(), bits);
        for (int i = bits; i < address.length * 8; i++) {
            if (Addresses.bit(address, i)) {
                throw new IllegalArgumentException(cidr + " has bits set to the right of its network");
            }
        }
        return cidr;
    }

    /** {@code 10.1.0.0/16}, {@code 2001:db8::/32}. No name is looked up. */
    public static Cidr parse(String text) {
        int slash = text.indexOf('/');
        byte[] address = Addresses.parse(slash < 0 ? text : text.substring(0, slash));
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
        return Addresses.begin(address, one.getAddress(), bits);
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
        return Addresses.inetAddress(address).getHostAddress() + "/" + bits;
    }
}
