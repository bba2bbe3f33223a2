package dev.ashlar.compiler.java;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The queries of files as a client shows them.
 *
 * @param methods by the method's name
 * @param rows the name of each row's record, by the method's name; none for a statement that answers no rows
 * @param all the class with all of them: {@code Queries}
 * @param reading the class with those that write nothing; the same when none writes
 * @param accessor the method of a scope that opens them: {@code queries}
 */
record ClientQueries(
        Map<String, TypedQuery> methods, Map<String, String> rows, String all, String reading, String accessor) {

    static ClientQueries of(ClientSchema client, List<TypedQuery> queries) {
        Taken types = Taken.ofFiles(client.types());
        String all = types.claim("Queries");
        boolean someWrite = queries.stream().anyMatch(TypedQuery::writes);
        String reading = someWrite ? types.claim("ReadQueries") : all;
        Map<String, TypedQuery> methods = new LinkedHashMap<>();
        Map<String, String> rows = new LinkedHashMap<>();
        for (TypedQuery query : queries) {
            String method = TypedQuery.methodName(query.name());
            methods.put(method, query);
            if (!query.columns().isEmpty()) {
                rows.put(method, types.claim(JavaNames.type(query.name()) + "Row"));
            }
        }
        Taken accessors = new Taken(
                client.models().values().stream().map(ClientModel::accessor).toList());
        return new ClientQueries(methods, rows, all, reading, accessors.claim("queries"));
    }

    boolean isEmpty() {
        return methods.isEmpty();
    }

    List<String> types() {
        List<String> types = new ArrayList<>(rows.values());
        types.addAll(List.of(all, reading));
        return types;
    }

    Optional<String> row(String method) {
        return Optional.ofNullable(rows.get(method));
    }
}
