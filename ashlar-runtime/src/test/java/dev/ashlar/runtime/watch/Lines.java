package dev.ashlar.runtime.watch;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.AbstractLogger;
import org.slf4j.helpers.MessageFormatter;

/** A log that keeps its lines: of WARN and above, or of DEBUG too. */
@SuppressWarnings({"serial", "NullAway"}) // never written; slf4j says nothing of null
final class Lines extends AbstractLogger {
    private final transient List<String> lines = new CopyOnWriteArrayList<>();
    private final boolean debug;

    Lines() {
        this(false);
    }

    Lines(boolean debug) {
        this.debug = debug;
    }

    List<String> all() {
        return lines;
    }

    @Override
    protected void handleNormalizedLoggingCall(
            Level level,
            @Nullable Marker marker,
            String pattern,
            Object @Nullable [] arguments,
            @Nullable Throwable thrown) {
        lines.add(level + " " + MessageFormatter.basicArrayFormat(pattern, arguments));
    }

    @Override
    protected @Nullable String getFullyQualifiedCallerName() {
        return null;
    }

    @Override
    public boolean isTraceEnabled() {
        return false;
    }

    @Override
    public boolean isTraceEnabled(Marker marker) {
        return false;
    }

    @Override
    public boolean isDebugEnabled() {
        return debug;
    }

    @Override
    public boolean isDebugEnabled(Marker marker) {
        return debug;
    }

    @Override
    public boolean isInfoEnabled() {
        return debug;
    }

    @Override
    public boolean isInfoEnabled(Marker marker) {
        return debug;
    }

    @Override
    public boolean isWarnEnabled() {
        return true;
    }

    @Override
    public boolean isWarnEnabled(Marker marker) {
        return true;
    }

    @Override
    public boolean isErrorEnabled() {
        return true;
    }

    @Override
    public boolean isErrorEnabled(Marker marker) {
        return true;
    }
}
