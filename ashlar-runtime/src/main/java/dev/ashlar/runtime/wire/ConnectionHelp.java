package dev.ashlar.runtime.wire;

/** What to do about a connection that could not be made or was lost. */
final class ConnectionHelp {
    private ConnectionHelp() {}

    static boolean isAboutConnection(String state) {
        return state.startsWith("08") || state.startsWith("57P") || state.equals("53300");
    }

    static String connecting(String state) {
        return switch (state) {
            case "28P01" ->
                "Check user and password of the URL; a character such as @ : / # in a password is percent-encoded"
                        + " (%40 %3A %2F %23).";
            case "28000" ->
                "The server does not let this user in from here: check the user of the URL and the server's"
                        + " pg_hba.conf (sslmode=require may be missing).";
            case "3D000" -> "Check the database's name in the URL, or make it: CREATE DATABASE ...";
            case "53300" ->
                "The server has no connection left: lower poolSize of its clients, or put PgBouncer between.";
            case "57P03" -> "The server is starting up or shutting down: try again in a moment.";
            case "08P01" ->
                "The server refused a setting of the connection; a pooler accepts no options: take options=... out"
                        + " of the URL.";
            default -> "Check that PostgreSQL runs and that host and port of the URL are right.";
        };
    }

    static String lost(String state) {
        return state.equals("57P01") || state.equals("57P05")
                ? "The server ended the connection. What ran in its transaction was rolled back; run it again."
                : "The connection was lost. Whether a COMMIT that was under way took place is not known: look before"
                        + " running it again.";
    }
}
