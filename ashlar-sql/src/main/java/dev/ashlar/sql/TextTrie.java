package dev.ashlar.sql;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Texts of statements that were written before, as a trie of the pieces that they were appended from. A statement that is written
 * again goes down the trie and finds its text there, the same String: nothing is built, and who keeps statements by their
 * text finds them without reading it. Statements of another kind make nodes of their own, until there are too many; then the
 * trie begins anew. Values are parameters, so they make none. Safe for many threads.
 */
public final class TextTrie {
    /** A statement of more pieces is written once in a long while, and would fill the trie by itself. */
    private static final int DEEPEST = 1_000;

    /** So many characters of a long piece, or of a text, count as one node more. */
    private static final int CHARACTERS = 64;

    /** So many are compared one after the other; others are looked up. */
    private static final int FEW = 6;

    private static final Node[] NONE = {};

    private final int most;
    private volatile Root root = new Root();

    /** @param most how many nodes it may have, of about 60 bytes each; {@value #CHARACTERS} characters of text count as one more */
    public TextTrie(int most) {
        this.most = most;
    }

    /** A writer of one statement, whose relations lead to some rows alone. */
    public SqlWriter writer(Limits limits) {
        Root now = root;
        if (now.nodes.get() >= most) {
            now = new Root();
            root = now;
        }
        return new SqlWriter(now.first, limits);
    }

    private static final class Root {
        final AtomicInteger nodes = new AtomicInteger();
        final Node first = new Node(this, null, "", 0);
    }

    /** What stands before it, and one piece. */
    static final class Node implements Script {
        private final Root root;
        private final @Nullable Node before;
        private final String piece;
        private final int depth;
        private volatile Node[] few = NONE;
        private volatile @Nullable Map<String, Node> others;
        private @Nullable String text;

        Node(Root root, @Nullable Node before, String piece, int depth) {
            this.root = root;
            this.before = before;
            this.piece = piece;
            this.depth = depth;
        }

        @Override
        public Script then(String sql) {
            for (Node next : few) {
                if (next.piece.equals(sql)) {
                    return next;
                }
            }
            return sql.isEmpty() ? this : otherwise(sql);
        }

        private Script otherwise(String sql) {
            Map<String, Node> known = others;
            Node next = known == null ? null : known.get(sql);
            if (next != null) {
                return next;
            }
            return depth < DEEPEST ? add(sql) : new Built(text(), sql);
        }

        private synchronized Node add(String sql) {
            for (Node next : few) {
                if (next.piece.equals(sql)) {
                    return next; // another thread was quicker
                }
            }
            if (few.length == FEW) {
                Map<String, Node> more = others == null ? new ConcurrentHashMap<>() : others;
                others = more;
                return more.computeIfAbsent(sql, this::next);
            }
            Node[] more = Arrays.copyOf(few, few.length + 1);
            more[few.length] = next(sql);
            few = more;
            return more[more.length - 1];
        }

        private Node next(String sql) {
            root.nodes.addAndGet(1 + sql.length() / CHARACTERS);
            return new Node(root, this, sql, depth + 1);
        }

        /** Made by whoever needs it first: two that make it at once make the same. */
        @Override
        public String text() {
            String known = text;
            if (known == null) {
                StringBuilder pieces = new StringBuilder();
                write(pieces);
                known = pieces.toString();
                root.nodes.addAndGet(known.length() / CHARACTERS);
                text = known;
            }
            return known;
        }

        private void write(StringBuilder out) {
            if (before != null) {
                before.write(out); // no deeper than DEEPEST
            }
            out.append(piece);
        }
    }
}
