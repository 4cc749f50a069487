package dev.loyalty4j.core.program;

import dev.loyalty4j.core.account.AccountEvent;
import dev.loyalty4j.core.account.PointType;
import dev.loyalty4j.core.activity.Parameter;
import dev.loyalty4j.core.activity.RefusalCode;
import dev.loyalty4j.core.activity.Trigger;
import dev.loyalty4j.core.journal.Claim;
import dev.loyalty4j.core.journal.Key;
import dev.loyalty4j.core.journal.MemberState;
import dev.loyalty4j.core.journal.Person;
import dev.loyalty4j.core.journal.RedemptionState;
import dev.loyalty4j.core.reward.CancelRedemption;
import dev.loyalty4j.core.reward.Catalogue;
import dev.loyalty4j.core.reward.Quote;
import dev.loyalty4j.core.reward.Redeem;
import dev.loyalty4j.core.reward.RewardEvent;
import dev.loyalty4j.core.rule.Occasion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongUnaryOperator;

/** A member spends points on a reward, or a redemption is called off. */
final class RedeemSteps {
    private RedeemSteps() {}

    static Decision decide(Case of, Redeem redeem, MemberState state) {
        if (of.loaded().find(Key.ofRedemption(redeem.id())).isPresent()) {
            return Case.reused(redeem);
        }
        Optional<Catalogue.Item> item = of.program().catalogue().find(redeem.reward());
        if (item.isEmpty()) {
            return Case.refuse(RefusalCode.UNKNOWN_REWARD, Parameter.of("reward", redeem.reward()));
        }
        return of.untimely(redeem, of.now(state)).orElseGet(() -> redeemed(of, redeem, item.get(), state));
    }

    private static Decision redeemed(Case of, Redeem redeem, Catalogue.Item item, MemberState state) {
        Instant now = of.now(state);
        Draft draft = of.settled(state);
        PointType type = of.program().typeNamed(item.pointType()).orElseThrow();
        long available = draft.state().points().available(type.name(), now);
        LongUnaryOperator ownWorth = points -> of.program()
                .ledger()
                .worth(of.program().ledger().takes(draft.state().points(), type, now, points));
        Quote quote = item.quote(redeem, of.program().currency(), available, ownWorth);
        Optional<Decision> refused = quote.refusal()
                .<Decision>map(Decision.Refused::new)
                .or(() -> Debits.refusal(of, draft, type, now, quote.points()))
                .or(() -> Debits.tooManyFor(of, state.account(), redeem.order()))
                .or(() -> Debits.tooManyTakes(of, draft, type, now, quote.points()));
        return refused.orElseGet(() -> spent(of, redeem, item, draft, quote));
    }

    private static Decision spent(Case of, Redeem redeem, Catalogue.Item item, Draft draft, Quote quote) {
        Instant now = of.now(draft.state());
        PointType type = of.program().typeNamed(item.pointType()).orElseThrow();
        AccountEvent.PointsRedeemed redeemed = of.program()
                .ledger()
                .redeem(draft.state().points(), type, now, redeem.id(), redeem.order(), quote.points());
        Debits.explain(of, redeemed.takes(), type);
        draft.emit(redeemed);
        draft.emit(new RewardEvent.RewardRedeemed(
                now,
                redeem.id(),
                redeem.reward(),
                item.reward().sku(),
                item.pointType(),
                redeem.points(),
                quote.points(),
                quote.value()));
        // Where the account is full, the redemption stands and earns nothing.
        Earning.of(of, draft, now, of.person(redeem.member()).map(Person::profile))
                .on(Occasion.of(Trigger.REDEMPTION, now), Redeem.KIND, redeem.id());
        return Debits.redeemed(of, draft, redeem, redeem.order(), now);
    }

    static Decision cancel(Case of, CancelRedemption cancel, long account, RedemptionState redemption) {
        MemberState state = of.account(account);
        Instant now = of.now(state);
        Optional<Decision> untimely = of.untimely(cancel, now);
        if (untimely.isPresent()) {
            return untimely.get();
        }
        if (redemption.cancelled()) {
            return Case.refuse(RefusalCode.ALREADY_CANCELLED, Parameter.of("redemption", cancel.redemption()));
        }
        Draft draft = of.settled(state);
        draft.load(redemption);
        long points = redemption.spent().points() - redemption.spent().givenBack();
        draft.emit(of.program()
                .ledger()
                .giveBack(draft.state().points(), of.program().terms(), now, redemption.spent(), points, true));
        draft.settle(now);
        AccountChange change = draft.change(cancel, cancel.id(), now);
        Claim update = new Claim(Key.ofRedemption(cancel.redemption()), account, draft.redemption(cancel.redemption()));
        return Case.accepted(change, List.of(Case.receipt(cancel, change)), List.of(update));
    }
}
