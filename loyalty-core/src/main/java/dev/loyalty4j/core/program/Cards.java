package dev.loyalty4j.core.program;

import dev.loyalty4j.core.reward.CardState;
import dev.loyalty4j.core.reward.Item;
import dev.loyalty4j.core.reward.RewardEvent;
import dev.loyalty4j.core.reward.RewardState;
import dev.loyalty4j.core.reward.StampCard;
import dev.loyalty4j.core.reward.Voucher;
import dev.loyalty4j.core.time.ProgramCalendar;
import java.time.Instant;
import java.util.Optional;

/** Stamps are given, taken back, and die; milestones give vouchers. */
final class Cards {
    private Cards() {}

    static void add(Draft draft, String name, String award, long stamps, Instant at) {
        StampCard card = draft.program().card(name).orElseThrow();
        CardState before = draft.state().rewards().card(name);
        Instant end = end(draft.program(), card, before, stamps, at);
        draft.emit(new RewardEvent.StampsMoved(at, name, award, stamps, end));
        for (StampCard.Milestone milestone : card.between(before.stamps(), before.stamps() + stamps)) {
            boolean had = before.reached().stream().anyMatch(r -> r.at() == milestone.at());
            if (!had && Issued.fits(draft)) {
                Item item = draft.program().catalogue().find(milestone.reward()).orElseThrow();
                Voucher voucher = Issued.voucher(draft, at, item, item.worth(0), "", "", "");
                Issued.emit(draft, at, voucher);
                draft.emit(new RewardEvent.MilestoneReached(at, name, milestone.at(), voucher.id()));
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

    /** A voucher of a milestone that was used stays, and so does its milestone; an unused one is cancelled. */
    static void take(Draft draft, String name, String award, long stamps, Instant now) {
        CardState before = draft.state().rewards().card(name);
        Instant end = draft.program()
                .card(name)
                .map(card -> end(draft.program(), card, before, -stamps, now))
                .orElse(before.expiresAt());
        draft.emit(new RewardEvent.StampsMoved(now, name, award, -stamps, end));
        for (CardState.Reached reached : before.reached()) {
            Optional<Voucher> unused =
                    draft.state().rewards().voucher(reached.voucher()).filter(v -> v.state() == Voucher.State.ISSUED);
            if (reached.at() > before.stamps() - stamps && unused.isPresent()) {
                draft.emit(new RewardEvent.VoucherCancelled(
                        now, reached.voucher(), "stamps taken back", Issued.rememberUntil(draft.program(), now)));
                draft.emit(new RewardEvent.MilestoneUndone(now, name, reached.at()));
            }
        }
    }

    /** When stamps die next. */
    static Due next(Program program, RewardState rewards) {
        Due next = Due.NEVER;
        for (CardState state : rewards.cards()) {
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
