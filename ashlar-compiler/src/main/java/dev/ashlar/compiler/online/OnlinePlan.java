package dev.ashlar.compiler.online;

/**
 * A change of the schema as it is made under traffic.
 *
 * @param expand runs before the new version of the application is out; both versions work after it
 * @param contract takes away what only the old version used; empty when nothing is
 */
public record OnlinePlan(Release expand, Release contract) {}
