package dev.loyalty4j.core.tier;

import dev.loyalty4j.core.account.Event;
import dev.loyalty4j.core.amount.DayCounts;
import dev.loyalty4j.core.amount.Sequence;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where one member stands on one ladder. It keeps names of tiers and not their places, so that it means the same under
 * every version of the programme.
 *
 * @param ladder the name of the ladder
 * @param terms the terms that were earned, the current one last; empty before the first tier is reached
 * @param placements the tiers held beside what is earned, in the order in which they began
 * @param counts what was counted, by metric and bucket
 * @param ever the names of tiers held in terms that have left the list
 * @param rewards what was paid for entering tiers
 * @param revoked the last terms that returns took away, the last one last
 */
public record LadderState(
        String ladder,
        List<TierTerm> terms,
        List<Placement> placements,
        List<MetricCount> counts,
        List<String> ever,
        List<EntryReward> rewards,
        List<Revoked> revoked) {

    private static final DayCounts.Form<MetricCount> COUNT =
            new DayCounts.Form<>(MetricCount::new, MetricCount::metric, MetricCount::bucket, MetricCount::value);

    private static final DayCounts<MetricCount> NOTHING_COUNTED = DayCounts.of(List.of(), COUNT);

    /** Enough to judge a late activity by the tier of its day; older spans are in the journal. */
    static final int MAX_TERMS = 16;

    /** Enough to judge a late activity by the placement of its day. */
    static final int MAX_PLACEMENTS = 16;

    /** One for each tier, or for the latest terms where each pays, and one that was taken back before. */
    static final int MAX_REWARDS = 2 * Ladder.MAX_TIERS;

    /** Enough for returns that are cancelled soon; after more, a tier that is met again begins anew. */
    static final int MAX_REVOKED = 8;

    /**
     * Copies the lists.
     *
     * @param ladder the name of the ladder
     * @param terms the terms that were earned, the current one last; empty before the first tier is reached
     * @param placements the tiers held beside what is earned, in the order in which they began
     * @param counts what was counted, by metric and bucket
     * @param ever the names of tiers held in terms that have left the list
     * @param rewards what was paid for entering tiers
     * @param revoked the last terms that returns took away, the last one last
     */
    public LadderState {
        Objects.requireNonNull(ladder, "ladder");
        terms = Sequence.copyOf(Objects.requireNonNull(terms, "terms"));
        placements = Sequence.copyOf(Objects.requireNonNull(placements, "placements"));
        counts = DayCounts.of(Objects.requireNonNull(counts, "counts"), COUNT);
        ever = Sequence.copyOf(Objects.requireNonNull(ever, "ever"));
        rewards = Sequence.copyOf(Objects.requireNonNull(rewards, "rewards"));
        revoked = Sequence.copyOf(Objects.requireNonNull(revoked, "revoked"));
    }

    static LadderState none(String ladder) {
        return new LadderState(ladder, List.of(), List.of(), NOTHING_COUNTED, List.of(), List.of(), List.of());
    }

    /**
     * Returns the current term of what is earned.
     *
     * @return the term, or nothing if no tier was ever reached
     */
    public Optional<TierTerm> current() {
        return terms.isEmpty() ? Optional.empty() : Optional.of(terms.get(terms.size() - 1));
    }

    /** The earned term that runs at an instant, if a tier is held then. */
    Optional<TierTerm> termAt(Instant at) {
        for (int i = terms.size() - 1; i >= 0; i--) {
            TierTerm term = terms.get(i);
            if (!term.from().isAfter(at)) {
                return term.heldUntil().isAfter(at) && !term.tier().isEmpty() ? Optional.of(term) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /**
     * The term in which something is counted that happened at an instant; after a fall below the first tier, the time
     * since. What begins a term is counted before it; a term that begins because time passes has begun before all else.
     */
    Optional<TierTerm> termCountedAt(Instant at) {
        for (int i = terms.size() - 1; i >= 0; i--) {
            TierTerm term = terms.get(i);
            boolean atOnce =
                    term.cause() == TierTerm.Cause.REACHED || term.cause().placed();
            if (term.from().isBefore(at) || (term.from().equals(at) && !atOnce)) {
                return Optional.of(term);
            }
        }
        return Optional.empty();
    }

    /** The placement of a reason that counts at an instant: the one that began last. */
    Optional<Placement> placementAt(Placement.Reason reason, Instant at) {
        for (int i = placements.size() - 1; i >= 0; i--) {
            Placement placement = placements.get(i);
            if (placement.reason() == reason && !placement.from().isAfter(at)) {
                return placement.until().isAfter(at) ? Optional.of(placement) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Adds up what was counted from one day through another. */
    long counted(String metric, LocalDate first, LocalDate last) {
        return DayCounts.of(counts, COUNT).sum(metric, first, last);
    }

    /** Says whether anything is kept of a metric in a bucket. */
    boolean counts(String metric, LocalDate bucket) {
        return DayCounts.of(counts, COUNT).has(metric, bucket);
    }

    /** The same terms with what was counted in another state. */
    LadderState counted(LadderState other) {
        return new LadderState(ladder, terms, placements, other.counts, ever, rewards, revoked);
    }

    boolean rewarded(String key) {
        return rewards.stream().anyMatch(r -> r.key().equals(key));
    }

    LadderState after(TierEvent event) {
        if (event instanceof TierEvent.MetricCounted e) {
            return counting(e.metric(), e.bucket(), e.change(), e.keepFrom());
        } else if (event instanceof TierEvent.TierReached e) {
            return beginning(e.term());
        } else if (event instanceof TierEvent.TierRenewed e) {
            return beginning(e.term());
        } else if (event instanceof TierEvent.TierLowered e) {
            return beginning(e.term());
        } else if (event instanceof TierEvent.TierRevoked e) {
            return revoking(e);
        } else if (event instanceof TierEvent.TierReinstated e) {
            return reinstating(e);
        } else if (event instanceof TierEvent.TierPlaced e) {
            return placing(e.placement());
        } else if (event instanceof TierEvent.PlacementEnded e) {
            return ending(e);
        } else if (event instanceof TierEvent.EntryRewarded e) {
            List<EntryReward> more = new ArrayList<>(rewards);
            more.removeIf(r -> r.key().equals(e.reward().key())
                    && (!r.taken() || r.enteredAt().equals(e.reward().enteredAt())));
            more.add(e.reward());
            return rewarded(more.subList(Math.max(0, more.size() - MAX_REWARDS), more.size()));
        } else if (event instanceof TierEvent.EntryRewardTaken e) {
            return rewarded(rewards.stream()
                    .map(r -> r.isOf(e.reward()) ? e.reward() : r)
                    .toList());
        } else if (event instanceof TierEvent.EntitlementUsed e) {
            return e.metric().isEmpty() ? this : counting(e.metric(), e.bucket(), e.quantity(), e.keepFrom());
        }
        throw new IllegalStateException("tier event of an unlisted kind: " + (Event) event);
    }

    private LadderState counting(String metric, LocalDate bucket, long change, LocalDate keepFrom) {
        DayCounts.Open<MetricCount> changed = DayCounts.of(counts, COUNT).open(counts(metric, bucket) ? 0 : 1);
        changed.add(metric, bucket, change, keepFrom);
        return new LadderState(ladder, terms, placements, changed.close(), ever, rewards, revoked);
    }

    /** Begins a term. The one before keeps its end, so that it is whole again if the new one is revoked. */
    private LadderState beginning(TierTerm next) {
        List<TierTerm> changed = new ArrayList<>(terms);
        changed.add(next);
        List<String> names = new ArrayList<>(ever);
        while (changed.size() > MAX_TERMS) {
            String gone = changed.remove(0).tier();
            if (!gone.isEmpty() && !names.contains(gone)) {
                names.add(gone);
            }
        }
        return new LadderState(ladder, changed, placements, counts, names, rewards, revoked);
    }

    private LadderState placing(Placement placement) {
        List<Placement> changed = new ArrayList<>(placements);
        changed.replaceAll(p -> p.reason() == placement.reason() ? p.over() : p);
        changed.add(placement);
        while (changed.size() > MAX_PLACEMENTS) {
            changed.remove(oldestOver(changed));
        }
        return new LadderState(ladder, terms, changed, counts, ever, rewards, revoked);
    }

    private static int oldestOver(List<Placement> placements) {
        for (int i = 0; i < placements.size(); i++) {
            if (placements.get(i).ended()) {
                return i;
            }
        }
        return 0;
    }

    private LadderState ending(TierEvent.PlacementEnded event) {
        List<Placement> changed = new ArrayList<>(placements);
        changed.replaceAll(p -> p.reason() == event.reason() ? p.over() : p);
        return new LadderState(ladder, terms, changed, counts, ever, rewards, revoked);
    }

    private LadderState revoking(TierEvent.TierRevoked event) {
        List<Revoked> more = new ArrayList<>(revoked);
        more.add(new Revoked(event.term(), event.left()));
        return new LadderState(
                ladder,
                terms.subList(0, Math.max(0, terms.size() - 1)),
                placements,
                counts,
                ever,
                rewards,
                more.subList(Math.max(0, more.size() - MAX_REVOKED), more.size()));
    }

    private LadderState reinstating(TierEvent.TierReinstated event) {
        List<TierTerm> changed = new ArrayList<>(terms);
        changed.removeAll(event.dropped());
        int position = 0;
        while (position < changed.size() && event.term().follows(changed.get(position))) {
            position++;
        }
        changed.add(position, event.term());
        List<Revoked> left = new ArrayList<>(revoked);
        left.removeIf(r -> r.term().equals(event.term()));
        return new LadderState(ladder, changed, placements, counts, ever, rewards, left);
    }

    /** The same as it was when a term began, as if nothing had begun since. */
    LadderState before(TierTerm term) {
        List<TierTerm> earlier = terms.stream().filter(term::follows).toList();
        return new LadderState(ladder, earlier, placements, counts, ever, rewards, revoked);
    }

    private LadderState rewarded(List<EntryReward> paid) {
        return new LadderState(ladder, terms, placements, counts, ever, paid, revoked);
    }
}
