package dev.ashlar.tables.read;

import dev.ashlar.compiler.source.LineIndex;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.tables.Place;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a class is written, for what is said of it before any of its code has run. */
final class ClassLines {
    private ClassLines() {}

    static Place of(Class<?> type, List<SourceFile> sources) {
        Pattern declaration = Pattern.compile("\\bclass\\s+" + Pattern.quote(type.getSimpleName()) + "\\b");
        for (SourceFile source : sources) {
            Matcher found = declaration.matcher(source.text());
            if (found.find()) {
                return place(source, found);
            }
        }
        return Place.NOWHERE;
    }

    private static Place place(SourceFile source, MatchResult found) {
        String name = source.name().substring(source.name().lastIndexOf('/') + 1);
        return new Place(name, LineIndex.of(source).line(found.start()));
    }
}
