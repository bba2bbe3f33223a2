package dev.ashlar.runtime.presence;

/**
 * Who a client is, for the person who waits for its end.
 *
 * @param application as its connections call themselves
 * @param version its own version, empty when it tells none
 */
public record Identity(String application, String version) {
    /** Which process this is: {@code 4711@host}. */
    String instance() {
        return ProcessHandle.current().pid() + host();
    }

    // Asking the network for a name may take seconds; shells and containers have it at hand.
    private static String host() {
        String name = System.getenv("HOSTNAME");
        String windows = System.getenv("COMPUTERNAME");
        return name != null ? "@" + name : windows != null ? "@" + windows : "";
    }
}
