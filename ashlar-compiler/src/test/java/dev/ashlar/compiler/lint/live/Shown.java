package dev.ashlar.compiler.lint.live;

/**
 * A rule over a database, shown by facts.
 *
 * @param bad facts of which it has one thing to say
 * @param message what it says
 * @param good facts of which it has nothing to say
 */
record Shown(String code, LiveDatabase bad, String message, LiveDatabase good) {}
