package dev.ashlar.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.cli.Main;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ashlar lsp} as an editor starts it: a process of its own, spoken to over its standard streams. */
class LspProcessTest {
    private static final int SECONDS = 60;

    @TempDir
    Path folder;

    @Test
    void an_editor_starts_it_asks_and_ends_it() throws Exception {
        Process process = start("lsp", "--stdio");
        Client client = new Client();
        Launcher<LanguageServer> launcher =
                LSPLauncher.createClientLauncher(client, process.getInputStream(), process.getOutputStream());
        Future<Void> unused = launcher.startListening();
        LanguageServer server = launcher.getRemoteProxy();
        InitializeParams hello = new InitializeParams();
        hello.setCapabilities(new ClientCapabilities());
        assertThat(server.initialize(hello)
                        .get(SECONDS, TimeUnit.SECONDS)
                        .getServerInfo()
                        .getName())
                .isEqualTo("ashlar");
        String uri = folder.resolve("schema.prisma").toUri().toString();
        server.getTextDocumentService()
                .didOpen(new DidOpenTextDocumentParams(
                        new TextDocumentItem(uri, "prisma", 1, "model A {\n  id Nit\n}\n")));
        PublishDiagnosticsParams said = client.said.poll(SECONDS, TimeUnit.SECONDS);
        assertThat(said).isNotNull();
        assertThat(said.getUri()).isEqualTo(uri);
        assertThat(said.getDiagnostics()).extracting(d -> d.getCode().getLeft()).contains("unknown-type");
        server.shutdown().get(SECONDS, TimeUnit.SECONDS);
        server.exit();
        assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    @Test
    void it_prints_nothing_of_its_own_and_ends_with_its_input() throws Exception {
        Process process = start("lsp");
        process.getOutputStream().close();
        assertThat(process.getInputStream().readAllBytes()).isEmpty();
        assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
    }

    /** The other commands must start as quickly as if there were no server. */
    @Test
    void no_other_command_loads_a_class_of_it() throws Exception {
        Files.writeString(folder.resolve("schema.prisma"), "datasource db {\n  provider = \"postgresql\"\n}\n");
        Process process = start(List.of("-Xlog:class+load"), "validate", "schema.prisma");
        process.getOutputStream().close();
        String loaded = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        assertThat(loaded).contains("dev.ashlar.cli.Main").contains("schema.prisma is valid");
        assertThat(loaded).doesNotContain("dev.ashlar.lsp.", "org.eclipse.lsp4j", "com.google.gson");
    }

    private Process start(String... args) throws IOException {
        return start(List.of(), args);
    }

    private Process start(List<String> options, String... args) throws IOException {
        List<String> command = new java.util.ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(args));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static final class Client implements LanguageClient {
        private final BlockingQueue<PublishDiagnosticsParams> said = new LinkedBlockingQueue<>();

        @Override
        public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
            said.add(diagnostics);
        }

        @Override
        public void telemetryEvent(Object object) {}

        @Override
        public void showMessage(MessageParams message) {}

        @Override
        public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void logMessage(MessageParams message) {}
    }
}
