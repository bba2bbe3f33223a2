package dev.ashlar.compiler.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.catalog.Check;
import dev.ashlar.compiler.catalog.Column;
import dev.ashlar.compiler.catalog.ColumnDefault;
import dev.ashlar.compiler.catalog.ColumnType;
import dev.ashlar.compiler.catalog.Extension;
import dev.ashlar.compiler.catalog.ForeignKey;
import dev.ashlar.compiler.catalog.Index;
import dev.ashlar.compiler.catalog.IndexKey;
import dev.ashlar.compiler.catalog.Policy;
import dev.ashlar.compiler.catalog.PrimaryKey;
import dev.ashlar.compiler.catalog.RowSecurity;
import dev.ashlar.compiler.catalog.Table;
import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.model.ReferentialAction;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a database has and a schema cannot say, and what steps aside for what. */
class CatalogDiffTest {
    private static final TableName T = new TableName(null, "t");
    private static final TableName U = new TableName(null, "u");
    private static final Table PLAIN = table(List.of(column("a", null)), List.of(), List.of(), RowSecurity.NONE);

    private static Column column(String name, @Nullable ColumnDefault value) {
        return new Column(name, ColumnType.of("integer"), true, value, null);
    }

    private static Table table(List<Column> columns, List<Index> indexes, List<Check> checks, RowSecurity security) {
        return new Table(T, columns, null, indexes, List.of(), checks, security, null);
    }

    private static Table withDefault(@Nullable ColumnDefault value) {
        return table(List.of(column("a", value)), List.of(), List.of(), RowSecurity.NONE);
    }

    private static Table withIndex(Index index) {
        return table(PLAIN.columns(), List.of(index), List.of(), RowSecurity.NONE);
    }

    private static Table withCheck(Check check) {
        return table(PLAIN.columns(), List.of(), List.of(check), RowSecurity.NONE);
    }

    private static Table withSecurity(RowSecurity security) {
        return table(PLAIN.columns(), List.of(), List.of(), security);
    }

    private static Catalog catalog(Table... tables) {
        return new Catalog(List.of("public"), List.of(), List.of(), List.of(tables));
    }

    private static List<Change> diff(Table from, Table to) {
        return CatalogDiff.between(catalog(from), catalog(to));
    }

    @Test
    void schemasAndExtensionsThatAreNotAskedForStay() {
        Catalog full = new Catalog(
                List.of("audit", "public"), List.of(new Extension("pg_trgm", "public", "1.6")), List.of(), List.of());
        assertThat(CatalogDiff.between(full, Catalog.EMPTY)).isEmpty();
    }

    @Test
    void anExtensionIsMovedAndUpdatedOnlyWhenAsked() {
        Catalog has = extension("public", "1.5");
        assertThat(CatalogDiff.between(has, extension(null, null))).isEmpty();
        assertThat(CatalogDiff.between(has, extension("public", "1.6")))
                .containsExactly(new NamespaceChange.AlterExtension(
                        new Extension("pg_trgm", "public", "1.5"), new Extension("pg_trgm", null, "1.6")));
    }

    private static Catalog extension(@Nullable String schema, @Nullable String version) {
        return new Catalog(List.of(), List.of(new Extension("pg_trgm", schema, version)), List.of(), List.of());
    }

    @Test
    void checksMadeByHandStayAndThoseOfTheSchemaGo() {
        Check byHand = new Check("positive", "a > 0", false);
        Check ours = new Check("positive", "a > 0", true);
        assertThat(diff(withCheck(byHand), PLAIN)).isEmpty();
        assertThat(diff(withCheck(ours), PLAIN)).containsExactly(new ConstraintChange.DropCheck(T, ours));
        assertThat(diff(withCheck(byHand), withCheck(ours)))
                .containsExactly(new ConstraintChange.MarkConstraint(T, "positive", true));
    }

