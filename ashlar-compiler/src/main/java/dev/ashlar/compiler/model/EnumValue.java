package dev.ashlar.compiler.model;

/**
 * @param label its text in PostgreSQL: {@code @map}, or the name
 */
public record EnumValue(String name, String label, String documentation) {}
