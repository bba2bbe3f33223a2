package dev.ashlar.prisma;

/** What the typed client has no method for: the call would not compile. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
        super(message);
    }
}
