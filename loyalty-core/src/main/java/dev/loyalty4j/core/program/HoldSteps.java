package dev.loyalty4j.core.program;

import dev.loyalty4j.core.account.AccountEvent;
import dev.loyalty4j.core.account.Capture;
import dev.loyalty4j.core.account.HeldPoints;
import dev.loyalty4j.core.account.Hold;
import dev.loyalty4j.core.account.Ledger;
import dev.loyalty4j.core.account.PointType;
import dev.loyalty4j.core.account.Release;
import dev.loyalty4j.core.account.Wallet;
import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.activity.Parameter;
import dev.loyalty4j.core.activity.RefusalCode;
import dev.loyalty4j.core.journal.Key;
import dev.loyalty4j.core.journal.MemberState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Points are set aside for a checkout, spent from there, or freed. */
final class HoldSteps {
    private HoldSteps() {}

    static Decision hold(Case of, Hold hold, MemberState state) {
        Optional<PointType> type = of.program().typeNamed(hold.pointType());
        if (type.isEmpty()) {
            return Case.refuse(RefusalCode.UNKNOWN_POINT_TYPE, Parameter.of("pointType", hold.pointType()));
        }
        return of.untimely(hold, of.now(state)).orElseGet(() -> held(of, hold, type.get(), state));
    }

    private static Decision held(Case of, Hold hold, PointType type, MemberState state) {
        Instant now = of.now(state);
        Draft draft = of.settled(state);
        Optional<Decision> refused = Debits.refusal(of, draft, type, now, hold.points());
        if (refused.isPresent()) {
            return refused.get();
        }
        Optional<Decision> tooMany = Debits.tooManyTakes(of, draft, type, now, hold.points());
        int holds = draft.state().points().wallets().stream()
                .mapToInt(w -> w.holds().size())
                .sum();
        if (holds >= Ledger.MAX_HOLDS) {
            return Case.refuse(RefusalCode.TOO_MANY_HOLDS, Parameter.of("allowed", Ledger.MAX_HOLDS));
        }
        if (tooMany.isPresent()) {
            return tooMany.get();
        }
        AccountEvent.PointsHeld held = of.program().ledger().hold(draft.state().points(), type, now, hold);
        Debits.explain(of, held.takes(), type);
        draft.emit(held);
        AccountChange change = draft.change(hold, hold.id(), now);
        return Case.accepted(change, List.of(draft.receipt(hold, change)), List.of());
    }

    static Decision capture(Case of, Capture capture, long account) {
        if (of.loaded().find(Key.ofRedemption(capture.id())).isPresent()) {
            return Case.reused(capture);
        }
        return ofHold(of, capture, capture.hold(), account, (draft, wallet) -> captured(of, capture, draft, wallet));
    }

    private static Decision captured(Case of, Capture capture, Draft draft, Wallet wallet) {
        HeldPoints held = find(wallet, capture.hold());
        long points = capture.points() == 0 ? held.points() : capture.points();
        if (points > held.points()) {
            return Case.refuse(
                    RefusalCode.EXCEEDS_HOLD, Parameter.of("points", points), Parameter.of("held", held.points()));
        }
        Optional<Decision> refused = Debits.tooManyFor(of, draft.state().account(), held.order());
        if (refused.isPresent()) {
            return refused.get();
        }
        Instant now = of.now(draft.state());
        AccountEvent.PointsRedeemed redeemed = of.program().ledger().capture(wallet, now, held, capture.id(), points);
        Debits.explain(
                of, redeemed.takes(), of.program().typeNamed(wallet.pointType()).orElseThrow());
        draft.emit(redeemed);
        return Debits.redeemed(of, draft, capture, held.order(), now);
    }

    static Decision release(Case of, Release release, long account) {
        return ofHold(of, release, release.hold(), account, (draft, wallet) -> {
            Instant now = of.now(draft.state());
            draft.emit(of.program()
                    .ledger()
                    .release(
                            draft.state().points(),
                            wallet,
                            of.program().terms(),
                            now,
                            find(wallet, release.hold()),
                            false));
            draft.settle(now);
            AccountChange change = draft.change(release, release.id(), now);
            return Case.accepted(change, List.of(draft.receipt(release, change)), List.of());
        });
    }

    private static Decision ofHold(
            Case of, Command command, String hold, long account, BiFunction<Draft, Wallet, Decision> decide) {
        MemberState state = of.account(account);
        Optional<Decision> untimely = of.untimely(command, of.now(state));
        if (untimely.isPresent()) {
            return untimely.get();
        }
        Draft draft = of.settled(state);
        return draft.state()
                .points()
                .holding(hold)
                .map(wallet -> decide.apply(draft, wallet))
                .orElse(Case.refuse(RefusalCode.HOLD_ENDED, Parameter.of("hold", hold)));
    }

    private static HeldPoints find(Wallet wallet, String hold) {
        return wallet.holds().stream()
                .filter(h -> h.hold().equals(hold))
                .findFirst()
                .orElseThrow();
    }
}
