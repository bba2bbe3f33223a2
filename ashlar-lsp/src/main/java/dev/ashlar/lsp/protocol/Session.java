package dev.ashlar.lsp.protocol;

import dev.ashlar.lsp.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.eclipse.lsp4j.services.LanguageClient;
import org.jspecify.annotations.Nullable;

/** What the parts of a server share: the desk, the texts, the editor. All but the desk is used on the desk's thread. */
final class Session {
    /** So long nobody types before a schema is checked. */
    private static final long QUIET_MILLIS = 150;

    private final Desk desk;
    private final Workspace workspace;
    private final Diagnostics diagnostics;
    private Client client = Client.UNKNOWN;
    private volatile @Nullable LanguageClient editor;

    Session(Desk desk, Workspace workspace) {
        this.desk = desk;
        this.workspace = workspace;
        this.diagnostics = new Diagnostics(workspace);
    }

    void connect(LanguageClient to) {
        editor = to;
    }

    void begin(Client with, List<Path> folders, String schema) {
        client = with;
        workspace.settle(folders, schema);
    }

    LanguageClient editor() {
        return Objects.requireNonNull(editor, "connected before the first message");
    }

    <T> CompletableFuture<T> answer(Function<Answers, T> question) {
        return desk.answer(() -> question.apply(new Answers(workspace, diagnostics, client)));
    }

    <T> CompletableFuture<T> actions(Function<CodeActions, T> question) {
        return desk.answer(() -> question.apply(new CodeActions(workspace, diagnostics, client)));
    }

    /** Texts or files change; they are checked when it is quiet. */
    void change(java.util.function.Consumer<Workspace> work) {
        desk.change(() -> work.accept(workspace));
        desk.whenQuiet(QUIET_MILLIS, () -> diagnostics.publish(editor(), desk));
    }
}
