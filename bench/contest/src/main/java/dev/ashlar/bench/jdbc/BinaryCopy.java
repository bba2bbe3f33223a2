package dev.ashlar.bench.jdbc;

import dev.ashlar.bench.contest.NewPost;
import dev.ashlar.bench.contest.Uuid7;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** {@code COPY ... (FORMAT binary)}, as PostgreSQL's manual describes its file. */
final class BinaryCopy {
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int BUFFER = 1 << 16;

    private final CopyIn copy;
    private final ByteBuffer out = ByteBuffer.allocate(BUFFER);

    private BinaryCopy(CopyIn copy) {
        this.copy = copy;
    }

    static void posts(Connection c, List<NewPost> posts) throws SQLException {
        CopyIn copy = c.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY posts (id, title, content, author_id) FROM STDIN (FORMAT binary)");
        BinaryCopy to = new BinaryCopy(copy);
        to.out.put(SIGNATURE).putInt(0).putInt(0);
        for (NewPost post : posts) {
            to.row(post);
        }
        to.room(2);
        to.out.putShort((short) -1);
        to.flush();
        copy.endCopy();
    }

    private void row(NewPost post) throws SQLException {
        byte[] title = post.title().getBytes(StandardCharsets.UTF_8);
        byte[] content = post.content().getBytes(StandardCharsets.UTF_8);
        room(2 + 4 * 4 + 2 * 16 + title.length + content.length);
        out.putShort((short) 4);
        put(Uuid7.next());
        out.putInt(title.length).put(title).putInt(content.length).put(content);
        put(post.authorId());
    }

    private void put(UUID id) {
        out.putInt(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private void room(int bytes) throws SQLException {
        if (out.remaining() < bytes) {
            flush();
        }
    }

    private void flush() throws SQLException {
        copy.writeToCopy(out.array(), 0, out.position());
        out.clear();
    }
}
