package dev.ashlar.migrate.directive;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each case of {@code directive/columns} on a real PostgreSQL: there, back, and there again. */
class ColumnRoundTripTest {
    static Stream<Path> cases() {
        return RoundTrip.cases("columns");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theDatabaseFollowsTheSchemaThereAndBack(Path folder) throws SQLException {
        try (RoundTrip trip = new RoundTrip()) {
            trip.walk(folder);
        }
    }
}
