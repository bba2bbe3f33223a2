package dev.ashlar.runtime.law;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which rows a limit leaves: no call says which it takes, so each choice is right. */
final class Choice {
    private final int number;
    private int count = 1;

    Choice(int number) {
        this.number = number;
    }

    /** How many choices there are. */
    int count() {
        return count;
    }

    /** So many of the rows. */
    List<Item> some(List<Item> items, @Nullable Long limit) {
        if (limit == null || limit >= items.size()) {
            return items;
        }
        List<List<Item>> all = new ArrayList<>();
        for (int bits = 0; bits < 1 << items.size(); bits++) {
            if (Integer.bitCount(bits) == limit) {
                int these = bits;
                all.add(IntStream.range(0, items.size())
                        .filter(i -> (these >> i & 1) == 1)
                        .mapToObj(items::get)
                        .toList());
            }
        }
        count = all.size();
        return all.get(number);
    }
}
