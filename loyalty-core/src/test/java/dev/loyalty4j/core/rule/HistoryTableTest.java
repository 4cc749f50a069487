package dev.loyalty4j.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.core.amount.Rate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What rules remember of a member, and what a return gives back of it; a tally is written {@code key day value}. */
class HistoryTableTest {
    private static final Instant AT = Instant.parse("2026-03-03T10:00:00Z");
    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

    private static LocalDate day(String day) {
        return LocalDate.of(2026, 3, Integer.parseInt(day));
    }

    private static RuleState state(String tallies) {
        List<RuleState.Tally> all = new ArrayList<>();
        for (String tally : tallies.isEmpty() ? new String[0] : tallies.split(", ")) {
            String[] parts = tally.split(" ");
            all.add(new RuleState.Tally(parts[0], day(parts[1]), Long.parseLong(parts[2])));
        }
        return new RuleState(all, List.of(), List.of(), List.of());
    }

    private static String text(RuleState state) {
        return state.tallies().stream()
                .map(t -> t.key() + " " + t.bucket().getDayOfMonth() + " " + t.value())
                .collect(Collectors.joining(", "));
    }

    private static RuleEvent.Change change(
            String key, String day, long amount, LocalDate keepFrom, RuleEvent.Returned returned) {
        return new RuleEvent.Change(key, day(day), amount, keepFrom, returned, "", 0);
    }

    @ParameterizedTest
    @CsvSource({
        // key, first and last day, sum, latest day with something up to the last day
        "a, 1, 31, 12, 20",
        "a, 10, 31, 7, 20",
        "a, 11, 31, 3, 20",
        "a, 1, 10, 9, 10",
        "a, 1, 9, 5, 5",
        "a, 1, 4, 0, 0",
        "b, 1, 31, 9, 10",
        "c, 1, 31, 0, 0",
        "d, 1, 31, 0, 0" // a tally of nothing is no day on which something happened
    })
    void talliesAreSummed(String key, String first, String last, long sum, int latest) {
        RuleState state = state("a 5 5, b 10 9, a 20 3, a 10 4, d 7 0");

        assertThat(state.sum(key, day(first), day(last))).isEqualTo(sum);
        assertThat(state.latest(key, day(last))).isEqualTo(latest == 0 ? LocalDate.MIN : day("" + latest));
    }

