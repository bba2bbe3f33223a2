// Written by `ashlar generate` from model User in schema.prisma.
package dev.ashlar.runtime.blog;

import dev.ashlar.runtime.shape.Part;
import dev.ashlar.runtime.shape.ShapeToken;
import dev.ashlar.runtime.shape.Values;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.Constraint;
import dev.ashlar.sql.ListColumn;
import dev.ashlar.sql.MayBeNull;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.Table;
import dev.ashlar.sql.TextColumn;
import dev.ashlar.sql.ToMany;
import dev.ashlar.sql.ToOptional;
import java.util.List;
import java.util.UUID;

/** The table {@code users}; its rows are {@link User}. */
public final class UserTable extends Table {
    /** The table in statements that meet it once; {@link #as} gives it another name. */
    public static final UserTable USER = new UserTable();

    public final Column<UUID> id = column("id", PgType.UUID);
    public final TextColumn email = text("email", PgType.STRING);
    public final TextColumn name = text("name", PgType.STRING);

    @MayBeNull
    public final Column<UUID> hostId = column("host_id", PgType.UUID);

    public final Column<Integer> logins = column("logins", PgType.INTEGER);
    public final ListColumn<String> nicknames = list("nicknames", PgType.STRING);

    public final ToOptional<ProfileTable> profile =
            toOptional("profile", ProfileTable::new, List.of("id"), List.of("user_id"));
    public final ToMany<PostTable> posts = toMany("posts", PostTable::new, List.of("id"), List.of("author_id"));
    public final ToMany<CommentTable> comments =
            toMany("comments", CommentTable::new, List.of("id"), List.of("author_id"));
    public final ToMany<UserTable> invited = toMany("invited", UserTable::new, List.of("id"), List.of("host_id"));
    public final ToOptional<UserTable> host = toOptional("host", UserTable::new, List.of("host_id"), List.of("id"));

    /** Reads a whole row. */
    public static final ShapeToken<UserTable, User> ROW = new Row();

    /** A participant of its own; the statement names it. */
    public UserTable() {
        super(null, "users", null);
    }

    private UserTable(String alias) {
        super(null, "users", alias);
    }

    /** A participant of its own under this name. */
    public UserTable as(String alias) {
        return new UserTable(alias);
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(id, email, name, hostId, logins, nicknames);
    }

    @Override
    public List<Column<?>> primaryKey() {
        return List.of(id);
    }

    @Override
    public List<Constraint> constraints() {
        return List.of(
                new Constraint("users_pkey", Constraint.Kind.PRIMARY_KEY, List.of("id")),
                new Constraint("users_email_key", Constraint.Kind.UNIQUE, List.of("email")),
                new Constraint("users_host_id_fkey", Constraint.Kind.FOREIGN_KEY, List.of("host_id")));
    }

    private static final class Row extends ShapeToken<UserTable, User> {
        private final Part<UUID> id = field(USER.id);
        private final Part<String> email = field(USER.email);
        private final Part<String> name = field(USER.name);
        private final Part<UUID> hostId = field(USER.hostId);
        private final Part<Integer> logins = field(USER.logins);
        private final Part<List<String>> nicknames = field(USER.nicknames);

        Row() {
            super(USER);
        }

        @Override
        protected User read(Values values) {
            return new User(
                    values.get(id),
                    values.get(email),
                    values.get(name),
                    values.orNull(hostId),
                    values.get(logins),
                    values.get(nicknames));
        }
    }
}
