// Written by `ashlar generate` from model Profile in schema.prisma.
package dev.ashlar.runtime.blog;

import dev.ashlar.runtime.shape.Part;
import dev.ashlar.runtime.shape.ShapeToken;
import dev.ashlar.runtime.shape.Values;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.Constraint;
import dev.ashlar.sql.MayBeNull;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.Table;
import dev.ashlar.sql.TextColumn;
import dev.ashlar.sql.ToOne;
import java.util.List;
import java.util.UUID;

/** The table {@code profiles}; its rows are {@link Profile}. */
public final class ProfileTable extends Table {
    /** The table in statements that meet it once; {@link #as} gives it another name. */
    public static final ProfileTable PROFILE = new ProfileTable();

    public final Column<Integer> id = column("id", PgType.INTEGER);

    @MayBeNull
    public final TextColumn bio = text("bio", PgType.STRING);

    public final Column<UUID> userId = column("user_id", PgType.UUID);

    public final ToOne<UserTable> user = toOne("user", UserTable::new, List.of("user_id"), List.of("id"));

    /** Reads a whole row. */
    public static final ShapeToken<ProfileTable, Profile> ROW = new Row();

    /** A participant of its own; the statement names it. */
    public ProfileTable() {
        super(null, "profiles", null);
    }

    private ProfileTable(String alias) {
        super(null, "profiles", alias);
    }

    /** A participant of its own under this name. */
    public ProfileTable as(String alias) {
        return new ProfileTable(alias);
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(id, bio, userId);
    }

    @Override
    public List<Column<?>> primaryKey() {
        return List.of(id);
    }

    @Override
    public List<Constraint> constraints() {
        return List.of(
                new Constraint("profiles_pkey", Constraint.Kind.PRIMARY_KEY, List.of("id")),
                new Constraint("profiles_user_id_key", Constraint.Kind.UNIQUE, List.of("user_id")),
                new Constraint("profiles_user_id_fkey", Constraint.Kind.FOREIGN_KEY, List.of("user_id")));
    }

    private static final class Row extends ShapeToken<ProfileTable, Profile> {
        private final Part<Integer> id = field(PROFILE.id);
        private final Part<String> bio = field(PROFILE.bio);
        private final Part<UUID> userId = field(PROFILE.userId);

        Row() {
            super(PROFILE);
        }

        @Override
        protected Profile read(Values values) {
            return new Profile(values.get(id), values.orNull(bio), values.get(userId));
        }
    }
}
