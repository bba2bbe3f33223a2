// Written by `ashlar generate` from model Tag in schema.prisma.
package dev.ashlar.runtime.blog;

import dev.ashlar.runtime.shape.Part;
import dev.ashlar.runtime.shape.ShapeToken;
import dev.ashlar.runtime.shape.Values;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.Constraint;
import dev.ashlar.sql.Junction;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.Table;
import dev.ashlar.sql.TextColumn;
import dev.ashlar.sql.ToMany;
import dev.ashlar.sql.ToOne;
import java.util.List;
import java.util.UUID;

/** The table {@code tags}; its rows are {@link Tag}. */
public final class TagTable extends Table {
    /** The table in statements that meet it once; {@link #as} gives it another name. */
    public static final TagTable TAG = new TagTable();

    public final Column<UUID> id = column("id", PgType.UUID);
    public final TextColumn name = text("name", PgType.STRING);
    public final Column<UUID> organizationId = column("organization_id", PgType.UUID);

    public final ToOne<OrganizationTable> organization =
            toOne("organization", OrganizationTable::new, List.of("organization_id"), List.of("id"));
    public final ToMany<PostTable> posts =
            manyToMany("posts", PostTable::new, new Junction(null, "_PostToTag", "B", "id", "A", "id", "tenant_id"));

    /** Reads a whole row. */
    public static final ShapeToken<TagTable, Tag> ROW = new Row();

    /** A participant of its own; the statement names it. */
    public TagTable() {
        super(null, "tags", null);
    }

    private TagTable(String alias) {
        super(null, "tags", alias);
    }

    /** A participant of its own under this name. */
    public TagTable as(String alias) {
        return new TagTable(alias);
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(id, name, organizationId);
    }

    @Override
    public List<Column<?>> primaryKey() {
        return List.of(id);
    }

    @Override
    public Column<?> tenantKey() {
        return organizationId;
    }

    @Override
    public List<Constraint> constraints() {
        return List.of(
                new Constraint("tags_pkey", Constraint.Kind.PRIMARY_KEY, List.of("id")),
                new Constraint("tags_organization_id_id_key", Constraint.Kind.UNIQUE, List.of("organization_id", "id")),
                new Constraint(
                        "tags_organization_id_name_key", Constraint.Kind.UNIQUE, List.of("organization_id", "name")),
                new Constraint("tags_organization_id_fkey", Constraint.Kind.FOREIGN_KEY, List.of("organization_id")));
    }

    private static final class Row extends ShapeToken<TagTable, Tag> {
        private final Part<UUID> id = field(TAG.id);
        private final Part<String> name = field(TAG.name);
        private final Part<UUID> organizationId = field(TAG.organizationId);

        Row() {
            super(TAG);
        }

        @Override
        protected Tag read(Values values) {
            return new Tag(values.get(id), values.get(name), values.get(organizationId));
        }
    }
}
