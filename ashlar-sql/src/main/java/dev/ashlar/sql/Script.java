package dev.ashlar.sql;

/** The text of a statement as far as it is written. */
sealed interface Script permits Script.Built, TextTrie.Node {
    /** The text with this behind it; the one that went before is not to be used any more. */
    Script then(String sql);

    /** What has been written so far. */
    String text();

    /** A text that is built in memory of its own. */
    final class Built implements Script {
        private static final int ROOM = 256;

        private final StringBuilder text;

        Built() {
            this.text = new StringBuilder(ROOM);
        }

        Built(String begun, String sql) {
            this.text = new StringBuilder(begun.length() + ROOM).append(begun).append(sql);
        }

        @Override
        public Script then(String sql) {
            text.append(sql);
            return this;
        }

        @Override
        public String text() {
            return text.toString();
        }
    }
}
