package dev.loyalty4j.core.account;

import dev.loyalty4j.core.activity.CommandDigest;
import dev.loyalty4j.core.activity.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What commands about ends have in common: their checks, one more lot, and what makes two of them the same. */
final class EndsShape {
    private EndsShape() {}

    static List<Long> checked(String id, String member, Instant at, List<Long> lots, String pointType) {
        Text.id(id, "id");
        Text.id(member, "member");
        Objects.requireNonNull(at, "at");
        List<Long> copy = List.copyOf(Objects.requireNonNull(lots, "lots"));
        Text.optionalName(pointType, "pointType");
        if (copy.size() > Ledger.MAX_LOTS) {
            throw new IllegalArgumentException("lots are " + copy.size() + ", allowed are 0 to " + Ledger.MAX_LOTS);
        }
        return copy;
    }

    static List<Long> and(List<Long> lots, long number) {
        List<Long> more = new ArrayList<>(lots);
        more.add(number);
        return more;
    }

    static void content(EndsCommand command, LocalDate day, CommandDigest.Content content) {
        content.put(day.toEpochDay())
                .put(command.at())
                .put(command.pointType())
                .put(command.lots().size());
        command.lots().forEach(number -> content.put(number));
    }
}
