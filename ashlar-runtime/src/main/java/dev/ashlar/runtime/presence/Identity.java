package dev.ashlar.runtime.presence;

/**
 * Who a client is, for the person who waits for its end.
 *
 * @param application as its connections call themselves
 * @param version its own version, empty when it tells none
 * @param instance which process: {@code 4711@host}
 */
public record Identity(String application, String version, String instance) {
    /** This process. */
    public static Identity of(String application, String version) {
        return new Identity(application, version, ProcessHandle.current().pid() + host());
    }

    // Asking the network for a name may take seconds; shells and containers have it at hand.
    private static String host() {
        String name = System.getenv("HOSTNAME");
        String windows = System.getenv("COMPUTERNAME");
        return name != null ? "@" + name : windows != null ? "@" + windows : "";
    }
}
