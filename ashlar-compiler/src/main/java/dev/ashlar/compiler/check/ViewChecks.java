package dev.ashlar.compiler.check;

/**
 * A view is read alone: it has no id, no indexes, and is a preview feature. A unique key of a view is a promise that its
 * query keeps; nothing in the database stands behind it.
 */
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
        view.indexes().stream().filter(KeyDraft::isUnique).forEach(this::checkArguments);
    }

    private void checkArguments(KeyDraft key) {
        if (key.map() != null) {
            refuse(key, "map");
        }
        if (key.clustered()) {
            refuse(key, "clustered");
        }
        if (key.parts().stream().anyMatch(part -> !part.isBare())) {
            findings.error(
                    "view-key",
                    "the fields of a key of a view have no arguments: no index is made",
                    key.span(),
                    "write the fields alone");
        }
    }

    private void refuse(KeyDraft key, String argument) {
        findings.error(
                "view-key",
                "`" + key.label() + "` of a view has no `" + argument + "`: no index is made",
                key.span(),
                "remove `" + argument + "`");
    }
}
