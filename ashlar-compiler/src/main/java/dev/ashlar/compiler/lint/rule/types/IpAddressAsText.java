package dev.ashlar.compiler.lint.rule.types;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.lint.rule.Types;
import dev.ashlar.compiler.lint.rule.Words;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.Set;
import java.util.stream.Stream;

/** An inet is smaller than its text, refuses what is no address, and can be asked for networks. */
final class IpAddressAsText implements ModelRule {
    private static final Set<String> NAMES = Set.of(
            "ip",
            "ip_address",
            "client_ip",
            "remote_ip",
            "remote_addr",
            "source_ip",
            "user_ip",
            "ipv4",
            "ipv6",
            "last_ip",
            "signup_ip",
            "request_ip");

    @Override
    public About about() {
        return About.info(Category.TYPES, "an address on the network kept as text");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        return model.scalars()
                .filter(field -> Types.isText(field) && NAMES.contains(Words.snake(field.name())))
                .map(field -> finding(
                        "`" + model.name() + "." + field.name() + "` keeps an IP address as text",
                        field.span(),
                        "write `@db.Inet`"));
    }
}
