package dev.ashlar.cli.adopt;

import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.sqllint.rule.Concurrently;
import dev.ashlar.sqllint.state.MigrationName;
import dev.ashlar.sqllint.state.SqlSource;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * A migration of Flyway's.
 *
 * @param source the file, and whether it may run in a transaction
 * @param undo its {@code U} script, where there is one
 */
public record FlywayScript(SqlSource source, Optional<SourceFile> undo) {
    private static final Pattern DESCRIPTION = Pattern.compile("(?i)[VR][\\d._]*__(.*)\\.sql");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}\\s]+)}");

    /** The file's name without its folder. */
    public String file() {
        return OtherLedgers.fileOf(source.file().name());
    }

    public boolean isRepeatable() {
        return MigrationName.isRepeatable(file());
    }

    /** Empty for a repeatable one. */
    public String version() {
        return isRepeatable() ? "" : MigrationName.version(file()).orElse("");
    }

    /** As a folder's name has it. */
    public String description() {
        Matcher matcher = DESCRIPTION.matcher(file());
        String said = matcher.matches() ? matcher.group(1) : file();
        return said.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}_]+", "_");
    }

    /** What Flyway would put another text in for. */
    public Optional<String> placeholder() {
        Matcher matcher = PLACEHOLDER.matcher(source.file().text());
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }

    /** Flyway's own: CRC-32 of the lines without their ends, and without a byte-order mark. */
    public int checksum() {
        CRC32 crc = new CRC32();
        String text = source.file().text().replaceFirst("^\uFEFF", "");
        text.lines().forEach(line -> crc.update(line.getBytes(StandardCharsets.UTF_8)));
        return (int) crc.getValue();
    }

    /** As Ashlar runs it: what refuses a transaction says so. */
    String up() {
        String text = source.file().text().replace("\r\n", "\n");
        boolean outside = !source.transactional() || Concurrently.isAllOf(source.file());
        return outside ? "-- ashlar:step no-transaction\n" + text : text;
    }

    String down() {
        return undo.map(u -> u.text().replace("\r\n", "\n"))
                .orElse("-- Flyway had no undo script for " + file() + ".\n");
    }
}