    @Test
    void aBucketIsThereOrNot() {
        RuleState state = state("a 5 5, b 10 9");

        assertThat(state.has("a", day("5"))).isTrue();
        assertThat(state.has("a", day("10"))).isFalse();
        assertThat(state.has("b", day("5"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        // tallies, what is counted of a on the 10th, kept from, tallies after it
        "'', 3, 1, a 10 3",
        "'a 10 4', 3, 1, a 10 7",
        "'a 10 4', -4, 1, ''", // nothing is left
        "'a 10 4', -9, 1, a 10 -5",
        "'a 5 4, b 5 2', 3, 6, 'b 5 2, a 10 3'", // too old to matter; others keep their own
        "'a 5 4, b 5 2', 3, 5, 'a 5 4, b 5 2, a 10 3'",
        "'a 5 4, a 10 1, a 4 9', 2, 5, 'a 5 4, a 10 3'"
    })
    void whatIsCountedIsAdded(String before, long amount, String keepFrom, String after) {
        RuleEvent.Change change = change("a", "10", amount, day(keepFrom), RuleEvent.Returned.BY_SHARE);

        assertThat(text(state(before).after(new RuleEvent.Counted(AT, "o", List.of(change)))))
                .isEqualTo(after);
        assertThat(text(state(before).after(new RuleEvent.GivenBack(AT, "o", List.of(change)))))
                .isEqualTo(after);
    }

    @Test
    void whatAllMembersShareIsNotCountedHere() {
        RuleEvent.Change shared =
                new RuleEvent.Change("a", day("10"), 3, LONG_AGO, RuleEvent.Returned.NEVER, "club a", 9);

        assertThat(state("")
                        .after(new RuleEvent.Counted(AT, "o", List.of(shared)))
                        .tallies())
                .isEmpty();
    }

    @Test
    void theRestOfTheRecordIsReplaced() {
        RuleEvent.OccasionPassed month = new RuleEvent.OccasionPassed(AT, "month end");
        RuleEvent.OccasionPassed later = new RuleEvent.OccasionPassed(AT.plusSeconds(1), "month end");
        RuleEvent.OccasionPassed year = new RuleEvent.OccasionPassed(AT, "year end");
        RuleEvent.BirthdayKnown born = new RuleEvent.BirthdayKnown(AT, 2, 29, "");
        RuleState state = state("a 5 5")
                .after(month)
                .after(year)
                .after(later)
                .after(born)
                .after(new RuleEvent.PersonKnown(AT, List.of("x: true")));

        assertThat(text(state)).isEqualTo("a 5 5");
        assertThat(state.passed()).containsExactly(year, later);
        assertThat(state.lastPassed("month end")).isEqualTo(later.at());
        assertThat(state.lastPassed("quarter end")).isEqualTo(Instant.EPOCH);
        assertThat(state.birthday()).containsExactly(born);
        assertThat(state.known()).containsExactly("x: true");
        assertThat(state.after(new RuleEvent.BirthdayKnown(AT, 0, 0, "")).birthday())
                .isEmpty();
        assertThat(state.after(new RuleEvent.AnswersKept(AT, List.of("a#1 true"))))
                .isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({
        // counted, how it returns, share that is back, taken before, given back
        "90, BY_SHARE, 1, 3, 0, 30",
        "90, BY_SHARE, 2, 3, 30, 30",
        "90, BY_SHARE, 1, 1, 30, 60",
        "90, BY_SHARE, 0, 1, 30, -30", // a return that is cancelled counts again
        "100, BY_SHARE, 1, 3, 0, 33",
        "1, WHEN_ALL, 2, 3, 0, 0",
        "1, WHEN_ALL, 1, 1, 0, 1",
        "1, WHEN_ALL, 2, 3, 1, -1",
        "1, NEVER, 1, 1, 0, 0"
    })
    void aReturnGivesBackByShare(
            long counted, RuleEvent.Returned returned, long above, long below, long before, long back) {
        RuleEvent.Change change = change("a", "10", counted, LONG_AGO, returned);
        OrderCounts known = OrderCounts.NOTHING
                .after(new RuleEvent.Counted(AT, "o", List.of(change)))
                .after(new RuleEvent.GivenBack(AT, "o", List.of(change.of(-before))));

        RuleEvent.GivenBack event = known.forShare(AT, "o", new Rate(above, below), state("a 10 " + counted));

        assertThat(event.changes()).containsExactly(change.of(-back));
        assertThat(known.after(event).taken()).containsExactly(before + back);
        assertThat(known.taken()).containsExactly(before);
    }

    /**
     * A bucket that has left the record cannot matter, but what all members share goes on, and so does what comes
     * again.
     */
    @Test
    void whatIsForgottenIsNotGivenBack() {
        RuleEvent.Change own = change("a", "10", 9, LONG_AGO, RuleEvent.Returned.BY_SHARE);
        RuleEvent.Change shared =
                new RuleEvent.Change("a", day("10"), 9, LONG_AGO, RuleEvent.Returned.BY_SHARE, "club a", 99);
        OrderCounts known = OrderCounts.NOTHING.after(new RuleEvent.Counted(AT, "o", List.of(own, shared)));

        assertThat(known.forShare(AT, "o", Rate.ONE, state("a 11 9")).changes())
                .containsExactly(own.of(0), shared.of(-9));
        assertThat(known.forShare(AT, "o", Rate.ONE, state("a 10 9")).changes())
                .containsExactly(own.of(-9), shared.of(-9));
    }
}
