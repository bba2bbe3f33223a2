package dev.ashlar.compiler.directive;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One directive of the language: {@code /// @name(arguments)}.
 *
 * @param summary what it means, in a sentence without its stop
 * @param repeatable whether it may stand more than once above the same thing
 * @param example as a person would write it, without the slashes: {@code @tenant(organizationId)}
 */
public record DirectiveSpec(
        String name,
        String summary,
        Set<Place> places,
        List<Parameter> parameters,
        boolean repeatable,
        String example) {
    public DirectiveSpec {
        places = Set.copyOf(places);
        parameters = List.copyOf(parameters);
    }

    public Optional<Parameter> parameter(String parameter) {
        return parameters.stream().filter(p -> p.name().equals(parameter)).findFirst();
    }

    /** Where it stands, in words that follow "put it". */
    public String home() {
        return places.stream().sorted().map(Place::words).collect(Collectors.joining(", or "));
    }
}
