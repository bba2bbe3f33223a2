package dev.ashlar.cli.project;

import dev.ashlar.compiler.java.TypedQuery;
import dev.ashlar.compiler.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What PostgreSQL said of SQL files, kept in the client's folder: as long as neither the schema nor a file changes, no server is
 * asked again.
 */
public final class QueryNotes {
    private static final String NAME = "queries.tsv";
    private static final String HEAD =
            "# What PostgreSQL said of the SQL files. `ashlar generate` writes it, and asks again when the schema or a file changes.";
    /** Another number whenever other things are asked or noted. */
    private static final String FORMAT = "1";

    private final Path file;
    private final String inputs;

    /**
     * @param home the folder of the client's package
     * @param schema the files of the schema
     * @param queries the files of SQL
     */
    public QueryNotes(Path home, List<SourceFile> schema, List<SourceFile> queries) {
        this.file = home.resolve(NAME);
        this.inputs = hash(schema, queries);
    }

    /** What was noted of these very inputs. */
    public Optional<List<TypedQuery>> read() {
        try {
            return Files.isRegularFile(file) ? read(Files.readAllLines(file)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Leaves a file that is the same alone; none is kept of no queries. */
    public void write(List<TypedQuery> queries) {
        try {
            if (queries.isEmpty()) {
                Files.deleteIfExists(file);
                return;
            }
            String text = text(queries);
            if (!Files.isRegularFile(file) || !Files.readString(file).equals(text)) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, text);
            }
        } catch (IOException e) {
            throw new CommandFailed("`" + file + "` cannot be written: " + e.getMessage(), "");
        }
    }

    private Optional<List<TypedQuery>> read(List<String> lines) {
        if (lines.size() < 2 || !lines.get(0).equals(HEAD) || !lines.get(1).equals("inputs\t" + inputs)) {
            return Optional.empty();
        }
        List<TypedQuery> queries = new ArrayList<>();
        try {
            for (String line : lines.subList(2, lines.size())) {
                queries.add(QueryLine.read(line));
            }
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return Optional.of(queries);
    }

    private String text(List<TypedQuery> queries) {
        StringBuilder out =
                new StringBuilder(HEAD).append("\ninputs\t").append(inputs).append('\n');
        queries.forEach(query -> out.append(QueryLine.of(query)).append('\n'));
        return out.toString();
    }

    private static String hash(List<SourceFile> schema, List<SourceFile> queries) {
        MessageDigest digest = sha256();
        add(digest, FORMAT);
        for (List<SourceFile> files : List.of(schema, queries)) {
            add(digest, String.valueOf(files.size()));
            for (SourceFile file : files) {
                add(digest, file.name().substring(file.name().lastIndexOf('/') + 1));
                add(digest, file.text().replace("\r\n", "\n"));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
