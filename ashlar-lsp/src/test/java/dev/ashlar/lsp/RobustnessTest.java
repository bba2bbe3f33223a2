package dev.ashlar.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What editors, networks and people do to a server. */
class RobustnessTest {
    private static final String SCHEMA =
            "datasource db {\n  provider = \"postgresql\"\n}\n\nmodel A {\n  id Int @id\n}\n";

    @TempDir
    Path folder;

    /** The wire itself, for messages that no client would send. */
    private static final class Wire {
        private final PipedOutputStream toServer = new PipedOutputStream();
        private final PipedInputStream fromServer = new PipedInputStream(1 << 16);
        private final CompletableFuture<Integer> exit = new CompletableFuture<>();

        Wire() throws IOException {
            PipedInputStream in = new PipedInputStream(toServer, 1 << 16);
            PipedOutputStream out = new PipedOutputStream(fromServer);
            Thread thread = new Thread(() -> {
                try {
                    exit.complete(SchemaLanguageServer.run(in, out));
                } catch (InterruptedException e) {
                    exit.completeExceptionally(e);
                }
            });
            thread.setDaemon(true);
            thread.start();
        }

        Wire send(String json) throws IOException {
            return send(json.getBytes(StandardCharsets.UTF_8));
        }

        Wire send(byte[] json) throws IOException {
            toServer.write(("Content-Length: " + json.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            toServer.write(json);
            toServer.flush();
            return this;
        }

        /** The next message that has this in it. */
        String receive(String part) throws IOException {
            String message = message();
            while (!message.contains(part)) {
                message = message();
            }
            return message;
        }

        private String message() throws IOException {
            StringBuilder head = new StringBuilder();
            while (!head.toString().endsWith("\r\n\r\n")) {
                head.append((char) next());
            }
            int length = Integer.parseInt(head.toString().replaceAll("(?s).*Content-Length: (\\d+).*", "$1"));
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            while (body.size() < length) {
                body.write(next());
            }
            return body.toString(StandardCharsets.UTF_8);
        }

        private int next() throws IOException {
            int read = fromServer.read();
            assertThat(read).as("the server ended").isNotNegative();
            return read;
        }

        int exit() throws Exception {
            return exit.get(30, TimeUnit.SECONDS);
        }

        Wire initialized() throws IOException {
            send("{\"jsonrpc\":\"2.0\",\"id\":0,\"method\":\"initialize\",\"params\":{\"capabilities\":{}}}");
            receive("\"id\":0");
            return this;
        }
    }

    @Test
    void an_unknown_request_is_answered_and_an_unknown_notification_passed_over() throws Exception {
        Wire wire = new Wire().initialized();
        wire.send("{\"jsonrpc\":\"2.0\",\"method\":\"acme/hello\",\"params\":{}}");
        wire.send("{\"jsonrpc\":\"2.0\",\"method\":\"$/hello\",\"params\":{}}");
        wire.send("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"acme/question\",\"params\":{}}");
        assertThat(wire.receive("\"id\":1")).contains("-32601");
        wire.send("{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"shutdown\"}");
        assertThat(wire.receive("\"id\":2")).doesNotContain("error");
        wire.send("{\"jsonrpc\":\"2.0\",\"method\":\"exit\"}");
        assertThat(wire.exit()).isZero();
    }

    @Test
    void what_is_not_json_and_not_utf8_is_survived() throws Exception {
        Wire wire = new Wire().initialized();
        wire.send("{\"jsonrpc\":\"2.0\",,,");
        byte[] broken =
                ("{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didOpen\",\"params\":{\"textDocument\":{\"uri\":"
                                + "\"untitled:1\",\"languageId\":\"prisma\",\"version\":1,\"text\":\"model ?\"}}}")
                        .getBytes(StandardCharsets.UTF_8);
        broken[broken.length - 5] = (byte) 0xFF;
        wire.send(broken);
        assertThat(wire.receive("publishDiagnostics")).contains("untitled:1", "syntax");
    }

    @Test
    void exit_without_shutdown_ends_with_1() throws Exception {
        Wire wire = new Wire().initialized();
        wire.send("{\"jsonrpc\":\"2.0\",\"method\":\"exit\"}");
        assertThat(wire.exit()).isEqualTo(1);
    }

    @Test
    void an_editor_that_is_gone_ends_the_server() throws Exception {
        Wire wire = new Wire().initialized();
        wire.toServer.close();
        assertThat(wire.exit()).isEqualTo(1);
    }

    @Test
    void a_request_for_a_text_that_is_not_open_has_an_empty_answer() throws Exception {
        Wire wire = new Wire().initialized();
        String at =
                "\"params\":{\"textDocument\":{\"uri\":\"file:///nowhere.prisma\"},\"position\":{\"line\":3,\"character\":9},"
                        + "\"context\":{\"includeDeclaration\":true},\"newName\":\"b\"}}";
        int id = 1;
        for (String method : List.of("completion", "hover", "definition", "references", "prepareRename", "rename")) {
            wire.send("{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"textDocument/" + method + "\"," + at);
            assertThat(wire.receive("\"id\":" + id++)).as(method).doesNotContain("error");
        }
    }

    @Test
    void fast_typing_ends_in_the_diagnostics_of_the_last_text() {
        try (Editor editor = Editor.on(folder).open("schema.prisma", SCHEMA)) {
            String typed = "id Int @id";
            for (int i = 0; i < 200; i++) {
                editor.type("schema.prisma", typed, typed + "x").type("schema.prisma", typed + "x", typed);
            }
            editor.type("schema.prisma", "id Int @id", "id Strng @id");
            List<Diagnostic> last = editor.diagnostics("schema.prisma");
            assertThat(last).extracting(d -> d.getCode().getLeft()).containsExactly("unknown-type");
        }
    }

    @Test
    void a_request_behind_an_edit_sees_it() {
        try (Editor editor = Editor.on(folder).open("schema.prisma", SCHEMA)) {
            editor.type("schema.prisma", "  id Int @id\n", "  id Int @id\n  next \n");
            assertThat(editor.completion("schema.prisma", "next ")).isNotEmpty();
        }
    }

    @Test
    void places_outside_the_text_and_changes_of_the_whole_text_are_taken() {
        try (Editor editor = Editor.on(folder).open("schema.prisma", SCHEMA)) {
            VersionedTextDocumentIdentifier id = new VersionedTextDocumentIdentifier(editor.uri("schema.prisma"), 1);
            editor.server()
                    .getTextDocumentService()
                    .didChange(new DidChangeTextDocumentParams(
                            id, List.of(new TextDocumentContentChangeEvent("model A {\n  id Wrong @id\n}\n"))));
            assertThat(editor.codes("schema.prisma")).contains("unknown-type");
        }
    }

    @Test
    void a_file_of_the_schema_that_is_not_utf8_is_named() throws IOException {
        Files.write(folder.resolve("other.prisma"), new byte[] {'/', '/', ' ', (byte) 0xE9, '\n'});
        try (Editor editor = Editor.on(folder).open("schema.prisma", SCHEMA)) {
            assertThat(editor.codes("other.prisma")).containsExactly("not-utf-8");
        }
    }

    @Test
    void closing_a_file_takes_its_findings_back() {
        try (Editor editor = Editor.on(folder).open("schema.prisma", SCHEMA.replace("Int", "Nit"))) {
            assertThat(editor.codes("schema.prisma")).containsExactly("unknown-type");
            editor.close("schema.prisma");
            assertThat(editor.diagnostics("schema.prisma")).isEmpty();
        }
    }

    @Test
    void a_setting_names_the_schema() {
        try (Editor editor = Editor.on(folder, Map.of("schema", "all"))
                .write("all/kind.prisma", "enum Kind {\n  A\n}\n")
                .open("all/schema.prisma", SCHEMA + "\nmodel B {\n  id Int @id\n  kind Kind\n}\n")) {
            assertThat(editor.codes("all/schema.prisma")).doesNotContain("unknown-type");
        }
    }

    @Test
    void characters_of_two_units_do_not_move_places() {
        String text =
                SCHEMA.replace("  id Int", "  id Int /* \uD83D\uDE00 */\n  /// \uD83D\uDE00\n  b Nit // \uD83D\uDE00");
        try (Editor editor = Editor.on(folder).open("schema.prisma", text)) {
            Diagnostic unknown = editor.diagnostics("schema.prisma").stream()
                    .filter(d -> d.getCode().getLeft().equals("unknown-type"))
                    .findFirst()
                    .orElseThrow();
            assertThat(unknown.getRange().getStart()).isEqualTo(editor.at("schema.prisma", "b |Nit"));
        }
    }

    @Test
    void a_text_of_ten_thousand_open_brackets_is_answered() {
        try (Editor editor = Editor.on(folder)
                .open("schema.prisma", SCHEMA + "model B {\n  id Int @default(" + "[".repeat(10_000))) {
            assertThat(editor.codes("schema.prisma")).isNotEmpty();
            assertThat(editor.hover("schema.prisma", "model |A")).isNotNull();
        }
    }
}
