package dev.ashlar.runtime.presence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a generated client knows of the database, so that nothing of it is taken away while the client runs.
 *
 * @param lines one for each table and enum: its name, and after spaces each column with its type ({@code id:UUID}), or each
 *     value. A space inside a name is {@code %20}, a percent sign {@code %25}
 */
public record Declaration(List<String> lines) {
    private static final int HASH_CHARACTERS = 12;

    public Declaration {
        lines = List.copyOf(lines);
    }

    public static Declaration of(String... lines) {
        return new Declaration(List.of(lines));
    }

    /** What either knows. */
    Declaration and(Declaration other) {
        return new Declaration(
                Stream.concat(lines.stream(), other.lines.stream()).distinct().toList());
    }

    /** Tells one schema from another; the same schema always gives the same. */
    public String hash() {
        try {
            byte[] text = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
            String all = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text));
            return all.substring(0, HASH_CHARACTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
