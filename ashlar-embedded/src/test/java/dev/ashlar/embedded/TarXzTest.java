package dev.ashlar.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class TarXzTest {
    private static final String LONG = "share/" + "long/".repeat(30) + "file.txt";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream tar = new ByteArrayOutputStream();

    @Test
    void unpacksFilesFoldersAndLinks() throws IOException {
        entry("bin/", '5', 0755, "", "");
        entry("bin/run", '0', 0755, "", "program");
        entry("lib/libx.so", '2', 0777, "libx.so.1", "");
        entry("lib/libx.so.1", '0', 0644, "", "x".repeat(1500));
        unpack();
        assertThat(folder.resolve("bin/run")).hasContent("program").isExecutable();
        assertThat(folder.resolve("lib/libx.so")).isSymbolicLink().hasContent("x".repeat(1500));
        assertThat(Files.isExecutable(folder.resolve("lib/libx.so.1"))).isFalse();
    }

    @Test
    void readsLongNamesOfGnuTarAndOfPax() throws IOException {
        entry("././@LongLink", 'L', 0644, "", LONG + "\0");
        entry("cut", '0', 0644, "", "gnu");
        String record = " path=" + LONG + ".pax\n";
        entry("PaxHeaders/x", 'x', 0644, "", (record.length() + 3) + record);
        entry("cut", '0', 0644, "", "pax");
        entry("plain", '0', 0644, "", "plain");
        unpack();
        assertThat(folder.resolve(LONG)).hasContent("gnu");
        assertThat(folder.resolve(LONG + ".pax")).hasContent("pax");
        assertThat(folder.resolve("plain")).hasContent("plain");
    }

    @Test
    void refusesToWriteOutsideOfItsFolder() throws IOException {
        entry("../stranger", '0', 0644, "", "x");
        assertThatThrownBy(this::unpack)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("names a file outside of it: ../stranger");
        tar.reset();
        entry("link", '2', 0777, "../../etc/passwd", "");
        assertThatThrownBy(this::unpack).hasMessageContaining("names a file outside of it");
    }

    @Test
    void saysThatAnArchiveIsCutOff() throws IOException {
        entry("file", '0', 0644, "", "whole");
        byte[] cut = new byte[514];
        System.arraycopy(tar.toByteArray(), 0, cut, 0, cut.length);
        tar.reset();
        tar.write(cut);
        assertThatThrownBy(this::unpack).hasMessageContaining("the archive ends inside");
    }

    private void unpack() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (XZOutputStream xz = new XZOutputStream(packed, new LZMA2Options(0))) {
            xz.write(tar.toByteArray());
        }
        TarXz.unpack(new ByteArrayInputStream(packed.toByteArray()), folder);
    }

    private void entry(String name, char type, int mode, String link, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        byte[] header = new byte[512];
        put(header, 0, name);
        put(header, 100, String.format(Locale.ROOT, "%07o", mode));
        put(header, 124, String.format(Locale.ROOT, "%011o", bytes.length));
        header[156] = (byte) type;
        put(header, 157, link);
        put(header, 257, "ustar");
        tar.write(header);
        tar.write(bytes);
        tar.write(new byte[(512 - bytes.length % 512) % 512]);
    }

    private static void put(byte[] header, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }
}
