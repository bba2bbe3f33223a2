package dev.ashlar.cli.project;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.tables.SchemaText;
import dev.ashlar.tables.TableMistake;
import dev.ashlar.tables.read.DoesNotCompile;
import dev.ashlar.tables.read.JavaLines;
import dev.ashlar.tables.read.TableClasses;
import java.util.List;

/** A schema that is written as Java tables. */
public final class JavaTables {
    private JavaTables() {}

    /** What was found, at the lines of Java; as it is for a schema file. */
    public static List<Diagnostic> told(SchemaFiles files, List<Diagnostic> found) {
        if (!files.areTables() || found.isEmpty()) {
            return found;
        }
        JavaLines lines = new JavaLines(text(files), files.sources());
        return found.stream().map(lines::move).toList();
    }

    static SchemaText text(SchemaFiles files) {
        try {
            return TableClasses.read("schema.prisma of " + files.given(), files.files());
        } catch (DoesNotCompile e) {
            throw new CommandFailed("the tables of `" + files.given() + "` do not compile:\n" + e.getMessage(), "");
        } catch (TableMistake e) {
            String where = e.place().line() == 0 ? "" : e.place().file() + ":" + e.place().line() + ": ";
            throw new CommandFailed(where + e.getMessage(), "");
        }
    }
}
