package dev.ashlar.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * A stretch of wire between client and server: what the client sends arrives later by as much as is asked for, and what
 * goes by is counted. Bytes are passed on in the order and at the distance in which they came, so sending on without
 * waiting stays as cheap as it is.
 */
final class Line implements AutoCloseable {
    private final ServerSocket door;
    private final int server;
    private final AtomicLong trips = new AtomicLong();
    private final AtomicLong statements = new AtomicLong();
    private volatile long delayNanos;

    private Line(ServerSocket door, int server) {
        this.door = door;
        this.server = server;
    }

    static Line to(int server) throws IOException {
        Line line = new Line(new ServerSocket(0, 200, InetAddress.getLoopbackAddress()), server);
        start(line::accept);
        return line;
    }

    int port() {
        return door.getLocalPort();
    }

    void delay(long nanos) {
        delayNanos = nanos;
    }

    /** How often a client spoke after the server had. */
    long trips() {
        return trips.get();
    }

    /** How many statements were run: the messages Execute and Query. */
    long statements() {
        return statements.get();
    }

    /** Bytes, and when they are to arrive. */
    private static final class Piece {
        private final byte[] bytes;
        private final long due;

        Piece(byte[] bytes, long due) {
            this.bytes = bytes;
            this.due = due;
        }
    }

    private void accept() {
        try {
            while (!door.isClosed()) {
                connect(door.accept());
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void connect(Socket client) throws IOException {
        Socket there = new Socket(InetAddress.getLoopbackAddress(), server);
        client.setTcpNoDelay(true);
        there.setTcpNoDelay(true);
        BlockingQueue<Piece> way = new LinkedBlockingQueue<>();
        Turns turns = new Turns();
        start(() -> read(client, way, turns));
        start(() -> write(there, way));
        start(() -> back(there, client, turns));
    }

    /** Who spoke last on one connection. */
    private static final class Turns {
        private volatile boolean server = true;
    }

    private void read(Socket client, BlockingQueue<Piece> way, Turns turns) {
        Messages messages = new Messages();
        byte[] buffer = new byte[1 << 16];
        try (client) {
            InputStream in = client.getInputStream();
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                if (turns.server) {
                    turns.server = false;
                    trips.incrementAndGet();
                }
                way.add(new Piece(Arrays.copyOf(buffer, n), System.nanoTime() + delayNanos));
                statements.addAndGet(messages.statements(buffer, n));
            }
        } catch (IOException e) {
            // the client has gone
        }
        way.add(new Piece(new byte[0], 0));
    }

    private static void write(Socket there, BlockingQueue<Piece> way) {
        try (there) {
            OutputStream out = there.getOutputStream();
            for (Piece piece = way.take(); piece.bytes.length > 0; piece = way.take()) {
                for (long left = piece.due - System.nanoTime(); left > 0; left = piece.due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                out.write(piece.bytes);
            }
        } catch (IOException e) {
            // the server has gone
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void back(Socket there, Socket client, Turns turns) {
        byte[] buffer = new byte[1 << 16];
        try (client) {
            InputStream in = there.getInputStream();
            OutputStream out = client.getOutputStream();
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                turns.server = true;
                out.write(buffer, 0, n);
            }
        } catch (IOException e) {
            // one of the two has gone
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "line");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
