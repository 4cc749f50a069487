package dev.loyalty4j.core.rule;

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
        tallies = Sequence.copyOf(Objects.requireNonNull(tallies, "tallies"));
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

    /** Adds up all buckets of a key. */
    long total(String key) {
        long sum = 0;
        for (int i = 0; i < tallies.size(); i++) {
            Tally tally = tallies.get(i);
            sum = tally.key().equals(key) ? Math.addExact(sum, tally.value()) : sum;
        }
        return sum;
    }

    /** Adds up the buckets of a key from one day through another. */
    long sum(String key, LocalDate first, LocalDate last) {
        long sum = 0;
        for (int i = 0; i < tallies.size(); i++) {
            Tally tally = tallies.get(i);
            if (tally.key().equals(key)
                    && !tally.bucket().isBefore(first)
                    && !tally.bucket().isAfter(last)) {
                sum = Math.addExact(sum, tally.value());
            }
        }
        return sum;
    }

    /** Says whether a bucket is still counted. */
    boolean has(String key, LocalDate bucket) {
        for (int i = 0; i < tallies.size(); i++) {
            if (tallies.get(i).key().equals(key) && tallies.get(i).bucket().equals(bucket)) {
                return true;
            }
        }
        return false;
    }

    /** The latest bucket of a key on or before a day; {@link LocalDate#MIN} if there is none. */
    LocalDate latest(String key, LocalDate day) {
        LocalDate latest = LocalDate.MIN;
        for (Tally tally : tallies) {
            if (tally.key().equals(key)
                    && tally.value() > 0
                    && tally.bucket().isAfter(latest)
                    && !tally.bucket().isAfter(day)) {
                latest = tally.bucket();
            }
        }
        return latest;
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
        List<Tally> all = new ArrayList<>(tallies.size() + changes.size());
        all.addAll(tallies);
        for (int c = 0; c < changes.size(); c++) {
            RuleEvent.Change change = changes.get(c);
            if (!change.counter().isEmpty()) {
                continue; // all members share it; the store keeps it
            }
            long value = change.amount();
            for (int i = all.size() - 1; i >= 0; i--) {
                Tally tally = all.get(i);
                if (tally.key().equals(change.key())) {
                    if (tally.bucket().equals(change.bucket())) {
                        value = Math.addExact(value, tally.value());
                        all.remove(i);
                    } else if (tally.bucket().isBefore(change.keepFrom())) {
                        all.remove(i);
                    }
                }
            }
            if (value != 0) {
                all.add(new Tally(change.key(), change.bucket(), value));
            }
        }
        return all;
    }
}
