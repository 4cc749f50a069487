package dev.loyalty4j.core.program;

import dev.loyalty4j.core.account.PointType;
import dev.loyalty4j.core.activity.Parameter;
import dev.loyalty4j.core.activity.RefusalCode;
import dev.loyalty4j.core.activity.Trigger;
import dev.loyalty4j.core.amount.Rate;
import dev.loyalty4j.core.journal.Claim;
import dev.loyalty4j.core.journal.Key;
import dev.loyalty4j.core.journal.MemberState;
import dev.loyalty4j.core.journal.Person;
import dev.loyalty4j.core.journal.RedemptionState;
import dev.loyalty4j.core.reward.CancelRedemption;
import dev.loyalty4j.core.reward.Item;
import dev.loyalty4j.core.reward.Quote;
import dev.loyalty4j.core.reward.Redeem;
import dev.loyalty4j.core.reward.RewardEvent;
import dev.loyalty4j.core.reward.RewardState;
import dev.loyalty4j.core.reward.Voucher;
import dev.loyalty4j.core.rule.Occasion;
import dev.loyalty4j.core.rule.Passage;
import dev.loyalty4j.core.rule.RuleEvent;
import dev.loyalty4j.core.tier.Metric;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongUnaryOperator;

/** A member gets a reward, or a redemption is called off. */
final class RedeemSteps {
    private RedeemSteps() {}

    static Decision decide(Case of, Redeem redeem, MemberState state) {
        if (of.loaded().find(Key.ofRedemption(redeem.id())).isPresent()) {
            return Case.reused(redeem);
        }
        Optional<Item> item = of.program().catalogue().find(redeem.reward());
        if (item.isEmpty()) {
            return Case.refuse(RefusalCode.UNKNOWN_REWARD, Parameter.of("reward", redeem.reward()));
        }
        return of.untimely(redeem, of.now(state)).orElseGet(() -> redeemed(of, redeem, item.get(), state));
    }

    private static Decision redeemed(Case of, Redeem redeem, Item item, MemberState state) {
        Instant now = of.now(state);
        Draft draft = of.settled(state);
        PointType type = of.program().typeOf(item);
        Quote quote = quote(of, draft, item, redeem, now);
        Occasion occasion = Occasion.of(Trigger.REDEMPTION, redeem.at()).with("reward", redeem.reward());
        Passage passage = pass(of, draft, item, occasion, redeem.member(), quote.points());
        Optional<Decision> refused = quote.refusal()
                .filter(r -> r.code() == RefusalCode.CURRENCY_NOT_SUPPORTED)
                .<Decision>map(Decision.Refused::new)
                .or(() -> notOffered(of, item, now))
                .or(() -> notEligible(item, passage))
                .or(() -> quote.refusal().map(Decision.Refused::new))
                .or(() -> quote.points() == 0 ? Optional.empty() : Debits.refusal(of, draft, type, now, quote.points()))
                .or(() -> limited(item, passage))
                .or(() -> Debits.tooManyFor(of, state.account(), redeem.order()))
                .or(() -> tooManyVouchers(draft, item))
                .or(() -> Debits.tooManyTakes(of, draft, type, now, quote.points()));
        return refused.orElseGet(() -> spent(of, redeem, item, draft, quote, passage));
    }

    private static Quote quote(Case of, Draft draft, Item item, Redeem redeem, Instant now) {
        PointType type = of.program().typeOf(item);
        long available = draft.state().points().available(type.name(), now);
        LongUnaryOperator ownWorth = points -> of.program()
                .ledger()
                .worth(of.program().ledger().takes(draft.state().points(), type, now, points));
        return item.quote(redeem, of.program().currency(), available, ownWorth);
    }

    private static Passage pass(Case of, Draft draft, Item item, Occasion occasion, String member, long points) {
        MemberFacts facts = new MemberFacts(
                of.program(), draft.state(), occasion.at(), of.person(member).map(Person::profile), of.loaded());
        return of.program().rulePlan().pass(item.gate(), occasion, facts, true, points, of.trace());
    }

    private static Optional<Decision> notOffered(Case of, Item item, Instant now) {
        return item.offeredOn(of.program().calendar().dateOf(now))
                ? Optional.empty()
                : Optional.of(Case.refuse(
                        RefusalCode.REWARD_NOT_OFFERED,
                        Parameter.of("first", item.reward().first()),
                        Parameter.of("last", item.reward().last())));
    }

