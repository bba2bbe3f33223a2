package dev.ashlar.lsp.protocol;

import dev.ashlar.lsp.workspace.Workspace;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.services.WorkspaceService;

/** Files that come and go outside the editor. */
final class Files implements WorkspaceService {
    private final Session session;

    Files(Session session) {
        this.session = session;
    }

    @Override
    public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
        session.change(Workspace::forgetFiles);
    }

    /** The settings come with {@code initialize}; an editor that changes them starts the server again. */
    @Override
    public void didChangeConfiguration(DidChangeConfigurationParams params) {}
}
