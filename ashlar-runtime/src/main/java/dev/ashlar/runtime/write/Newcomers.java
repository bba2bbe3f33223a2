package dev.ashlar.runtime.write;

import dev.ashlar.runtime.query.KeyData;
import java.util.ArrayList;
import java.util.List;

/** The rows that a relation is to lead to from now on, by how they come there. */
final class Newcomers {
    private List<Tie<CreateData<?>>> made = List.of();
    private List<Tie<KeyData>> connected = List.of();
    private List<Tie<ConnectOrMake>> chosen = List.of();
    private List<Tie<MakeMissing>> missing = List.of();

    void take(List<Kin> all) {
        for (Kin kin : all) {
            for (Link link : kin.links()) {
                take(kin.row(), link);
            }
        }
    }

    private void take(Written row, Link link) {
        if (link instanceof Make make) {
            make(row, make.row());
        } else if (link instanceof Connect connect) {
            connected = with(connected, new Tie<>(row, connect.key()));
        } else if (link instanceof ConnectOrMake choice) {
            chosen = with(chosen, new Tie<>(row, choice));
        } else if (link instanceof MakeMissing some) {
            missing = with(missing, new Tie<>(row, some));
        }
    }

    void make(Written row, CreateData<?> data) {
        made = with(made, new Tie<>(row, data));
    }

    void tie(Ties ties) {
        ties.add(connected, chosen, made);
        missing.forEach(ties::addMissing);
    }

    private static <L> List<Tie<L>> with(List<Tie<L>> some, Tie<L> one) {
        List<Tie<L>> more = some.isEmpty() ? new ArrayList<>(4) : some;
        more.add(one);
        return more;
    }
}
