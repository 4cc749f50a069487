package dev.loyalty4j.core.tier;

import dev.loyalty4j.core.time.ProgramCalendar;
import dev.loyalty4j.core.time.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one ladder of a member: where it stands, what is missing, what it is entitled to. */
final class Standings {
    private static final String USES = "uses of ";

    private final CompiledLadder ladder;
    private final LadderState state;
    private final Climbing climbing;
    private final LocalDate joined;
    private final Instant at;

    Standings(CompiledLadder ladder, Climber climber, Instant at) {
        this.ladder = ladder;
        this.state = climber.state(ladder.name());
        this.climbing = new Climbing(ladder, climber);
        this.joined = ladder.calendar().dateOf(climber.enrolledAt());
        this.at = at;
    }

    Standing standing() {
        Seat seat = Seat.of(ladder, state, at);
        Optional<Instant> until =
                Optional.of(seat.until()).filter(u -> !seat.tier().isEmpty() && u.isBefore(ProgramCalendar.NEVER));
        return new Standing(
                ladder.name(),
                Optional.of(seat.tier()).filter(t -> !t.isEmpty()),
                until,
                next(seat.rank()),
                state.termAt(at)
                        .filter(t -> t.until().isBefore(ProgramCalendar.NEVER) && ladder.knows(t.tier()))
                        .flatMap(this::retain),
                forEver());
    }

    /** The next tier above the one held for ever that numbers reach for ever. */
    private Optional<Goal> forEver() {
        int held = ladder.rankForEver(state, at);
        LocalDate day = ladder.calendar().dateOf(at);
        for (int rank = held + 1; rank <= ladder.top(); rank++) {
            if (!(ladder.step(rank).lifetime() instanceof Need.Never)) {
                return Optional.of(goal(ladder.tier(rank), ladder.step(rank).lifetime(), day, Optional.empty()));
            }
        }
        return Optional.empty();
    }

    /** The next tier that numbers reach; if there is none, the next by invitation. */
    private Optional<Goal> next(int held) {
        int next = held + 1;
        while (next < ladder.top() && ladder.step(next).enter() instanceof Need.Never) {
            next++;
        }
        if (next > ladder.top()) {
            return Optional.empty();
        }
        boolean wasThere = ladder.highestEver(state) >= next;
        Need need = wasThere ? ladder.step(next).reenter() : ladder.step(next).enter();
        LocalDate day = ladder.calendar().dateOf(at);
        return Optional.of(goal(ladder.tier(next), need, day, lastDay(day)));
    }

    private Optional<LocalDate> lastDay(LocalDate day) {
        Window window = Window.since(ladder.ladder().window(), joined);
        if (window instanceof Window.Campaign campaign) {
            return Optional.of(campaign.last());
        }
        return window.tiles() ? Optional.of(window.endOn(day, 0).minusDays(1)) : Optional.empty();
    }

    /** Until a term ends, the days by which it is judged count; in the days of grace, what these can still bring. */
    private Optional<Goal> retain(TierTerm term) {
        Need need = ladder.step(ladder.rank(term.tier())).retain();
        LocalDate judging = ladder.judgingDay(term, joined);
        LocalDate today = ladder.calendar().dateOf(at);
        boolean over = !at.isBefore(term.until());
        LocalDate last = over ? ladder.calendar().dateOf(term.heldUntil()).minusDays(1) : judging;
        Window window = Window.since(ladder.ladder().window(), joined);
        if (!window.tiles()) {
            return Optional.of(goal(term.tier(), need, over ? today : judging, Optional.of(last)));
        }
        LocalDate end = window.endOn(judging, 0).minusDays(1);
        Optional<LocalDate> judged = Optional.of(over && end.isAfter(judging) ? earlier(end, last) : judging)
                .filter(day -> climbing.mayRenew(term, judging));
        return renewedBy(term, window, today).or(() -> judged).map(by -> goal(term.tier(), need, by, Optional.of(by)));
    }

    /** The last day of the first period that can still begin a term at once. */
    private Optional<LocalDate> renewedBy(TierTerm term, Window window, LocalDate today) {
        LocalDate last = ladder.calendar().dateOf(term.heldUntil()).minusDays(1);
        LocalDate day = today;
        while (ladder.renewsAtOnce() && !day.isAfter(last)) {
            LocalDate next = window.endOn(day, 0);
            if (climbing.mayRenewOn(term, day)) {
                return Optional.of(earlier(next.minusDays(1), last));
            }
            day = next;
        }
        return Optional.empty();
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private Goal goal(String tier, Need need, LocalDate day, Optional<LocalDate> by) {
        Reading reading = new Reading(ladder, state, joined, day, false);
        List<List<Missing>> ways = new ArrayList<>();
        for (List<Need.Leaf> way : need.ways()) {
            List<Missing> parts = new ArrayList<>();
            for (Need.Leaf leaf : way) {
                long counted = reading.applyAsLong(leaf.metric());
                String text = leaf.metric().text(Math.max(0, leaf.amount() - counted));
                parts.add(new Missing(leaf.metric().kind(), leaf.metric().name(), counted, leaf.amount(), text));
            }
            ways.add(parts);
        }
        return new Goal(tier, by, ways);
    }

    List<Entitlement> entitlements() {
        List<Entitlement> all = new ArrayList<>();
        Seat seat = Seat.of(ladder, state, at);
        if (seat.rank() > 0) {
            for (Benefit.Entitled entitled : ladder.entitled(seat.rank())) {
                all.add(new Entitlement(
                        entitled.name(),
                        entitled.value(),
                        remaining(entitled),
                        ladder.name() + " " + ladder.tier(seat.rank())));
            }
        }
        return all;
    }

    private long remaining(Benefit.Entitled entitled) {
        if (entitled.times() == 0) {
            return Long.MAX_VALUE;
        }
        Window period = entitled.per().get(0);
        LocalDate bucket = usedIn(period);
        LocalDate first = period instanceof Window.CurrentTerm
                ? bucket
                : Window.since(period, joined).startOn(ladder.calendar().dateOf(at));
        long used = state.counted(key(entitled), first, bucket);
        return Math.max(0, entitled.times() - used);
    }

    /** The use of an entitlement, if the member has it and enough of it is left. */
    Optional<TierEvent.EntitlementUsed> use(UseEntitlement use) {
        Seat seat = Seat.of(ladder, state, at);
        if (seat.rank() == 0) {
            return Optional.empty();
        }
        for (Benefit.Entitled entitled : ladder.entitled(seat.rank())) {
            if (entitled.name().equals(use.entitlement()) && remaining(entitled) >= use.quantity()) {
                boolean counted = entitled.times() > 0;
                Window period = counted ? entitled.per().get(0) : Window.LIFETIME;
                return Optional.of(new TierEvent.EntitlementUsed(
                        at,
                        ladder.name(),
                        entitled.name(),
                        use.id(),
                        use.quantity(),
                        counted ? key(entitled) : "",
                        usedIn(period),
                        ladder.keepFrom(state, period, at, joined)));
            }
        }
        return Optional.empty();
    }

    /** A term may be used from its first instant, also by what began it; what is counted there counts before it. */
    private LocalDate usedIn(Window period) {
        Optional<TierTerm> term = period instanceof Window.CurrentTerm ? state.termAt(at) : Optional.empty();
        return term.map(t -> ladder.calendar().dateOf(t.from()))
                .orElseGet(() -> ladder.bucket(state, period, at, joined));
    }

    private static String key(Benefit.Entitled entitled) {
        return USES + entitled.name() + " over " + entitled.per().get(0);
    }
}
