package dev.ashlar.migrate.directive;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KeyDirectivesRoundTripTest {
    static Stream<Path> pairs() {
        return Walk.cases("keys");
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void everyPairGoesThereAndBack(Path folder) throws SQLException {
        try (Walk trip = new Walk()) {
            trip.run(folder);
        }
    }
}
