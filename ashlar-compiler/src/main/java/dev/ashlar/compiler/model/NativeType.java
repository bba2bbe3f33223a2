package dev.ashlar.compiler.model;

import java.util.List;

/**
 * {@code @db.VarChar(255)}.
 *
 * @param name without the prefix: {@code VarChar}
 * @param arguments the numbers in parentheses, as written
 */
public record NativeType(String name, List<String> arguments) {
    public NativeType {
        arguments = List.copyOf(arguments);
    }
}
