package dev.loyalty4j.core.program;

import dev.loyalty4j.core.account.Awarded;
import dev.loyalty4j.core.activity.Trigger;
import dev.loyalty4j.core.reward.CardState;
import dev.loyalty4j.core.reward.Given;
import dev.loyalty4j.core.reward.Item;
import dev.loyalty4j.core.reward.RewardEvent;
import dev.loyalty4j.core.reward.RewardState;
import dev.loyalty4j.core.reward.StampCard;
import dev.loyalty4j.core.reward.Voucher;
import dev.loyalty4j.core.rule.Occasion;
import dev.loyalty4j.core.time.ProgramCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Stamps are given, taken back, and die; milestones give vouchers. */
final class Cards {
    private Cards() {}

    static void add(Draft draft, Earning earning, String name, String award, long stamps, Instant at) {
        StampCard card = draft.program().card(name).orElseThrow();
        CardState before = draft.state().rewards().card(name);
        Instant end = end(draft.program(), card, before, stamps, at);
        draft.emit(new RewardEvent.StampsMoved(at, name, award, stamps, end));
        reach(draft, earning, card, before, stamps, at);
    }

    private static void reach(Draft draft, Earning earning, StampCard card, CardState before, long stamps, Instant at) {
        String name = card.name();
        for (StampCard.Milestone milestone : card.between(before.stamps(), before.stamps() + stamps)) {
            boolean had = draft.state().rewards().card(name).reached().stream().anyMatch(r -> r.at() == milestone.at());
            if (!had && (milestone.reward().isEmpty() || Issued.fits(draft))) {
                String voucher = milestone.reward().isEmpty() ? "" : voucher(draft, milestone.reward(), at);
                draft.emit(new RewardEvent.MilestoneReached(at, name, milestone.at(), voucher));
                reward(draft, earning, card, milestone, at);
            }
        }
    }

    /**
     * Gives stamps back that a return had taken, and milestones as they were, because that return is cancelled. Stamps
     * that would have died meanwhile come back dead.
     */
    static void giveBack(Draft draft, Earning earning, String name, String award, long stamps, Instant now) {
        Optional<StampCard> card = draft.program().card(name);
        CardState before = draft.state().rewards().card(name);
        Instant end =
                card.map(c -> endBack(draft, c, before, award, stamps, now)).orElse(before.expiresAt());
        boolean dead = !end.isAfter(now);
        draft.emit(new RewardEvent.StampsMoved(now, name, award, stamps, dead ? before.expiresAt() : end));
        for (long sum = before.stamps() + 1; sum <= before.stamps() + stamps; sum++) {
            draft.state().rewards().card(name).undoneAt(sum).ifPresent(reached -> restore(draft, name, reached, now));
        }
        card.ifPresent(c -> reach(draft, earning, c, before, stamps, now));
        if (dead) {
            List<CardState.Stamped> lost = List.of(new CardState.Stamped(award, stamps));
            draft.emit(new RewardEvent.StampsExpired(now, name, stamps, lost));
        }
    }

    /** The end that the card had, unless other stamps have moved it since. */
    private static Instant endBack(
            Draft draft, StampCard card, CardState before, String award, long stamps, Instant now) {
        Optional<CardState.Taken> taken = before.takenOf(award);
        long after = before.stamps() + stamps;
        if (taken.isEmpty() || after <= 0 || after % card.size() == 0) {
            return end(draft.program(), card, before, stamps, now);
        }
        Instant was = taken.get().before();
        boolean untouched = before.expiresAt().equals(taken.get().after());
        boolean later = was.isAfter(before.expiresAt());
        boolean own = untouched || before.expiresAt().equals(ProgramCalendar.NEVER) || later == card.fromLast();
        return own ? was : before.expiresAt();
    }

    private static void restore(Draft draft, String card, CardState.Reached reached, Instant now) {
        if (!reached.voucher().isEmpty()) {
            boolean unused = TakingBack.revive(draft, reached.voucher(), now);
        }
        Earning earning = Earning.byItself(draft, now);
        reached.awards().forEach(lot -> earning.tiers().restore(lot, reached.when()));
        for (Given given : reached.given()) {
            TakingBack.giveAgain(draft, earning, given, given.amount(), reached.when(), now);
        }
        draft.emit(new RewardEvent.MilestoneRestored(now, card, reached.at()));
    }

    private static String voucher(Draft draft, String reward, Instant at) {
        Item item = draft.program().catalogue().find(reward).orElseThrow();
        Voucher voucher = Issued.voucher(draft, at, item, item.worth(0), "", "", "");
        Issued.emit(draft, at, voucher);
        return voucher.id();
    }

