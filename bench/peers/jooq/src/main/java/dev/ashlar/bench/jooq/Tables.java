package dev.ashlar.bench.jooq;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import java.util.UUID;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** What jOOQ's generator would write, without its classes: types and names, known once. */
final class Tables {
    private static final DataType<Instant> INSTANT = SQLDataType.INSTANT;

    static final Table<Record> POSTS = table(name("posts"));
    static final Field<UUID> ID = field(name("posts", "id"), SQLDataType.UUID);
    static final Field<String> TITLE = field(name("posts", "title"), SQLDataType.CLOB);
    static final Field<String> CONTENT = field(name("posts", "content"), SQLDataType.CLOB);
    static final Field<Boolean> PUBLISHED = field(name("posts", "published"), SQLDataType.BOOLEAN);
    static final Field<UUID> AUTHOR_ID = field(name("posts", "author_id"), SQLDataType.UUID);
    static final Field<Instant> CREATED_AT = field(name("posts", "created_at"), INSTANT);

    static final Table<Record> USERS = table(name("users"));
    static final Field<UUID> USER_ID = field(name("users", "id"), SQLDataType.UUID);
    static final Field<String> USER_NAME = field(name("users", "name"), SQLDataType.CLOB);
    static final Field<String> AVATAR_URL = field(name("users", "avatar_url"), SQLDataType.CLOB);

    static final Table<Record> TAGS = table(name("tags"));
    static final Field<UUID> TAG_ID = field(name("tags", "id"), SQLDataType.UUID);
    static final Field<String> TAG_NAME = field(name("tags", "name"), SQLDataType.CLOB);

    static final Table<Record> LINKS = table(name("_PostToTag"));
    static final Field<UUID> LINK_POST = field(name("_PostToTag", "A"), SQLDataType.UUID);
    static final Field<UUID> LINK_TAG = field(name("_PostToTag", "B"), SQLDataType.UUID);

    static final Table<Record> COMMENTS = table(name("comments"));
    static final Field<UUID> COMMENT_POST = field(name("comments", "post_id"), SQLDataType.UUID);

    private Tables() {}
}
