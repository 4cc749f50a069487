package dev.loyalty4j.core.tier;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is missing to reach or to retain a tier.
 *
 * @param tier the name of the tier
 * @param by the last day on which it can be reached; nothing if the window has no end
 * @param ways the ways there: any of them is enough, each as a whole; none if no number is enough
 */
public record Goal(String tier, Optional<LocalDate> by, List<List<Missing>> ways) {

    /**
     * Copies the ways.
     *
     * @param tier the name of the tier
     * @param by the last day on which it can be reached; nothing if the window has no end
     * @param ways the ways there: any of them is enough, each as a whole; none if no number is enough
     */
    public Goal {
        Objects.requireNonNull(tier, "tier");
        Objects.requireNonNull(by, "by");
        ways = Objects.requireNonNull(ways, "ways").stream().map(List::copyOf).toList();
    }

    /**
     * Says whether nothing is missing.
     *
     * @return true if one of the ways is gone to its end
     */
    public boolean met() {
        return ways.stream().anyMatch(way -> way.stream().allMatch(m -> m.missing() == 0));
    }

    /**
     * Returns what is missing in English, for example {@code 3 nights or 250 points earned}.
     *
     * @return a text for people
     */
    public String text() {
        if (ways.isEmpty()) {
            return "an invitation";
        }
        return met() ? "nothing" : ways.stream().map(this::text).collect(Collectors.joining(" or "));
    }

    /** Several parts of one way of several stand in brackets. */
    private String text(List<Missing> way) {
        List<String> parts =
                way.stream().filter(m -> m.missing() > 0).map(Missing::text).toList();
        String all = String.join(" and ", parts);
        return parts.size() > 1 && ways.size() > 1 ? "(" + all + ")" : all;
    }
}
