package dev.ashlar.lsp;

import dev.ashlar.lsp.protocol.SchemaServer;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;

/** The language server for {@code schema.prisma}, over two streams. Nothing else may write to the second one. */
public final class SchemaLanguageServer {
    /** Held here, for a logger that nobody holds forgets its level. */
    private static final Logger PROTOCOL = Logger.getLogger("org.eclipse.lsp4j");

    private SchemaLanguageServer() {}

    /**
     * Serves one editor until it says {@code exit} or closes the stream.
     *
     * @return 0 when the editor asked to shut down first, 1 otherwise
     */
    public static int run(InputStream in, OutputStream out) throws InterruptedException {
        PROTOCOL.setLevel(Level.WARNING); // that a stream was closed is no news
        SchemaServer server = new SchemaServer();
        ExecutorService reader = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "ashlar-lsp-reader");
            thread.setDaemon(true);
            return thread;
        });
        Launcher<LanguageClient> launcher =
                LSPLauncher.createServerLauncher(server, in, out, reader, consumer -> consumer);
        server.connect(launcher.getRemoteProxy());
        Future<Void> listening = launcher.startListening();
        reader.execute(() -> {
            await(listening);
            server.stop();
        });
        try {
            return server.exited().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            reader.shutdown();
        }
    }

    /** The stream ended, or broke: both mean that the editor is gone. */
    private static void await(Future<Void> listening) {
        try {
            listening.get();
        } catch (ExecutionException e) {
            PROTOCOL.log(Level.SEVERE, "the stream broke", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
