package dev.loyalty4j.core.reward;

import dev.loyalty4j.core.account.Awarded;
import dev.loyalty4j.core.time.ProgramCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
 * @param taken the last stamps that were taken back, which may come back
 * @param undone the last milestones that are no longer reached because stamps were taken back, which may come back
 */
public record CardState(
        String card,
        long stamps,
        Instant expiresAt,
        List<Stamped> recent,
        List<Stamped> lost,
        List<Reached> reached,
        List<Taken> taken,
        List<Reached> undone) {

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
     * @param taken the last stamps that were taken back, which may come back
     * @param undone the last milestones that are no longer reached because stamps were taken back, which may come back
     */
    public CardState {
        Objects.requireNonNull(card, "card");
        Objects.requireNonNull(expiresAt, "expiresAt");
        recent = List.copyOf(Objects.requireNonNull(recent, "recent"));
        lost = List.copyOf(Objects.requireNonNull(lost, "lost"));
        reached = List.copyOf(Objects.requireNonNull(reached, "reached"));
        taken = List.copyOf(Objects.requireNonNull(taken, "taken"));
        undone = List.copyOf(Objects.requireNonNull(undone, "undone"));
    }

    /**
     * Stamps of one award that were taken back.
     *
     * @param award the award
     * @param stamps how many
     * @param before when the stamps on the unfinished card would have died otherwise
     * @param after when they die without them
     * @param position where the award stood among the last ones, those included that were taken before; less than 0 if
     *     it did not
     */
    public record Taken(String award, long stamps, Instant before, Instant after, int position) {
        /**
         * Checks that all parts are there.
         *
         * @param award the award
         * @param stamps how many
         * @param before when the stamps on the unfinished card would have died otherwise
         * @param after when they die without them
         * @param position where the award stood among the last ones, those included that were taken before
         */
        public Taken {
            Objects.requireNonNull(award, "award");
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
        }
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

        Reached with(List<Awarded> lots, List<Given> others) {
            return new Reached(at, when, voucher, lots, others);
        }

        /** The same as if nothing had been taken back of it. */
        Reached whole() {
            return with(awards.stream().map(Awarded::whole).toList(), given);
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
        return new CardState(card, 0, ProgramCalendar.NEVER, List.of(), List.of(), List.of(), List.of(), List.of());
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
            return moved(e);
        } else if (event instanceof RewardEvent.StampsExpired e) {
            return expired(e);
        }
        List<Reached> changed = new ArrayList<>(reached);
        List<Reached> gone = new ArrayList<>(undone);
        if (event instanceof RewardEvent.MilestoneReached e) {
            changed.add(new Reached(e.sum(), e.at(), e.voucher(), List.of(), List.of()));
            gone.removeIf(r -> r.at() == e.sum());
        } else if (event instanceof RewardEvent.MilestoneRewarded e) {
            changed.replaceAll(r -> r.at() == e.sum() ? r.with(e.awards(), e.given()) : r);
        } else if (event instanceof RewardEvent.MilestoneUndone e) {
            changed.stream().filter(r -> r.at() == e.sum()).forEach(r -> gone.add(r.with(e.awards(), r.given())));
            changed.removeIf(r -> r.at() == e.sum());
        } else if (event instanceof RewardEvent.MilestoneRestored e) {
            gone.stream().filter(r -> r.at() == e.sum()).forEach(r -> changed.add(r.whole()));
            gone.removeIf(r -> r.at() == e.sum());
            changed.sort(Comparator.comparingLong(Reached::at));
        } else {
            throw new IllegalStateException("not an event about a card: " + event);
        }
        return new CardState(card, stamps, expiresAt, recent, lost, last(changed), taken, last(gone));
    }

    /**
     * Returns a milestone that is no longer reached because stamps were taken back.
     *
     * @param sum the sum of stamps at which it stands
     * @return what it had given; nothing if it was not reached, or not undone
     */
    public Optional<Reached> undoneAt(long sum) {
        return undone.stream().filter(r -> r.at() == sum).findFirst();
    }

    /**
     * Returns the stamps of an award that were taken back last.
     *
     * @param award the award
     * @return the stamps; nothing if none were taken, or they came back, or are not remembered
     */
    public Optional<Taken> takenOf(String award) {
        for (int i = taken.size() - 1; i >= 0; i--) {
            if (taken.get(i).award().equals(award)) {
                return Optional.of(taken.get(i));
            }
        }
        return Optional.empty();
    }

    private CardState expired(RewardEvent.StampsExpired expired) {
        List<Stamped> gone = new ArrayList<>(lost);
        gone.addAll(expired.lost());
        List<Stamped> left = new ArrayList<>(recent);
        left.removeIf(s -> expired.lost().stream().anyMatch(l -> l.award().equals(s.award())));
        long sum = stamps - expired.stamps();
        List<Reached> kept = reached.stream().filter(r -> r.at() <= sum).toList();
        return new CardState(card, sum, ProgramCalendar.NEVER, left, last(gone), kept, taken, undone);
    }

    private CardState moved(RewardEvent.StampsMoved e) {
        List<Taken> changed = new ArrayList<>(taken);
        int position = recent.size();
        if (e.stamps() < 0) {
            position = placed(e.award());
            changed.add(new Taken(e.award(), -e.stamps(), expiresAt, e.expiresAt(), position));
        }
        Optional<Taken> back = e.stamps() < 0 ? Optional.empty() : takenOf(e.award());
        if (back.isPresent()) {
            position = position(back.get());
            changed.remove(changed.lastIndexOf(back.get()));
        }
        return new CardState(
                card,
                Math.addExact(stamps, e.stamps()),
                e.expiresAt(),
                last(moved(e.award(), e.stamps(), position)),
                lost,
                reached,
                last(changed),
                undone);
    }

    /** Where among the last awards one stands again; less than 0 if it did not. */
    private int position(Taken back) {
        long before = gone().filter(t -> t.position() < back.position()).count();
        return back.position() < 0 ? -1 : Math.min(recent.size(), back.position() - (int) before);
    }

    /** What was taken as a whole, so that its award left its place. */
    private Stream<Taken> gone() {
        return taken.stream()
                .filter(t -> t.position() >= 0
                        && recent.stream().noneMatch(s -> s.award().equals(t.award())));
    }

    /** The place of an award where those that were taken before have kept theirs; less than 0 if it has none. */
    private int placed(String award) {
        int place = recent.stream().map(Stamped::award).toList().indexOf(award);
        for (Taken one : gone().sorted(Comparator.comparingInt(Taken::position)).toList()) {
            place += place >= 0 && one.position() <= place ? 1 : 0;
        }
        return place;
    }

    private List<Stamped> moved(String award, long change, int position) {
        List<Stamped> all = new ArrayList<>();
        boolean known = false;
        for (Stamped one : recent) {
            known |= one.award().equals(award);
            all.add(one.award().equals(award) ? new Stamped(award, one.stamps() + change) : one);
        }
        if (!known && change > 0 && position >= 0) {
            all.add(position, new Stamped(award, change));
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
