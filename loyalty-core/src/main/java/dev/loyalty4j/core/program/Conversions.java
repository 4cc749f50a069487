package dev.loyalty4j.core.program;

import dev.loyalty4j.core.account.Ledger;
import dev.loyalty4j.core.account.Lot;
import dev.loyalty4j.core.account.PointType;
import dev.loyalty4j.core.account.Take;
import dev.loyalty4j.core.activity.Trace;
import dev.loyalty4j.core.activity.Trigger;
import dev.loyalty4j.core.journal.Key;
import dev.loyalty4j.core.journal.MemberState;
import dev.loyalty4j.core.journal.RedemptionState;
import dev.loyalty4j.core.reward.Conversion;
import dev.loyalty4j.core.reward.Item;
import dev.loyalty4j.core.reward.Quote;
import dev.loyalty4j.core.reward.RewardEvent;
import dev.loyalty4j.core.reward.Voucher;
import dev.loyalty4j.core.rule.Occasion;
import dev.loyalty4j.core.rule.Passage;
import dev.loyalty4j.core.time.ProgramCalendar;
import dev.loyalty4j.core.time.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Points become vouchers by themselves, and a return takes unused ones back. */
final class Conversions {
    /** So many vouchers of one conversion at one instant are no longer for one person. */
    private static final int MAX_AT_ONCE = 100;

    private Conversions() {}

    /** When the period of a conversion is over next; what was due before the account was last settled is past. */
    static Due next(Program program, MemberState state, Conversion conversion) {
        if (conversion.periods().isEmpty()) {
            return Due.NEVER;
        }
        Window.Periodic period = conversion.periods().get(0);
        Instant floor = latest(
                state.enrolledAt(), latest(state.settledTo(), state.rewards().lastConverted(conversion.name())));
        ProgramCalendar calendar = program.calendar();
        Instant at = calendar.startOf(period.endOn(calendar.dateOf(floor), 0));
        return new Due(at, draft -> {
            convert(draft, conversion, at);
            draft.emit(new RewardEvent.ConversionPassed(at, conversion.name()));
        });
    }

    private static Instant latest(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    /** Converts what has become enough. */
    static void reached(Draft draft, Instant at) {
        for (Conversion conversion : draft.program().conversions()) {
            if (conversion.periods().isEmpty()) {
                convert(draft, conversion, at);
            }
        }
    }

    private static void convert(Draft draft, Conversion conversion, Instant at) {
        Program program = draft.program();
        Item item = program.catalogue().find(conversion.reward()).orElseThrow();
        PointType type = program.typeOf(item);
        for (int times = 0; times < MAX_AT_ONCE && Issued.fits(draft); times++) {
            Instant spending = beforeTheyDie(draft, type, at);
            List<Take> there = takes(draft, type, spending);
            long available = there.stream().mapToLong(Take::points).sum();
            Quote quote = item.quote(
                    available,
                    List.of(),
                    points -> program.ledger()
                            .worth(program.ledger().takes(draft.state().points(), type, spending, points)));
            if (quote.refusal().isPresent() || quote.points() > available || !item.offeredOn(day(program, at))) {
                return;
            }
            MemberFacts facts = new MemberFacts(program, draft.state(), at, Optional.empty(), Loaded.NOTHING);
            Occasion occasion = Occasion.of(Trigger.REDEMPTION, at).with("reward", conversion.reward());
            Passage passage = program.rulePlan().pass(item.gate(), occasion, facts, true, quote.points(), Trace.OFF);
            if (!passage.open()) {
                return;
            }
            String id = draft.state().account() + "/" + Issued.nextId(draft);
            draft.emit(new RewardEvent.PointsConverted(at, conversion.name(), id));
            Redemption.of(draft, at, id, "", item)
                    .by(conversion.name(), spending)
                    .happen(quote, passage);
            Earning.byItself(draft, at).tiers().redeemed(id, at);
        }
    }

    private static LocalDate day(Program program, Instant at) {
        return program.calendar().dateOf(at);
    }

    /** Points that die at the very instant are converted before. */
    private static Instant beforeTheyDie(Draft draft, PointType type, Instant at) {
        for (Lot lot : draft.state().points().wallet(type.name()).lots()) {
            if (!lot.pending() && lot.expiresAt().equals(at)) {
                return at.minusNanos(1);
            }
        }
        return at;
    }

    /** All that can be spent, from as many lots as one command may spend from. */
    private static List<Take> takes(Draft draft, PointType type, Instant at) {
        long available = draft.state().points().available(type.name(), at);
        List<Take> all = draft.program().ledger().takes(draft.state().points(), type, at, available);
        return all.subList(0, Math.min(all.size(), Ledger.MAX_TAKES));
    }

    /** The keys of the redemptions behind unused vouchers, which a return may take back. */
    static List<Key> keys(MemberState state) {
        return unused(state).stream().map(v -> Key.ofRedemption(v.redemption())).toList();
    }

    private static List<Voucher> unused(MemberState state) {
        List<Voucher> found = new ArrayList<>();
        for (Voucher voucher : state.rewards().vouchers()) {
            if (!voucher.conversion().isEmpty() && voucher.state() == Voucher.State.ISSUED) {
                found.add(0, voucher); // the youngest first
            }
        }
        return found;
    }

    /**
     * Takes back unused vouchers that were made of points of a lot, the youngest first, until the lot has again what a
     * return is about to take from it. Returns the redemptions as they were before.
     */
    static List<RedemptionState> takeBack(Case of, Draft draft, String pointType, long lot, long due, Instant now) {
        List<RedemptionState> undone = new ArrayList<>();
        for (Voucher voucher : unused(draft.state())) {
            Optional<RedemptionState> made = of.loaded()
                    .find(Key.ofRedemption(voucher.redemption()))
                    .map(c -> (RedemptionState) c.document())
                    .filter(r -> r.spent().pointType().equals(pointType)
                            && r.spent().takes().stream().anyMatch(t -> t.lot() == lot));
            if (made.isPresent() && left(draft, pointType, lot) < due) {
                draft.load(made.get());
                RedeemSteps.undo(draft, made.get(), now, "order returned");
                undone.add(made.get());
            }
        }
        return undone;
    }

    private static long left(Draft draft, String pointType, long lot) {
        return draft.state().points().wallet(pointType).lots().stream()
                .filter(l -> l.id() == lot)
                .mapToLong(Lot::remaining)
                .sum();
    }
}
