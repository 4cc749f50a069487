package dev.loyalty4j.core.reward;

import dev.loyalty4j.core.account.Awarded;
import dev.loyalty4j.core.time.ProgramCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The stamps of one member on one kind of card. They are one running sum over all cards of that kind, so that any order
 * of returns ends at the same sum, which may be below 0.
 *
 * @param card the name of the card
 * @param stamps the sum: all stamps that were given, less those taken back and those that expired
 * @param expiresAt when the stamps on the unfinished card die
 * @param recent the last awards that gave stamps, oldest first
 * @param lost stamps of these awards that expired; a return does not take them again
 * @param reached the milestones that were reached, each at its sum
 */
public record CardState(
        String card, long stamps, Instant expiresAt, List<Stamped> recent, List<Stamped> lost, List<Reached> reached) {

    /** So many awards are remembered one by one; on longer cards the oldest count as not expired. */
    static final int MAX_RECENT = 100;

    /**
     * Copies the lists.
     *
     * @param card the name of the card
     * @param stamps the sum: all stamps that were given, less those taken back and those that expired
     * @param expiresAt when the stamps on the unfinished card die
     * @param recent the last awards that gave stamps, oldest first
     * @param lost stamps of these awards that expired; a return does not take them again
     * @param reached the milestones that were reached, each at its sum
     */
    public CardState {
        Objects.requireNonNull(card, "card");
        Objects.requireNonNull(expiresAt, "expiresAt");
        recent = List.copyOf(Objects.requireNonNull(recent, "recent"));
        lost = List.copyOf(Objects.requireNonNull(lost, "lost"));
        reached = List.copyOf(Objects.requireNonNull(reached, "reached"));
    }

    /**
     * Stamps of one award.
     *
     * @param award the award
     * @param stamps how many
     */
    public record Stamped(String award, long stamps) {
        /**
         * Checks that there is an award.
         *
         * @param award the award
         * @param stamps how many
         */
        public Stamped {
            Objects.requireNonNull(award, "award");
        }
    }

    /**
     * A milestone that was reached.
     *
     * @param at the sum of stamps at which it stands
     * @param when when it was reached
     * @param voucher the id of the voucher that it gave; empty if it gives none
     * @param awards the lots that rules granted for it
     * @param given what rules gave for it beside points
     */
    public record Reached(long at, Instant when, String voucher, List<Awarded> awards, List<Given> given) {
        /**
         * Copies the lists.
         *
         * @param at the sum of stamps at which it stands
         * @param when when it was reached
         * @param voucher the id of the voucher that it gave; empty if it gives none
         * @param awards the lots that rules granted for it
         * @param given what rules gave for it beside points
         */
        public Reached {
            Objects.requireNonNull(when, "when");
            Objects.requireNonNull(voucher, "voucher");
            awards = List.copyOf(Objects.requireNonNull(awards, "awards"));
            given = List.copyOf(Objects.requireNonNull(given, "given"));
        }

        /**
         * Returns the vouchers that the milestone gave, itself and by rules.
         *
         * @return their ids
         */
        public List<String> vouchers() {
            return Stream.concat(Stream.of(voucher), given.stream().map(Given::voucher))
                    .filter(id -> !id.isEmpty())
                    .toList();
        }
    }

    static CardState empty(String card) {
        return new CardState(card, 0, ProgramCalendar.NEVER, List.of(), List.of(), List.of());
    }

    /**
     * Returns the stamps of an award that expired.
     *
     * @param award the award
     * @return a count of 0 or more
     */
    public long lostOf(String award) {
        return lost.stream()
                .filter(s -> s.award().equals(award))
                .mapToLong(Stamped::stamps)
                .sum();
    }

    /**
     * Returns the stamps on the unfinished card.
     *
     * @param size how many stamps fill a card
     * @return 0 to {@code size - 1}; less than 0 if more were taken back than given
     */
    public long onCard(long size) {
        return stamps < 0 ? stamps : stamps % size;
    }

    CardState after(RewardEvent event) {
        if (event instanceof RewardEvent.StampsMoved e) {
            return new CardState(
                    card,
                    Math.addExact(stamps, e.stamps()),
                    e.expiresAt(),
                    last(moved(e.award(), e.stamps())),
                    lost,
                    reached);
        } else if (event instanceof RewardEvent.MilestoneReached e) {
            List<Reached> more = new ArrayList<>(reached);
            more.add(new Reached(e.sum(), e.at(), e.voucher(), List.of(), List.of()));
            return new CardState(card, stamps, expiresAt, recent, lost, last(more));
        } else if (event instanceof RewardEvent.MilestoneRewarded e) {
            List<Reached> changed = new ArrayList<>(reached);
            changed.replaceAll(
                    r -> r.at() == e.sum() ? new Reached(r.at(), r.when(), r.voucher(), e.awards(), e.given()) : r);
            return new CardState(card, stamps, expiresAt, recent, lost, changed);
        } else if (event instanceof RewardEvent.MilestoneUndone e) {
            List<Reached> left = reached.stream().filter(r -> r.at() != e.sum()).toList();
            return new CardState(card, stamps, expiresAt, recent, lost, left);
        }
        RewardEvent.StampsExpired expired = (RewardEvent.StampsExpired) event;
        List<Stamped> gone = new ArrayList<>(lost);
        gone.addAll(expired.lost());
        List<Stamped> left = new ArrayList<>(recent);
        left.removeIf(s -> expired.lost().stream().anyMatch(l -> l.award().equals(s.award())));
        long sum = stamps - expired.stamps();
        List<Reached> kept = reached.stream().filter(r -> r.at() <= sum).toList();
        return new CardState(card, sum, ProgramCalendar.NEVER, left, last(gone), kept);
    }

    private List<Stamped> moved(String award, long change) {
        List<Stamped> all = new ArrayList<>();
        boolean known = false;
        for (Stamped one : recent) {
            known |= one.award().equals(award);
            all.add(one.award().equals(award) ? new Stamped(award, one.stamps() + change) : one);
        }
        if (!known && change > 0) {
            all.add(new Stamped(award, change));
        }
        all.removeIf(s -> s.stamps() <= 0);
        return all;
    }

    private static <T> List<T> last(List<T> all) {
        return all.subList(Math.max(0, all.size() - MAX_RECENT), all.size());
    }

    /**
     * Returns the awards that gave the last stamps, which are those on the unfinished card.
     *
     * @param count how many stamps
     * @return the awards, the youngest first, with as many stamps together where they are still remembered
     */
    public List<Stamped> youngest(long count) {
        List<Stamped> found = new ArrayList<>();
        long left = count;
        for (int i = recent.size() - 1; i >= 0 && left > 0; i--) {
            long part = Math.min(left, recent.get(i).stamps());
            found.add(new Stamped(recent.get(i).award(), part));
            left -= part;
        }
        return found;
    }
}
