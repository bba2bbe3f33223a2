package dev.ashlar.runtime.wire;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Makes a pool's connections. The first may be one that is there already: a login costs more than many queries. */
final class Source implements DataSource, AutoCloseable {
    private final Server server;
    private final Properties properties;
    private final AtomicReference<@Nullable Connection> first;

    Source(Server server, Properties properties, @Nullable Connection first) {
        this.server = server;
        this.properties = properties;
        this.first = new AtomicReference<>(first);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection ready = first.getAndSet(null);
        return ready == null ? Probe.connect(server, properties) : ready;
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("the pool's connections are all one user's");
    }

    /** Closes what nobody took. */
    @Override
    public void close() throws SQLException {
        Connection ready = first.getAndSet(null);
        if (ready != null) {
            ready.close();
        }
    }

    /** A server that takes a connection and never answers. */
    @Override
    public void setLoginTimeout(int seconds) {
        properties.putIfAbsent("loginTimeout", Integer.toString(seconds));
    }

    @Override
    public int getLoginTimeout() {
        return Integer.parseInt(properties.getProperty("loginTimeout", "0"));
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) {
        // The driver logs by java.util.logging.
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("this wraps no " + type.getName());
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
