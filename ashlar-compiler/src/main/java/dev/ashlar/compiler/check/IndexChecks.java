package dev.ashlar.compiler.check;

import dev.ashlar.compiler.check.KeyDraft.Kind;

/** An index of a model is one that PostgreSQL can make. */
final class IndexChecks {
    private final Configuration configuration;
    private final Findings findings;

    IndexChecks(Configuration configuration, Findings findings) {
        this.configuration = configuration;
        this.findings = findings;
    }

    void check(TableDraft table, KeyDraft index) {
        checkForm(index);
        if (index.map() != null && DerivedNames.isTooLong(index.map())) {
            error("long-name", index, "`map` is longer than the 63 bytes that PostgreSQL keeps");
        }
        if (index.where() != null && !configuration.has(PreviewFeature.PARTIAL_INDEXES)) {
            findings.error(
                    "preview-feature",
                    "partial indexes are a preview feature",
                    index.span(),
                    "add `previewFeatures = [\"partialIndexes\"]` to a generator");
        }
        if (configuration.datasource() != null) {
            checkXml(table, index);
            new IndexTypeChecks(findings).check(table, index);
        }
    }

    private void checkForm(KeyDraft index) {
        if (index.parts().isEmpty()) {
            error("empty-key", index, "`" + index.label() + "` needs at least one field");
        }
        if (index.hasPart(Part::sized)) {
            error("unsupported-argument", index, "PostgreSQL has no `length` in an index");
        }
        if (index.kind() == Kind.FULLTEXT) {
            findings.error(
                    "unsupported-attribute",
                    "PostgreSQL has no `@@fulltext` index",
                    index.span(),
                    "use `@@index([...], type: Gin)` over a `tsvector` field");
        }
        if (index.clustered()) {
            error("unsupported-argument", index, "PostgreSQL has no `clustered` indexes");
        }
        if (index.kind() != Kind.INDEX && index.hasPart(Part::hasOperatorClass)) {
            error("unsupported-argument", index, "`ops` can be given in `@@index` alone");
        }
        if (index.method() == IndexMethod.HASH && index.hasPart(part -> part.sort() != null)) {
            error("unsupported-argument", index, "a hash index has no order, so `sort` means nothing");
        }
        if (index.method() == IndexMethod.SP_GIST && index.parts().size() > 1) {
            error("unsupported-argument", index, "an SP-GiST index has one field");
        }
    }

    private void checkXml(TableDraft table, KeyDraft index) {
        for (ColumnDraft column : table.columns(index.fields())) {
            if (column.nativeRule() == NativeTypeRule.XML) {
                findings.error(
                        "xml-index",
                        "`" + column.name() + "` is XML, which PostgreSQL can neither compare nor index",
                        column.syntax().span());
                return;
            }
        }
    }

    private void error(String code, KeyDraft index, String message) {
        findings.error(code, message, index.span());
    }
}
