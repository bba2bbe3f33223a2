package dev.ashlar.compiler.check;

/** A view is read alone: it has no id, no indexes, and is a preview feature. */
final class ViewChecks {
    private final Configuration configuration;
    private final Findings findings;

    ViewChecks(Configuration configuration, Findings findings) {
        this.configuration = configuration;
        this.findings = findings;
    }

    void check(TableDraft view) {
        if (!configuration.has(PreviewFeature.VIEWS)) {
            findings.error(
                    "preview-feature",
                    "views are a preview feature",
                    view.syntax().name().span(),
                    "add `previewFeatures = [\"views\"]` to a generator");
        }
        if (view.id() != null) {
            findings.error(
                    "view-key", "a view cannot have a primary key", view.id().span(), "use `@unique` instead");
        }
        view.indexes().stream()
                .filter(index -> !index.isUnique())
                .forEach(index -> findings.error("view-key", "a view cannot have an index", index.span()));
    }
}
