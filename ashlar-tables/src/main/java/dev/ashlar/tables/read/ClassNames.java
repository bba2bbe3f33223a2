package dev.ashlar.tables.read;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/** The binary names of the classes of Java files, in the order in which they are written; members after their class. */
final class ClassNames {
    private final List<String> names = new ArrayList<>();

    private ClassNames() {}

    static List<String> of(Iterable<? extends CompilationUnitTree> files) {
        ClassNames found = new ClassNames();
        for (CompilationUnitTree file : files) {
            String packageName = file.getPackageName() == null ? "" : file.getPackageName() + ".";
            found.add(packageName, file.getTypeDecls());
        }
        return List.copyOf(found.names);
    }

    private void add(String before, List<? extends Tree> trees) {
        for (Tree tree : trees) {
            if (tree instanceof ClassTree type) {
                String name = before + type.getSimpleName();
                names.add(name);
                add(name + "$", type.getMembers());
            }
        }
    }
}