    @Test
    void policiesMadeByHandStayAndThoseOfTheSchemaGo() {
        Policy byHand = new Policy("owner", true, "ALL", List.of("public"), "a = 1", null);
        Policy ours = new Policy(Policy.TENANT_ISOLATION, true, "ALL", List.of("public"), "a = 1", "a = 1");
        assertThat(diff(withSecurity(new RowSecurity(true, false, List.of(byHand))), PLAIN))
                .isEmpty();
        assertThat(diff(withSecurity(new RowSecurity(true, true, List.of(ours))), PLAIN))
                .containsExactly(
                        new SecurityChange.DropPolicy(T, ours), new SecurityChange.SetRowSecurity(T, false, false));
    }

    @Test
    void indexesOverExpressionsStay() {
        Index lower = Index.of("lower", false, List.of(new IndexKey("lower(b)", true, false, false, null)));
        assertThat(diff(withIndex(lower), PLAIN)).isEmpty();
    }

    @Test
    void whatAnIndexCarriesIsComparedOnlyWhereItIsAskedFor() {
        Index plain = Index.of("i", true, List.of(IndexKey.column("a")));
        Index covering = new Index("i", true, true, "btree", plain.keys(), List.of("b"), null, true);
        assertThat(diff(withIndex(covering), withIndex(plain))).isEmpty();
        assertThat(diff(withIndex(plain), withIndex(covering)))
                .containsExactly(new IndexChange.DropIndex(T, plain), new IndexChange.CreateIndex(T, covering));
    }

    @Test
    void identityAndGeneratedColumnsStay() {
        ColumnDefault serial = new ColumnDefault.Serial("t_a_seq");
        assertThat(diff(withDefault(new ColumnDefault.Identity(true)), withDefault(serial)))
                .isEmpty();
        assertThat(diff(withDefault(new ColumnDefault.Serial("other")), withDefault(serial)))
                .isEmpty();
        assertThat(diff(withDefault(new ColumnDefault.Generated("1 + 1", true, true)), PLAIN))
                .isEmpty();
    }

    @Test
    void aForeignKeyStepsAsideForTheIndexItLeansOn() {
        Catalog unique = referencing(null, List.of(Index.of("t_a_key", true, List.of(IndexKey.column("a")))));
        Catalog primary = referencing(new PrimaryKey("t_pkey", List.of("a")), List.of());
        assertThat(CatalogDiff.between(unique, primary))
                .extracting(c -> c.getClass().getSimpleName())
                .containsExactly("DropForeignKey", "DropIndex", "AddPrimaryKey", "AddForeignKey");
    }

    private static Catalog referencing(@Nullable PrimaryKey key, List<Index> indexes) {
        Table target = new Table(T, PLAIN.columns(), key, indexes, List.of(), List.of(), RowSecurity.NONE, null);
        ForeignKey foreignKey = new ForeignKey(
                "u_a_fkey",
                List.of("a"),
                T,
                List.of("a"),
                ReferentialAction.CASCADE,
                ReferentialAction.CASCADE,
                false,
                false);
        Table child =
                new Table(U, PLAIN.columns(), null, List.of(), List.of(foreignKey), List.of(), RowSecurity.NONE, null);
        return catalog(target, child);
    }

    @Test
    void newTablesHaveNoRowsToFearFor() {
        Index unique = Index.of("t_a_key", true, List.of(IndexKey.column("a")));
        assertThat(Hazard.of(CatalogDiff.between(Catalog.EMPTY, catalog(withIndex(unique)))))
                .isEmpty();
        assertThat(Hazard.of(diff(PLAIN, withIndex(unique)))).singleElement().satisfies(h -> {
            assertThat(h.losesData()).isFalse();
            assertThat(h.reason()).isEqualTo("rows of t that are equal in t_a_key stop it");
        });
    }

    @Test
    void commentsAreSetAndTaken() {
        Table commented =
                new Table(T, PLAIN.columns(), null, List.of(), List.of(), List.of(), RowSecurity.NONE, "what it is");
        assertThat(diff(PLAIN, commented)).containsExactly(new TableChange.Comment(T, null, "what it is"));
        assertThat(diff(commented, PLAIN)).containsExactly(new TableChange.Comment(T, null, null));
    }
}
