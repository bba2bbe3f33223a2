package dev.ashlar.runtime.wire;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.SocketFactory;

/**
 * Counts round trips: how often the driver waits for the server after it has written. Named in a URL as {@code socketFactory},
 * with {@code socketFactoryArg} saying whose count it is.
 */
public final class CountingSockets extends SocketFactory {
    private static final Map<String, AtomicLong> TRIPS = new ConcurrentHashMap<>();

    private final AtomicLong trips;

    /** The driver makes it by this constructor. */
    public CountingSockets(String whose) {
        this.trips = trips(whose);
    }

    static AtomicLong trips(String whose) {
        return TRIPS.computeIfAbsent(whose, name -> new AtomicLong());
    }

    static String parameters(String whose) {
        return "&socketFactory=" + CountingSockets.class.getName() + "&socketFactoryArg=" + whose;
    }

    @Override
    public Socket createSocket() {
        return new Counting(trips);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw new IOException("the driver connects by itself");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return createSocket(host.getHostName(), port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
        return createSocket(host, port);
    }

    private static final class Counting extends Socket {
        private final AtomicLong trips;
        private final AtomicBoolean written = new AtomicBoolean();

        Counting(AtomicLong trips) {
            this.trips = trips;
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return new FilterInputStream(super.getInputStream()) {
                @Override
                public int read(byte[] bytes, int offset, int length) throws IOException {
                    if (written.compareAndSet(true, false)) {
                        trips.incrementAndGet();
                    }
                    return in.read(bytes, offset, length);
                }
            };
        }

        @Override
        public OutputStream getOutputStream() throws IOException {
            return new FilterOutputStream(super.getOutputStream()) {
                @Override
                public void write(byte[] bytes, int offset, int length) throws IOException {
                    written.set(true);
                    out.write(bytes, offset, length);
                }
            };
        }
    }
}
