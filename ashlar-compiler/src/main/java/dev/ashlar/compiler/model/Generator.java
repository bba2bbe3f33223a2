package dev.ashlar.compiler.model;

import java.util.Map;

/**
 * @param properties every other property whose value is a text
 */
public record Generator(String name, String provider, Map<String, String> properties) {
    public Generator {
        properties = Map.copyOf(properties);
    }
}
