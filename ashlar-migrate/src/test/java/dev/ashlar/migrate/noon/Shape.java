package dev.ashlar.migrate.noon;

/**
 * How one version of the application sees the table of posts.
 *
 * @param table its name
 * @param title the column of the title
 * @param given columns that an INSERT names beside account and title, each with its value as SQL
 */
record Shape(String table, String title, String given) {
    /** As the application is before every change. */
    static final Shape FIRST = new Shape("posts", "title", "");

    Shape titled(String other) {
        return new Shape(table, other, given);
    }

    Shape in(String other) {
        return new Shape(other, title, given);
    }

    /** @param values {@code slug = 'x', rank = 1} */
    Shape giving(String values) {
        return new Shape(table, title, values);
    }

    String read() {
        return "SELECT " + title + ", score FROM " + table + " WHERE id = ?";
    }

    String readRelated() {
        return "SELECT p." + title + ", a.name, (SELECT count(*) FROM comments c WHERE c.post_id = p.id) FROM " + table
                + " p JOIN accounts a ON a.id = p.account_id WHERE p.id = ?";
    }

    String update() {
        return "UPDATE " + table + " SET " + title + " = ?, score = score + 1 WHERE id = ?";
    }

    /** The same with its line in the ledger, in one statement. */
    String updateAndTell() {
        return "WITH w AS (" + update() + " RETURNING id, " + title
                + " AS title) INSERT INTO noon.ledger (post, kind, title, delta) SELECT id, 'U', title, 1 FROM w";
    }

    String insertAndTell() {
        return "WITH w AS (INSERT INTO " + table + " (account_id, " + title + names() + ") VALUES (?, ?" + values()
                + ") RETURNING id, " + title
                + " AS title) INSERT INTO noon.ledger (post, kind, title, delta) SELECT id, 'I', title, 0 FROM w";
    }

    String deleteAndTell() {
        return "WITH w AS (DELETE FROM " + table
                + " WHERE id = ? RETURNING id) INSERT INTO noon.ledger (post, kind, title, delta) SELECT id, 'D', NULL, 0 FROM w";
    }

    private String names() {
        return part(0);
    }

    private String values() {
        return part(1);
    }

    private String part(int side) {
        StringBuilder parts = new StringBuilder();
        for (String pair : given.isEmpty() ? new String[0] : given.split(", ")) {
            parts.append(", ").append(pair.split(" = ", 2)[side]);
        }
        return parts.toString();
    }
}
