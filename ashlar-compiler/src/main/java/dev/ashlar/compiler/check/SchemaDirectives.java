package dev.ashlar.compiler.check;

import dev.ashlar.compiler.model.Access;
import dev.ashlar.compiler.model.NamedTypes;
import dev.ashlar.compiler.model.Routines;
import java.util.List;

/**
 * What the directives of the whole schema say.
 *
 * @param said in the order of the files
 * @param routines the functions that they declare
 */
record SchemaDirectives(List<Said> said, NamedTypes types, Routines routines, Access access) {
    static SchemaDirectives read(List<Said> said, Findings findings) {
        return new SchemaDirectives(
                said,
                new TypeDirectives(findings).read(said),
                new RoutineDirectives(findings).read(said),
                new RoleDirectives(findings).read(said));
    }
}
