package dev.loyalty4j.core.rule;

import dev.loyalty4j.core.amount.Sequence;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** What rules must remember, or told for the record. */
public sealed interface RuleEvent
        permits RuleEvent.Counted,
                RuleEvent.GivenBack,
                RuleEvent.BirthdayKnown,
                RuleEvent.OccasionPassed,
                RuleEvent.AnswersKept,
                RuleEvent.PersonKnown,
                RuleEvent.DryRun,
                RuleEvent.CurrencyConverted {

    /**
     * Returns when it happened.
     *
     * @return the instant
     */
    Instant at();

    /** When a return takes a count off again. */
    enum Returned {
        /** In proportion to the share that is returned of the lines that brought it. */
        BY_SHARE,
        /** When all is returned. */
        WHEN_ALL,
        /** Never. */
        NEVER,
        /** With the units of the lines that brought it. */
        BY_UNITS
    }

    /**
     * A change of one count.
     *
     * @param key what is counted
     * @param bucket the first day of the bucket
     * @param amount how much; negative to take it off
     * @param keepFrom buckets of this key before this day cannot matter any more
     * @param returned when a return takes it off again
     * @param counter the counter that all members share and that moves instead of the member's own; empty for none
     * @param limit the largest value that the counter may reach
     * @param byLine how much of it each line of the order brought; empty for what does not follow lines
     */
    record Change(
            String key,
            LocalDate bucket,
            long amount,
            LocalDate keepFrom,
            Returned returned,
            String counter,
            long limit,
            List<Long> byLine) {
        /**
         * Checks that all parts are there.
         *
         * @param key what is counted
         * @param bucket the first day of the bucket
         * @param amount how much; negative to take it off
         * @param keepFrom buckets of this key before this day cannot matter any more
         * @param returned when a return takes it off again
         * @param counter the counter that all members share and that moves instead of the member's own; empty for none
         * @param limit the largest value that the counter may reach
         * @param byLine how much of it each line of the order brought; empty for what does not follow lines
         */
        public Change {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(bucket, "bucket");
            Objects.requireNonNull(keepFrom, "keepFrom");
            Objects.requireNonNull(returned, "returned");
            Objects.requireNonNull(counter, "counter");
            byLine = Sequence.copyOf(Objects.requireNonNull(byLine, "byLine"));
        }

        /** What happens to a count later needs no lines. */
        Change of(long other) {
            return new Change(key, bucket, other, keepFrom, returned, counter, limit, List.of());
        }

        /** The same count, which follows the lines that brought it. */
        Change from(Returned back, long[] lines) {
            List<Long> its = Sequence.of(lines, 0, lines.length);
            return new Change(key, bucket, amount, keepFrom, back, counter, limit, its);
        }

        /** Counted again after it was taken off: it was granted once, even if others have used the headroom since. */
        Change again(long other) {
            return new Change(
                    key,
                    bucket,
                    other,
                    keepFrom,
                    returned,
                    counter,
                    counter.isEmpty() ? limit : Long.MAX_VALUE,
                    List.of());
        }
    }

    /**
     * An activity was counted: orders, what conditions ask for, limits that were used, remainders that are carried.
     *
     * @param at when it happened
     * @param order the order; empty for what cannot come back
     * @param changes what changed
     */
    record Counted(Instant at, String order, List<Change> changes) implements RuleEvent {
        /**
         * Copies the changes.
         *
         * @param at when it happened
         * @param order the order; empty for what cannot come back
         * @param changes what changed
         */
        public Counted {
            changes = Sequence.copyOf(Objects.requireNonNull(changes, "changes"));
        }
    }

    /**
     * A return took counts off, or a return that was cancelled put them on again.
     *
     * @param at when it happened
     * @param order the order
     * @param changes what changed, one entry for each change of the order's {@link Counted}, 0 where nothing does
     */
    record GivenBack(Instant at, String order, List<Change> changes) implements RuleEvent {
        /**
         * Copies the changes.
         *
         * @param at when it happened
         * @param order the order
         * @param changes what changed, one entry for each change of the order's {@link Counted}, 0 where nothing does
         */
        public GivenBack {
            changes = Sequence.copyOf(Objects.requireNonNull(changes, "changes"));
        }
    }

    /**
     * The birthday of a member is known: the day and the month, and not the year, which stays with the person. A day of
     * 0 says that it is not known any more.
     *
     * @param at since when
     * @param month the month, 1 to 12
     * @param day the day of the month
     * @param zone the zone of the member's days; empty for that of the programme
     */
    record BirthdayKnown(Instant at, int month, int day, String zone) implements RuleEvent {}

    /**
     * An occasion came by itself: a birthday, an anniversary, the end of a period.
     *
     * @param at when it was due
     * @param trigger its name
     */
    record OccasionPassed(Instant at, String trigger) implements RuleEvent {}

    /**
     * What the conditions about the person answered, so that the decision can be followed without the person.
     *
     * @param at when it happened
     * @param answers for each condition, as rule and position, one of true, false and unknown
     */
    record AnswersKept(Instant at, List<String> answers) implements RuleEvent {
        /**
         * Copies the answers.
         *
         * @param at when it happened
         * @param answers for each condition, as rule and position, one of true, false and unknown
         */
        public AnswersKept {
            answers = Sequence.copyOf(Objects.requireNonNull(answers, "answers"));
        }
    }

    /**
     * What conditions about the person answer from now on, for what comes by itself and is judged without the person.
     *
     * @param at since when
     * @param answers for each condition that is true or false, what it asks and what the answer is; what is missing is
     *     unknown
     */
    record PersonKnown(Instant at, List<String> answers) implements RuleEvent {
        /**
         * Copies the answers.
         *
         * @param at since when
         * @param answers for each condition that is true or false, what it asks and what the answer is; what is missing
         *     is unknown
         */
        public PersonKnown {
            answers = Sequence.copyOf(Objects.requireNonNull(answers, "answers"));
        }
    }

    /**
     * A rule that is only tried would have added points.
     *
     * @param at when it happened
     * @param rule the name of the rule
     * @param pointType the name of the point type
     * @param points how many, in the smallest unit
     */
    record DryRun(Instant at, String rule, String pointType, long points) implements RuleEvent {}

    /**
     * Money of another currency was counted by the ratio that the order brought.
     *
     * @param at when it happened
     * @param order the order
     * @param currency the currency of the order
     * @param numerator the upper part of the ratio
     * @param denominator the lower part of the ratio
     */
    record CurrencyConverted(Instant at, String order, String currency, long numerator, long denominator)
            implements RuleEvent {}
}
