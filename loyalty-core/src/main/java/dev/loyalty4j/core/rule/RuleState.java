package dev.loyalty4j.core.rule;

import dev.loyalty4j.core.amount.DayCounts;
import dev.loyalty4j.core.amount.Sequence;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What rules must remember of one member: the fold of its {@link RuleEvent}s. Bounded, because buckets leave it by the
 * dates that events carry.
 *
 * @param tallies what was counted, by key and bucket
 * @param birthday the day and month on which the birthday comes round, and where; at most one
 * @param passed when each occasion that comes by itself came last
 * @param known what conditions about the person answer while the person is not at hand
 */
public record RuleState(
        List<Tally> tallies,
        List<RuleEvent.BirthdayKnown> birthday,
        List<RuleEvent.OccasionPassed> passed,
        List<String> known) {

    private static final DayCounts.Form<Tally> TALLY =
            new DayCounts.Form<>(Tally::new, Tally::key, Tally::bucket, Tally::value);

    /** Nothing was counted yet. */
    public static final RuleState EMPTY = new RuleState(List.of(), List.of(), List.of(), List.of());

    /**
     * Copies the lists.
     *
     * @param tallies what was counted, by key and bucket
     * @param birthday the day and month on which the birthday comes round, and where; at most one
     * @param passed when each occasion that comes by itself came last
     * @param known what conditions about the person answer while the person is not at hand
     */
    public RuleState {
        tallies = DayCounts.of(Objects.requireNonNull(tallies, "tallies"), TALLY);
        birthday = Sequence.copyOf(Objects.requireNonNull(birthday, "birthday"));
        passed = Sequence.copyOf(Objects.requireNonNull(passed, "passed"));
        known = Sequence.copyOf(Objects.requireNonNull(known, "known"));
    }

    /**
     * One count.
     *
     * @param key what is counted
     * @param bucket the first day of the bucket
     * @param value how much, not 0
     */
    public record Tally(String key, LocalDate bucket, long value) {
        /**
         * Checks that all parts are there.
         *
         * @param key what is counted
         * @param bucket the first day of the bucket
         * @param value how much, not 0
         */
        public Tally {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(bucket, "bucket");
        }
    }

    private DayCounts<Tally> counted() {
        return DayCounts.of(tallies, TALLY);
    }

    /** Adds up all buckets of a key. */
    long total(String key) {
        return counted().sum(key);
    }

    /** Adds up the buckets of a key from one day through another. */
    long sum(String key, LocalDate first, LocalDate last) {
        return counted().sum(key, first, last);
    }

    /** Says whether a bucket is still counted. */
    boolean has(String key, LocalDate bucket) {
        return counted().has(key, bucket);
    }

    /** The latest bucket of a key on or before a day; {@link LocalDate#MIN} if there is none. */
    LocalDate latest(String key, LocalDate day) {
        return counted().latest(key, day);
    }

    /**
     * Returns when an occasion that comes by itself came last.
     *
     * @param trigger its name
     * @return the instant; {@link Instant#EPOCH} if it never came
     */
    public Instant lastPassed(String trigger) {
        for (int i = 0; i < passed.size(); i++) {
            RuleEvent.OccasionPassed one = passed.get(i);
            if (one.trigger().equals(trigger)) {
                return one.at();
            }
        }
        return Instant.EPOCH;
    }

    /**
     * Applies an event. Needs no programme.
     *
     * @param event what happened
     * @return the state after it
     */
    public RuleState after(RuleEvent event) {
        if (event instanceof RuleEvent.Counted counted) {
            return new RuleState(counting(counted.changes()), birthday, passed, known);
        } else if (event instanceof RuleEvent.GivenBack back) {
            return new RuleState(counting(back.changes()), birthday, passed, known);
        } else if (event instanceof RuleEvent.BirthdayKnown now) {
            return new RuleState(tallies, now.day() == 0 ? List.of() : List.of(now), passed, known);
        } else if (event instanceof RuleEvent.OccasionPassed now) {
            List<RuleEvent.OccasionPassed> all = new ArrayList<>(passed);
            all.removeIf(p -> p.trigger().equals(now.trigger()));
            all.add(now);
            return new RuleState(tallies, birthday, all, known);
        } else if (event instanceof RuleEvent.PersonKnown now) {
            return new RuleState(tallies, birthday, passed, now.answers());
        } else if (event instanceof RuleEvent.AnswersKept
                || event instanceof RuleEvent.DryRun
                || event instanceof RuleEvent.CurrencyConverted) {
            return this; // told for the record
        }
        throw new IllegalStateException("rule event of an unlisted kind: " + event);
    }

    private List<Tally> counting(List<RuleEvent.Change> changes) {
        DayCounts<Tally> before = counted();
        int fresh = 0;
        for (int i = 0; i < changes.size(); i++) {
            RuleEvent.Change change = changes.get(i);
            fresh += isOwn(change) && !before.has(change.key(), change.bucket()) ? 1 : 0;
        }
        DayCounts.Open<Tally> counts = before.open(fresh);
        for (int i = 0; i < changes.size(); i++) {
            RuleEvent.Change change = changes.get(i);
            if (isOwn(change)) {
                counts.add(change.key(), change.bucket(), change.amount(), change.keepFrom());
            }
        }
        return counts.close();
    }

    /** What all members share is kept by the store. */
    private static boolean isOwn(RuleEvent.Change change) {
        return change.counter().isEmpty();
    }
}