    private static Optional<Decision> notEligible(Item item, Passage passage) {
        String because = item.reward().canBeAsked() ? passage.failed() : "it is given and cannot be asked for";
        return passage.failed().isEmpty()
                ? Optional.empty()
                : Optional.of(Case.refuse(RefusalCode.NOT_ELIGIBLE, Parameter.of("because", because)));
    }

    private static Optional<Decision> limited(Item item, Passage passage) {
        return passage.reached().stream()
                .findFirst()
                .map(limit -> Case.refuse(
                        limit.total() ? RefusalCode.OUT_OF_STOCK : RefusalCode.LIMIT_REACHED,
                        item.reward().isStock(limit)
                                ? Parameter.of("stock", item.reward().stock())
                                : Parameter.of("limit", limit.inWords())));
    }

    private static Optional<Decision> tooManyVouchers(Draft draft, Item item) {
        return item.reward().voucher().isEmpty() || Issued.fits(draft)
                ? Optional.empty()
                : Optional.of(
                        Case.refuse(RefusalCode.TOO_MANY_VOUCHERS, Parameter.of("allowed", RewardState.MAX_VOUCHERS)));
    }

    private static Decision spent(Case of, Redeem redeem, Item item, Draft draft, Quote quote, Passage passage) {
        Instant now = of.now(draft.state());
        Redemption.of(draft, now, redeem.id(), redeem.order(), item)
                .requested(redeem.points())
                .explained(of.trace())
                .happen(quote, passage);
        // Where the account is full, the redemption stands and earns nothing.
        Earning.of(of, draft, now, of.person(redeem.member()).map(Person::profile))
                .on(Occasion.of(Trigger.REDEMPTION, now).with("reward", redeem.reward()), Redeem.KIND, redeem.id());
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
        Optional<Voucher> voucher = draft.state().rewards().voucher(redemption.voucher());
        boolean gone = !redemption.voucher().isEmpty() && voucher.isEmpty();
        if (gone || voucher.filter(v -> inUse(v)).isPresent()) {
            return Case.refuse(RefusalCode.VOUCHER_IN_USE, Parameter.of("redemption", cancel.redemption()));
        }
        draft.load(redemption);
        int settled = draft.events().size();
        undo(draft, redemption, now, "redemption cancelled");
        TierSteps tiers = Earning.of(of, draft, now, Optional.empty()).tiers();
        tiers.redeemedAnew(List.of(redemption));
        if (of.program().compiledLadders().counts(Metric.Kind.REDEEMED)) {
            tiers.revoke();
        }
        MovedLots.explain(of.trace(), draft, settled);
        AccountChange change = draft.change(cancel, cancel.id(), now);
        Claim update = new Claim(Key.ofRedemption(cancel.redemption()), account, draft.redemption(cancel.redemption()));
        return Case.accepted(change, List.of(draft.receipt(cancel, change)), List.of(update), draft.moves());
    }

    private static boolean inUse(Voucher voucher) {
        return voucher.state() == Voucher.State.RESERVED || voucher.state() == Voucher.State.USED;
    }

    /** Gives everything back that a redemption took: the voucher first, then stock and limits, then the points. */
    static void undo(Draft draft, RedemptionState redemption, Instant now, String reason) {
        String id = redemption.spent().redemption();
        draft.state()
                .rewards()
                .voucher(redemption.voucher())
                .filter(v -> v.state() != Voucher.State.CANCELLED)
                .ifPresent(v -> draft.emit(new RewardEvent.VoucherCancelled(
                        now, v.id(), reason, Issued.rememberUntil(draft.program(), now))));
        RuleEvent.GivenBack back =
                redemption.taken().forShare(now, "", Rate.ONE, draft.state().rules());
        boolean unused = draft.count(back);
        draft.emit(new RewardEvent.RedemptionUndone(now, id));
        long points = redemption.spent().points() - redemption.spent().givenBack();
        if (redemption.spent().points() > 0) {
            draft.emit(draft.program()
                    .ledger()
                    .giveBack(draft.state().points(), draft.program().terms(), now, redemption.spent(), points, true));
        }
    }
}
