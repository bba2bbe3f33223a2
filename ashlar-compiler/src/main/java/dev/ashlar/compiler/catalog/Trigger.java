package dev.ashlar.compiler.catalog;

/**
 * @param definition the whole CREATE TRIGGER
 * @param declared whether a schema owns it: its comment carries the {@link Mark}
 */
public record Trigger(String name, String definition, boolean declared) {}
