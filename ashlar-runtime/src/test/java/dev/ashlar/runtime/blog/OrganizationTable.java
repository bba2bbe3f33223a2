// Written by `ashlar generate` from model Organization in schema.prisma.
package dev.ashlar.runtime.blog;

import dev.ashlar.runtime.shape.Part;
import dev.ashlar.runtime.shape.ShapeToken;
import dev.ashlar.runtime.shape.Values;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.Constraint;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.Table;
import dev.ashlar.sql.TextColumn;
import dev.ashlar.sql.ToMany;
import java.util.List;
import java.util.UUID;

/** The table {@code organizations}; its rows are {@link Organization}. */
public final class OrganizationTable extends Table {
    /** The table in statements that meet it once; {@link #as} gives it another name. */
    public static final OrganizationTable ORGANIZATION = new OrganizationTable();

    public final Column<UUID> id = column("id", PgType.UUID);
    public final TextColumn name = text("name", PgType.STRING);

    public final ToMany<PostTable> posts = toMany("posts", PostTable::new, List.of("id"), List.of("organization_id"));
    public final ToMany<TagTable> tags = toMany("tags", TagTable::new, List.of("id"), List.of("organization_id"));
    public final ToMany<CommentTable> comments =
            toMany("comments", CommentTable::new, List.of("id"), List.of("organization_id"));

    /** Reads a whole row. */
    public static final ShapeToken<OrganizationTable, Organization> ROW = new Row();

    /** A participant of its own; the statement names it. */
    public OrganizationTable() {
        super(null, "organizations", null);
    }

    private OrganizationTable(String alias) {
        super(null, "organizations", alias);
    }

    /** A participant of its own under this name. */
    public OrganizationTable as(String alias) {
        return new OrganizationTable(alias);
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(id, name);
    }

    @Override
    public List<Column<?>> primaryKey() {
        return List.of(id);
    }

    @Override
    public Column<?> tenantKey() {
        return id;
    }

    @Override
    public List<Constraint> constraints() {
        return List.of(new Constraint("organizations_pkey", Constraint.Kind.PRIMARY_KEY, List.of("id")));
    }

    private static final class Row extends ShapeToken<OrganizationTable, Organization> {
        private final Part<UUID> id = field(ORGANIZATION.id);
        private final Part<String> name = field(ORGANIZATION.name);

        Row() {
            super(ORGANIZATION);
        }

        @Override
        protected Organization read(Values values) {
            return new Organization(values.get(id), values.get(name));
        }
    }
}
