package dev.ashlar.lsp.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files are one schema. */
class SchemaRootsTest {
    private static final String SOURCE = "datasource db {\n}\n";

    @TempDir
    Path folder;

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private List<String> filesWith(String name, String setting) {
        Optional<Path> named = setting.isEmpty() ? Optional.empty() : Optional.of(folder.resolve(setting));
        return new SchemaRoots(named, List.of(folder), file -> Disk.read(file).orElse(""))
                .filesWith(folder.resolve(name)).stream()
                        .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                        .toList();
    }

    @Test
    void a_file_alone() throws IOException {
        write("prisma/schema.prisma", SOURCE);
        assertThat(filesWith("prisma/schema.prisma", "")).containsExactly("prisma/schema.prisma");
    }

    @Test
    void the_usual_folder_even_without_a_datasource() throws IOException {
        write("prisma/schema/a.prisma", "");
        write("prisma/schema/deep/b.prisma", "");
        assertThat(filesWith("prisma/schema/deep/b.prisma", ""))
                .containsExactly("prisma/schema/a.prisma", "prisma/schema/deep/b.prisma");
    }

    @Test
    void a_folder_with_one_datasource_from_whichever_file() throws IOException {
        write("db/main.prisma", SOURCE);
        write("db/models/a.prisma", "");
        List<String> both = List.of("db/main.prisma", "db/models/a.prisma");
        assertThat(filesWith("db/models/a.prisma", "")).isEqualTo(both);
        assertThat(filesWith("db/main.prisma", "")).isEqualTo(both);
    }

    @Test
    void schemas_side_by_side_are_several() throws IOException {
        write("one.prisma", SOURCE);
        write("two.prisma", SOURCE);
        assertThat(filesWith("one.prisma", "")).containsExactly("one.prisma");
        assertThat(filesWith("two.prisma", "")).containsExactly("two.prisma");
    }

    @Test
    void the_setting_counts_for_more() throws IOException {
        write("db/a.prisma", "");
        write("db/b.prisma", SOURCE);
        write("db/c.prisma", SOURCE);
        assertThat(filesWith("db/a.prisma", "db")).hasSize(3);
        assertThat(filesWith("db/b.prisma", "db/b.prisma")).containsExactly("db/b.prisma");
    }

    @Test
    void files_of_packages_and_builds_are_left_out() throws IOException {
        write("main.prisma", SOURCE);
        write("node_modules/.prisma/client/schema.prisma", SOURCE);
        write("target/copy.prisma", SOURCE);
        write(".cache/copy.prisma", SOURCE);
        assertThat(filesWith("main.prisma", "")).containsExactly("main.prisma");
    }

    @Test
    void a_file_that_is_not_on_the_disk_yet_belongs_to_its_folder() throws IOException {
        write("db/main.prisma", SOURCE);
        assertThat(filesWith("db/new.prisma", "")).containsExactly("db/main.prisma", "db/new.prisma");
    }

    @Test
    void nothing_above_the_editors_folder_is_looked_at() throws IOException {
        write("main.prisma", SOURCE);
        write("inner/a.prisma", "");
        SchemaRoots inner = new SchemaRoots(
                Optional.empty(),
                List.of(folder.resolve("inner")),
                file -> Disk.read(file).orElse(""));
        assertThat(inner.filesWith(folder.resolve("inner/a.prisma"))).containsExactly(folder.resolve("inner/a.prisma"));
    }
}