    /**
     * Lets rules know of a milestone, and keeps what they gave with it; where the account is full, they give nothing.
     */
    private static void reward(Draft draft, Earning earning, StampCard its, StampCard.Milestone milestone, Instant at) {
        if (!draft.program().rulePlan().waitsFor(Trigger.MILESTONE_REACHED)) {
            return;
        }
        String card = its.name();
        Occasion named = Occasion.of(Trigger.MILESTONE_REACHED, at)
                .with("card", card)
                .with("milestone", Integer.toString((milestone.at() - 1) % its.size() + 1));
        Occasion occasion = milestone.reward().isEmpty() ? named : named.with("reward", milestone.reward());
        String id = card + "/" + milestone.at();
        int before = draft.events().size();
        if (earning.on(occasion, Trigger.MILESTONE_REACHED, id)) {
            List<Awarded> awards = Giving.granted(draft, before, Trigger.MILESTONE_REACHED, id);
            List<Given> given = Giving.given(draft, before, occasion, Trigger.MILESTONE_REACHED, id);
            if (!awards.isEmpty() || !given.isEmpty()) {
                draft.emit(new RewardEvent.MilestoneRewarded(at, card, milestone.at(), awards, given));
            }
        }
    }

    /** When the stamps on the unfinished card die: an end from the first stamp stays while that card does. */
    private static Instant end(Program program, StampCard card, CardState before, long stamps, Instant at) {
        long after = before.stamps() + stamps;
        if (after <= 0 || after % card.size() == 0) {
            return ProgramCalendar.NEVER;
        }
        boolean same = before.onCard(card.size()) > 0 && before.stamps() / card.size() == after / card.size();
        if (same && (!card.fromLast() || stamps < 0)) {
            return before.expiresAt();
        }
        ProgramCalendar calendar = program.calendar();
        return calendar.endOf(card.good().lastDay(calendar.dateOf(at)));
    }

    /** A milestone of which a voucher was used stays, with all that it gave; otherwise all of it is taken back. */
    static void take(Draft draft, String name, String award, long stamps, Instant now) {
        CardState before = draft.state().rewards().card(name);
        Instant end = draft.program()
                .card(name)
                .map(card -> end(draft.program(), card, before, -stamps, now))
                .orElse(before.expiresAt());
        draft.emit(new RewardEvent.StampsMoved(now, name, award, -stamps, end));
        for (CardState.Reached reached : before.reached()) {
            if (reached.at() > before.stamps() - stamps && unused(draft, reached)) {
                draft.emit(new RewardEvent.MilestoneUndone(now, name, reached.at(), undo(draft, reached, now)));
            }
        }
    }

    private static boolean unused(Draft draft, CardState.Reached reached) {
        return reached.vouchers().stream()
                .allMatch(id -> draft.state()
                        .rewards()
                        .voucher(id)
                        .filter(v -> v.state() == Voucher.State.ISSUED)
                        .isPresent());
    }

    /** Takes back what a milestone gave, and returns its lots with what was taken of them. */
    private static List<Awarded> undo(Draft draft, CardState.Reached reached, Instant now) {
        String reason = "stamps taken back";
        if (!reached.voucher().isEmpty()) {
            draft.emit(new RewardEvent.VoucherCancelled(
                    now, reached.voucher(), reason, Issued.rememberUntil(draft.program(), now)));
        }
        TierSteps tiers = Earning.byItself(draft, now).tiers();
        List<Awarded> left = new ArrayList<>();
        for (Awarded lot : reached.awards()) {
            left.add(tiers.take(lot, reached.when()));
        }
        for (Given given : reached.given()) {
            boolean unused = TakingBack.take(draft, given, given.amount(), reached.when(), now, reason);
        }
        return left;
    }

    /** When stamps die next. */
    static Due next(Program program, RewardState rewards) {
        Due next = Due.NEVER;
        for (int i = 0; i < rewards.cards().size(); i++) {
            CardState state = rewards.cards().get(i);
            Optional<StampCard> card = program.card(state.card());
            Instant end = state.expiresAt();
            if (card.isPresent() && end.isBefore(next.at())) {
                long stamps = Math.max(0, state.onCard(card.get().size()));
                next = new Due(
                        end,
                        draft -> draft.emit(
                                new RewardEvent.StampsExpired(end, state.card(), stamps, state.youngest(stamps))));
            }
        }
        return next;
    }
}
