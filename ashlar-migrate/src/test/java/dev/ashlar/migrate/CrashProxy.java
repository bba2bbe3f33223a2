package dev.ashlar.migrate;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Stands between a run and its server, and cuts the run off at its n-th message: what the server sees is what it sees of a
 * run that was killed. It counts the messages of the second connection, the one that works; the first one holds the lock.
 */
public final class CrashProxy implements AutoCloseable {
    private static final int SSL_REQUEST = 80877103;

    private final ServerSocket listening;
    private final int server;
    private final int cutAt;
    private final Moment moment;
    private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();
    private final List<String> messages = new ArrayList<>();
    private int connections;
    private volatile boolean cut;
    private final Runnable atTheCut;

    /** When the n-th message is cut off. */
    public enum Moment {
        /** It does not reach the server. */
        BEFORE,
        /** It does, and its answer does not come back. */
        AFTER
    }

    /** @param cutAt from 1; more than there are messages: never */
    public CrashProxy(int server, int cutAt, Moment moment, Runnable atTheCut) {
        this.server = server;
        this.cutAt = cutAt;
        this.moment = moment;
        this.atTheCut = atTheCut;
        try {
            listening = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    public int port() {
        return listening.getLocalPort();
    }

    public boolean wasCut() {
        return cut;
    }

    /** The beginning of the last message of the working connection. */
    public synchronized String lastMessage() {
        return messages.isEmpty() ? "" : messages.get(messages.size() - 1);
    }

    synchronized List<String> messages() {
        return List.copyOf(messages);
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "crash-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listening.accept();
                Socket upstream = new Socket(InetAddress.getLoopbackAddress(), server);
                client.setTcpNoDelay(true);
                upstream.setTcpNoDelay(true);
                sockets.add(client);
                sockets.add(upstream);
                boolean worker = ++connections == 2;
                start(() -> back(upstream, client));
                start(() -> forth(client, upstream, worker));
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    private void back(Socket upstream, Socket client) {
        try (InputStream in = upstream.getInputStream()) {
            in.transferTo(client.getOutputStream());
            client.close();
        } catch (IOException e) {
            close(client);
        }
    }

    private void forth(Socket client, Socket upstream, boolean worker) {
        try (DataInputStream in = new DataInputStream(client.getInputStream())) {
            OutputStream out = upstream.getOutputStream();
            startup(in, out);
            while (true) {
                byte type = in.readByte();
                int length = in.readInt();
                byte[] body = in.readNBytes(length - 4);
                if (cut || (worker && endsRequest(type) && cutsNow(type, body, out, length))) {
                    return;
                }
                write(out, type, length, body);
            }
        } catch (IOException e) {
            close(upstream);
        }
    }

    private static void startup(DataInputStream in, OutputStream out) throws IOException {
        int length = in.readInt();
        byte[] body = in.readNBytes(length - 4);
        out.write(number(length));
        out.write(body);
        out.flush();
        if (length == 8 && java.nio.ByteBuffer.wrap(body).getInt() == SSL_REQUEST) {
            startup(in, out);
        }
    }

    // A simple query, or the Sync after an extended one: each is a round trip.
    private static boolean endsRequest(byte type) {
        return type == 'Q' || type == 'S';
    }

    private boolean cutsNow(byte type, byte[] body, OutputStream out, int length) throws IOException {
        if (count(type == 'Q' ? new String(body, StandardCharsets.UTF_8) : "(extended)") != cutAt) {
            return false;
        }
        if (moment == Moment.AFTER) {
            write(out, type, length, body);
        }
        cut = true;
        atTheCut.run();
        sockets.forEach(CrashProxy::close);
        return true;
    }

    private synchronized int count(String message) {
        messages.add(message);
        return messages.size();
    }

    private static void write(OutputStream out, byte type, int length, byte[] body) throws IOException {
        byte[] message = new byte[length + 1];
        message[0] = type;
        System.arraycopy(number(length), 0, message, 1, 4);
        System.arraycopy(body, 0, message, 5, body.length);
        out.write(message);
        out.flush();
    }

    private static byte[] number(int value) {
        return java.nio.ByteBuffer.allocate(4).putInt(value).array();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is gone, which is what was wanted.
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sockets.forEach(CrashProxy::close);
    }
}
