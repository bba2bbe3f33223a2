package dev.ashlar.compiler.online.expand;

import dev.ashlar.compiler.catalog.TypeName;
import dev.ashlar.compiler.ddl.Statement;
import dev.ashlar.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An enum under its old name: a domain. PostgreSQL takes a domain's values for those of its type everywhere but in the
 * operators of enums, so these are made for the two together; their functions are inlined, and indexes serve them.
 */
record OldEnum(TypeName old, TypeName type) {
    private static final List<String> OPERATORS = List.of("=", "<>", "<", "<=", ">", ">=");

    private static final Map<String, String> NAMES =
            Map.of("=", "eq", "<>", "ne", "<", "lt", "<=", "le", ">", "gt", ">=", "ge");

    List<Statement> create() {
        List<Statement> statements = new ArrayList<>();
        statements.add(sql("CREATE DOMAIN " + old.quoted() + " AS " + type.quoted()));
        for (String operator : OPERATORS) {
            statements.add(sql("CREATE FUNCTION " + function(operator) + "(a " + type.quoted() + ", b " + old.quoted()
                    + ") RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE\n    RETURN a " + operator + " b::"
                    + type.quoted()));
            statements.add(sql("CREATE OPERATOR " + written(operator) + " (LEFTARG = " + type.quoted() + ", RIGHTARG = "
                    + old.quoted() + ", FUNCTION = " + function(operator) + ")"));
        }
        return statements;
    }

    List<Statement> drop() {
        List<Statement> statements = new ArrayList<>();
        for (String operator : OPERATORS) {
            String arguments = "(" + type.quoted() + ", " + old.quoted() + ")";
            statements.add(sql("DROP OPERATOR " + written(operator) + " " + arguments));
            statements.add(sql("DROP FUNCTION " + function(operator) + arguments));
        }
        statements.add(sql("DROP DOMAIN " + old.quoted()));
        return statements;
    }

    private String function(String operator) {
        return Identifier.quote(old.schema(), Temporary.name("ashlar_" + old.name() + "_" + NAMES.get(operator), ""));
    }

    private String written(String operator) {
        return old.schema() == null ? operator : Identifier.quote(old.schema()) + "." + operator;
    }

    private static Statement sql(String sql) {
        return new Statement("OldName", sql);
    }
}
