package dev.ashlar.compiler.lint.live;

/**
 * A row of {@code pg_settings}.
 *
 * @param value in its unit
 * @param unit {@code ms}, {@code s}, {@code kB}, {@code 8kB}, ...; empty when it has none
 * @param source where the value comes from: {@code default}, {@code configuration file}, {@code database}, {@code user}, ...
 */
public record LiveSetting(String name, String value, String unit, String source) {
    public boolean isOn() {
        return value.equals("on");
    }

    /** The value as a number; -1 when it is none. */
    public long number() {
        return value.matches("-?\\d{1,18}") ? Long.parseLong(value) : -1;
    }

    public ObjectName object() {
        return ObjectName.of(ObjectName.Kind.SETTING, name);
    }
}
