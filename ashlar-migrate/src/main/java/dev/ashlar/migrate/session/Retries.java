package dev.ashlar.migrate.session;

import dev.ashlar.migrate.failure.MigrationException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tries again what others were in the way of: soon and ever less soon when they come and go, and not before they have gone
 * when they stay. Each try makes others queue, so a transaction that will not end for minutes is not tried against.
 */
final class Retries {
    private static final Set<String> WORTH_RETRY = Set.of("55P03", "40P01", "40001");
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration TOLD_EVERY = Duration.ofSeconds(10);

    private final String migration;
    private final Settings settings;
    private final MigrationListener listener;
    private final @Nullable Guard guard;
    private final Instant deadline;

    Retries(String migration, Settings settings, MigrationListener listener, @Nullable Guard guard, Duration patience) {
        this.migration = migration;
        this.settings = settings;
        this.listener = listener;
        this.guard = guard;
        this.deadline = Instant.now().plus(patience);
    }

    /** @throws MigrationException of the last try, with who stood in its way, when patience has ended */
    void run(Runnable attempt) {
        for (int number = 1; ; number++) {
            try {
                forget();
                attempt.run();
                return;
            } catch (MigrationException e) {
                List<Blocker> blockers = guard == null ? List.of() : guard.seen();
                if (!worthRetry(e) || Instant.now().isAfter(deadline)) {
                    throw blockers.isEmpty() ? e : StatementFailure.blockedBy(describe(blockers), e);
                }
                rest(number, blockers);
            }
        }
    }

    private void forget() {
        if (guard != null) {
            guard.forget();
        }
    }

    private static boolean worthRetry(MigrationException e) {
        return e instanceof MigrationException.LockTimedOut
                || (e.getCause() instanceof SQLException cause
                        && WORTH_RETRY.contains(String.valueOf(cause.getSQLState())));
    }

    private void rest(int number, List<Blocker> blockers) {
        if (blockers.stream().anyMatch(this::stays)) {
            waitForTheEnd(blockers.stream().filter(this::stays).toList());
        } else {
            Duration pause = pause(number);
            listener.lockRetried(migration, number, pause, describe(blockers));
            Session.sleep(pause);
        }
    }

    private boolean stays(Blocker blocker) {
        return blocker.kind() == Blocker.Kind.WRAPAROUND_VACUUM
                || (blocker.kind() == Blocker.Kind.SESSION
                        && blocker.olderThan(settings.patience().oldTransaction()));
    }

    private void waitForTheEnd(List<Blocker> blockers) {
        Waiting.Reason reason = blockers.stream().anyMatch(b -> b.kind() == Blocker.Kind.WRAPAROUND_VACUUM)
                ? Waiting.Reason.WRAPAROUND_VACUUM
                : Waiting.Reason.OLD_TRANSACTION;
        Instant start = Instant.now();
        Instant tellNext = start;
        while (stillOpen(blockers) && Instant.now().isBefore(deadline)) {
            if (!Instant.now().isBefore(tellNext)) {
                tellNext = Instant.now().plus(TOLD_EVERY);
                listener.waiting(
                        migration, new Waiting(reason, describe(blockers), Duration.between(start, Instant.now())));
            }
            Session.sleep(POLL);
        }
    }

    private boolean stillOpen(List<Blocker> blockers) {
        try {
            return guard != null && guard.anyStillOpen(blockers);
        } catch (SQLException e) {
            // The connection is gone, which the next try tells.
            return false;
        }
    }

    // Between a half and the whole of a growing pause, so that two runs do not meet again and again.
    private static Duration pause(int attempt) {
        long longest = Math.min(LONGEST_PAUSE.toMillis(), FIRST_PAUSE.toMillis() << Math.min(attempt - 1, 10));
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(longest / 2, longest + 1));
    }

    static String describe(List<Blocker> blockers) {
        return blockers.stream().map(Blocker::describe).collect(Collectors.joining(", "));
    }
}
