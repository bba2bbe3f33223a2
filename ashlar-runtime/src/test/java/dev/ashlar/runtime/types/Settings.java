package dev.ashlar.runtime.types;

import dev.ashlar.sql.JsonCodec;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A class that a column's JSON is read as; an application would give its columns the codec of its JSON library. */
public record Settings(String theme, int size) {
    public static final JsonCodec CODEC = JsonCodec.of(value -> ((Settings) value).json(), Settings::parse);

    private static final Pattern FORM = Pattern.compile("\\{\"size\": (-?\\d+), \"theme\": \"(.*)\"}");

    private String json() {
        String quoted = theme.replace("\\", "\\\\").replace("\"", "\\\"");
        return "{\"theme\":\"" + quoted + "\",\"size\":" + size + "}";
    }

    private static <T> T parse(String json, Class<T> type) {
        Matcher matcher = FORM.matcher(json);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(json);
        }
        String theme = matcher.group(2).replace("\\\"", "\"").replace("\\\\", "\\");
        return type.cast(new Settings(theme, Integer.parseInt(matcher.group(1))));
    }
}
