package dev.ashlar.runtime.error;

/** Writes an exception's message: what, where, what to do, the code. */
final class Message {
    private static final int WIDTH = 500;

    private Message() {}

    static String of(ErrorReport report, String help, String code) {
        StringBuilder out = new StringBuilder(report.message());
        if (report.sqlState() != null) {
            out.append(" (SQLSTATE ").append(report.sqlState()).append(")");
        }
        if (report.table() != null) {
            line(out, "table: " + report.table());
        }
        if (!report.columns().isEmpty()) {
            line(out, "columns: " + String.join(", ", report.columns()));
        }
        if (report.statement() != null) {
            drawStatement(out, report.statement(), report.position());
        }
        line(out, "help: " + help);
        line(out, "code: " + code);
        return out.toString();
    }

    /** The line of the statement that PostgreSQL points at, with a caret under the place; or the statement's beginning. */
    private static void drawStatement(StringBuilder out, String statement, int position) {
        int at = Math.min(position, statement.length()) - 1;
        if (at < 0) {
            line(out, "statement: " + cut(statement.strip()));
            return;
        }
        int start = Math.max(statement.lastIndexOf('\n', at) + 1, at - WIDTH / 2);
        int end = statement.indexOf('\n', at);
        String shown = cut(statement.substring(start, end < 0 ? statement.length() : end));
        line(out, "statement: " + shown.replace('\t', ' '));
        line(out, " ".repeat("statement: ".length() + at - start) + "^");
    }

    private static void line(StringBuilder out, String text) {
        out.append("\n  ").append(text);
    }

    private static String cut(String text) {
        return text.length() <= WIDTH ? text : text.substring(0, WIDTH) + "...";
    }
}
