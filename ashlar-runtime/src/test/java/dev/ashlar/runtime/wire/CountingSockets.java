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
 * with {@code socketFactoryArg} saying whose count it is. Where that begins with {@code far}, each takes some milliseconds more.
 */
public final class CountingSockets extends SocketFactory {
    private static final Map<String, AtomicLong> TRIPS = new ConcurrentHashMap<>();
    private static final Map<String, AtomicLong> LOGINS = new ConcurrentHashMap<>();

    private static final long FAR_MILLIS = 3;

    private final AtomicLong trips;
    private final AtomicLong logins;
    private final boolean far;

    /** The driver makes it by this constructor. */
    public CountingSockets(String whose) {
        this.trips = trips(whose);
        this.logins = logins(whose);
        this.far = whose.startsWith("far");
    }

    public static AtomicLong trips(String whose) {
        return TRIPS.computeIfAbsent(whose, name -> new AtomicLong());
    }

    /** How many connections were made. */
    static AtomicLong logins(String whose) {
        return LOGINS.computeIfAbsent(whose, name -> new AtomicLong());
    }

    public static String parameters(String whose) {
        return "&socketFactory=" + CountingSockets.class.getName() + "&socketFactoryArg=" + whose;
    }

    @Override
    public Socket createSocket() {
        logins.incrementAndGet();
        return new Counting(trips, far);
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
        private final boolean far;
        private final AtomicBoolean written = new AtomicBoolean();

        Counting(AtomicLong trips, boolean far) {
            this.trips = trips;
            this.far = far;
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return new FilterInputStream(super.getInputStream()) {
                @Override
                public int read(byte[] bytes, int offset, int length) throws IOException {
                    if (written.compareAndSet(true, false)) {
                        trips.incrementAndGet();
                        travel();
                    }
                    return in.read(bytes, offset, length);
                }
            };
        }

        private void travel() throws IOException {
            try {
                Thread.sleep(far ? FAR_MILLIS : 0);
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
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
