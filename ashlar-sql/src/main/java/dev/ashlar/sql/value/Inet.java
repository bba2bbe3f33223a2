package dev.ashlar.sql.value;

import java.net.InetAddress;
import java.util.Arrays;

/** A host, with the network that it stands in when that is known: PostgreSQL's {@code inet}. */
public final class Inet {
    private final byte[] address;
    private final int bits;

    private Inet(byte[] address, int bits) {
        this.address = address;
        this.bits = bits;
    }

    /** A host alone. */
    public static Inet of(InetAddress address) {
        byte[] bytes = address.getAddress();
        return new Inet(bytes, bytes.length * 8);
    }

    /**
     * @param address four bytes or sixteen
     * @param bits how many of them are the network's; all of them for a host alone
     */
    public static Inet of(byte[] address, int bits) {
        Addresses.check(address, bits);
        return new Inet(address.clone(), bits);
    }

    /** {@code 10.1.2.3}, {@code 10.1.2.3/16}, {@code 2001:db8::1}. No name is looked up. */
    public static Inet parse(String text) {
        int slash = text.indexOf('/');
        byte[] address = Addresses.parse(slash < 0 ? text : text.substring(0, slash));
        return of(address, slash < 0 ? address.length * 8 : Integer.parseInt(text.substring(slash + 1)));
    }

    /** The host; the JDK has no class for the network beside it. */
    public InetAddress toInetAddress() {
        return Addresses.inetAddress(address);
    }

    /** A copy of the address. */
    public byte[] address() {
        return address.clone();
    }

    /** Of the network; 32 or 128 for a host alone. */
    public int bits() {
        return bits;
    }

    /** The network alone, as PostgreSQL's {@code network(inet)} gives it. */
    public Cidr network() {
        byte[] network = address.clone();
        for (int i = bits; i < network.length * 8; i++) {
            network[i / 8] &= (byte) ~(1 << (7 - i % 8));
        }
        return Cidr.of(network, bits);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Inet that && bits == that.bits && Arrays.equals(address, that.address);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(address) + bits;
    }

    /** {@code 10.1.2.3}, {@code 10.1.2.3/16}. */
    @Override
    public String toString() {
        String host = toInetAddress().getHostAddress();
        return bits == address.length * 8 ? host : host + "/" + bits;
    }
}
