package dev.loyalty4j.core.tier;

import dev.loyalty4j.core.time.ProgramCalendar;
import dev.loyalty4j.core.time.Term;
import dev.loyalty4j.core.time.Window;
import dev.loyalty4j.core.time.Windows;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A ladder with its requirements parsed.
 *
 * @param ladder the ladder as written
 * @param steps its tiers, lowest first
 * @param metrics all metrics that it counts
 * @param headStarts what is counted for a new member
 * @param calendar the calendar of the programme
 * @param keepDays for how many days back a reading may still be asked for
 * @param changeDays for how many days back what was counted may still change
 * @param version the version of the programme
 * @param choices the decisions that tests replace
 */
record CompiledLadder(
        Ladder ladder,
        List<Step> steps,
        List<CompiledMetric> metrics,
        List<Need.Leaf> headStarts,
        ProgramCalendar calendar,
        long keepDays,
        long changeDays,
        int version,
        Choices choices) {

    /** A tier with its requirements parsed. */
    record Step(Tier tier, Need enter, Need retain, Need reenter, Need lifetime) {}

    CompiledLadder with(Choices broken) {
        return new CompiledLadder(ladder, steps, metrics, headStarts, calendar, keepDays, changeDays, version, broken);
    }

    String name() {
        return ladder.name();
    }

    LadderPolicy policy() {
        return ladder.policy();
    }

    /** Whether anything of a kind is counted. */
    boolean counts(Metric.Kind kind) {
        for (int i = 0; i < metrics.size(); i++) {
            if (metrics.get(i).kind() == kind) {
                return true;
            }
        }
        return false;
    }

    int top() {
        return steps.size();
    }

    /** The step of a rank, 1 for the first. */
    Step step(int rank) {
        return steps.get(rank - 1);
    }

    /** The name of a rank, empty for none. */
    String tier(int rank) {
        return rank == 0 ? "" : step(rank).tier().name();
    }

    /** The rank of a tier, 0 for none or if there is no such tier. */
    int rank(String tier) {
        for (int rank = top(); rank > 0; rank--) {
            if (tier(rank).equals(tier)) {
                return rank;
            }
        }
        return 0;
    }

    /** The rank of a tier; one that is gone counts as the highest below it that is left. */
    int rank(String tier, List<String> below) {
        int rank = rank(tier);
        for (int i = below.size() - 1; i >= 0 && rank == 0; i--) {
            rank = rank(below.get(i));
        }
        return rank;
    }

    int rank(TierTerm term) {
        return rank(term.tier(), term.below());
    }

    /** What a rank entitles to: what its tier says, then what it inherits of the tiers below. */
    List<Benefit.Entitled> entitled(int rank) {
        TreeSet<String> named = new TreeSet<>();
        List<Benefit.Entitled> all = new ArrayList<>();
        boolean more = true;
        for (int one = rank; one > 0 && more; one--) {
            for (Benefit benefit : step(one).tier().benefits()) {
                if (benefit instanceof Benefit.Entitled entitled && named.add(entitled.name())) {
                    all.add(entitled);
                }
            }
            more = step(one).tier().inherits();
        }
        return all;
    }

    List<String> below(int rank) {
        return steps.subList(0, Math.max(0, rank - 1)).stream()
                .map(s -> s.tier().name())
                .toList();
    }

    boolean knows(String tier) {
        return rank(tier) > 0;
    }

    /** The rank held as earned, 0 for none. */
    int earnedRank(LadderState state) {
        Optional<TierTerm> current = state.current();
        return current.isEmpty() ? 0 : rank(current.get());
    }

    /** The highest rank that was ever earned. */
    int highestEver(LadderState state) {
        int highest = 0;
        for (int i = 0; i < state.ever().size(); i++) {
            highest = Math.max(highest, rank(state.ever().get(i)));
        }
        for (int i = 0; i < state.terms().size(); i++) {
            highest = Math.max(highest, rank(state.terms().get(i).tier()));
        }
        return highest;
    }

    /** Whether time alone moves a member who holds nothing: when a period ends, or a tier was held long enough. */
    boolean movesByTime() {
        return policy().upgrade() == LadderPolicy.Upgrade.AT_PERIOD_END
                || !policy().rolloverFrom().isEmpty()
                || counts(Metric.Kind.YEARS_HELD);
    }

    /** The first day that is no longer part of a term of a rank. */
    LocalDate termEnd(int rank, LocalDate from, LocalDate joined) {
        return termEnd(rank, termOf(rank), from, joined);
    }

    /** The same for a tier into which a member falls. */
    LocalDate landingEnd(int rank, LocalDate from, LocalDate joined) {
        return termEnd(rank, landing(rank), from, joined);
    }

    private LocalDate termEnd(int rank, Term length, LocalDate from, LocalDate joined) {
        if (step(rank).retain() instanceof Need.None) {
            return ProgramCalendar.NEVER_DATE;
        }
        Term term = Term.since(length, joined);
        return choices.termEnd(term.endFrom(from, Window.since(ladder.window(), joined)));
    }

    /** How long a rank lasts. */
    Term termOf(int rank) {
        List<Term> own = step(rank).tier().term();
        return own.isEmpty() ? ladder.term() : own.get(0);
    }

    private Term landing(int rank) {
        return policy().landing().isEmpty() ? termOf(rank) : policy().landing().get(0);
    }

    /** A term of a rank that was made by the numbers of a day. */
    TierTerm term(int rank, TierTerm.Cause cause, LocalDate judgedOn, Instant from, LocalDate end) {
        LocalDate graceEnd = end.isBefore(ProgramCalendar.NEVER_DATE) ? end.plusDays(policy().graceDays()) : end;
        return new TierTerm(
                tier(rank),
                below(rank),
                cause,
                judgedOn,
                from,
                calendar.startOf(end),
                calendar.startOf(graceEnd),
                version);
    }

    boolean renewsAtOnce() {
        if (policy().renewal() != LadderPolicy.Renewal.BY_WINDOW) {
            return policy().renewal() == LadderPolicy.Renewal.AT_ONCE;
        }
        Term term = ladder.term() instanceof Term.Shifted shifted ? shifted.term() : ladder.term();
        return ladder.window().tiles() && !(term instanceof Term.Months) && !(term instanceof Term.Days);
    }

    /** The rank of the tier that a member holds for ever, 0 for none. */
    int rankForEver(LadderState state, Instant at) {
        return state.placementAt(Placement.Reason.LIFETIME, at)
                .map(p -> rank(p.tier(), p.below()))
                .orElse(0);
    }

    /**
     * The day by whose numbers a term is judged that ends: its last one. An end that the programme shifts lies in the
     * next period; there the period counts that is over. An end that the shop gave is not shifted.
     */
    LocalDate judgingDay(TierTerm term, LocalDate joined) {
        int rank = rank(term);
        LocalDate end = calendar.dateOf(term.until());
        LocalDate last = end.minusDays(1);
        Window window = Window.since(ladder.window(), joined);
        boolean given = term.cause().placed()
                && !termEnd(rank, calendar.dateOf(term.from()), joined).equals(end);
        boolean inside = window.tiles() && window.endOn(last, 0).isAfter(end);
        Term length = term.cause() == TierTerm.Cause.LOWERED ? landing(rank) : termOf(rank);
        boolean shifted = choices.endsShifted(length instanceof Term.Shifted, given);
        return shifted && inside ? window.startOn(last).minusDays(1) : last;
    }

    /**
     * The bucket in which something counts that happened at an instant. In days of grace it is that of the term which
     * begins if the tier is retained.
     */
    LocalDate bucket(LadderState state, Window window, Instant at, LocalDate joined) {
        if (window instanceof Window.CurrentTerm) {
            return state.termCountedAt(at)
                    .map(term -> calendar.dateOf(at.isBefore(term.until()) ? term.from() : term.until()))
                    .orElse(Window.LIFETIME.startOn(LocalDate.EPOCH));
        }
        return Window.since(window, joined).bucketOf(calendar.dateOf(at));
    }

    /**
     * Buckets before this day cannot matter any more, neither to a reading on that day nor to one as late as allowed.
     */
    LocalDate keepFrom(LadderState state, Window window, Instant at, LocalDate joined) {
        LocalDate back = calendar.dateOf(at).minusDays(keepDays);
        if (window instanceof Window.CurrentTerm) {
            return bucket(state, window, calendar.startOf(back), joined);
        }
        Window days = Window.since(window, joined);
        LocalDate first = days.startOn(back);
        return days.tiles() && !Windows.single(days) ? days.startOn(first.minusDays(1)) : first;
    }
}
