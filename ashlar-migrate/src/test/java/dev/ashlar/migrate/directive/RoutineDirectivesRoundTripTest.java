package dev.ashlar.migrate.directive;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoutineDirectivesRoundTripTest {
    static Stream<Path> pairs() {
        return RoundTrip.cases("routines");
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void everyPairGoesThereAndBack(Path folder) throws SQLException {
        try (RoundTrip trip = new RoundTrip()) {
            trip.run(folder);
        }
    }
}
