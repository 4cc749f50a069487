package dev.loyalty4j.core.program;

import dev.loyalty4j.core.account.Awarded;
import dev.loyalty4j.core.account.GiveBack;
import dev.loyalty4j.core.account.Ledger;
import dev.loyalty4j.core.account.Lot;
import dev.loyalty4j.core.account.PointType;
import dev.loyalty4j.core.account.Spent;
import dev.loyalty4j.core.account.Terms;
import dev.loyalty4j.core.account.Wallet;
import dev.loyalty4j.core.activity.CancelReturn;
import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.activity.Parameter;
import dev.loyalty4j.core.activity.RefusalCode;
import dev.loyalty4j.core.activity.Return;
import dev.loyalty4j.core.amount.Kept;
import dev.loyalty4j.core.amount.Rate;
import dev.loyalty4j.core.journal.Claim;
import dev.loyalty4j.core.journal.Key;
import dev.loyalty4j.core.journal.MemberState;
import dev.loyalty4j.core.journal.OrderState;
import dev.loyalty4j.core.journal.ProgramEvent;
import dev.loyalty4j.core.journal.RedemptionState;
import dev.loyalty4j.core.journal.ReturnLink;
import dev.loyalty4j.core.journal.WaitingGains;
import dev.loyalty4j.core.reward.RewardEvent;
import dev.loyalty4j.core.rule.RuleEvent;
import dev.loyalty4j.core.tier.MetricGain;
import dev.loyalty4j.core.time.ProgramCalendar;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An order comes back, or a return of it is cancelled. Both change the totals of the order's returns; what follows is
 * the difference between what is due by the totals after and what was done before.
 */
final class ReturnSteps {
    private final Case of;
    private final Instant now;
    private final Draft draft;
    private final OrderState before;
    private final Kept keptBefore;
    private final int settled; // how many events time brought before
    private final List<RedemptionState> redemptions; // that named the order, as they were before
    private final List<RedemptionState> byVoucher; // behind vouchers used on it, which come back in proportion

    private ReturnSteps(Case of, Instant now, Draft draft, OrderState before) {
        this.of = of;
        this.now = now;
        this.draft = draft;
        this.before = before;
        this.keptBefore = before.kept();
        this.settled = draft.events().size();
        this.byVoucher = UsedVouchers.inProportion(of, draft.state(), before.order());
        List<RedemptionState> all = new ArrayList<>(byVoucher);
        for (RedemptionState named : of.redemptionsOf(draft.state().account(), before.order())) {
            if (!byVoucher.contains(named)) {
                all.add(named);
            }
        }
        this.redemptions = List.copyOf(all);
        all.forEach(draft::load);
    }

    static Decision decide(Case of, Return back, OrderState order) {
        MemberState state = of.accountOf(order.order());
        return of.untimely(back, of.now(state))
                .or(() -> cannotComeBack(of.program(), back, order))
                .or(() -> tooMuch(of.program(), back, order))
                .orElseGet(() -> returned(of, back, order, state));
    }

    private static Optional<Decision> cannotComeBack(Program program, Return back, OrderState order) {
        Instant windowEnd = program.terms().returnable(order.at());
        if (back.parts().isEmpty() && new ReturnParts(order).allUnitsBack()) {
            return Optional.of(Case.refuse(RefusalCode.ALREADY_RETURNED, Parameter.of("order", order.order())));
        }
        if (back.at().isBefore(order.at())) {
            return Optional.of(Case.refuse(
                    RefusalCode.RETURN_BEFORE_ORDER,
                    Parameter.of("order", order.order()),
                    Parameter.of("at", back.at()),
                    Parameter.of("placed", order.at())));
        }
        if (!back.at().isBefore(windowEnd)) {
            return Optional.of(Case.refuse(
                    RefusalCode.RETURN_WINDOW_CLOSED,
                    Parameter.of("order", order.order()),
                    Parameter.of("closed", windowEnd)));
        }
        return Optional.empty();
    }

    private static Optional<Decision> tooMuch(Program program, Return back, OrderState order) {
        Optional<Decision> refused =
                new ReturnParts(order).refusal(back, order.currency().orElse(program.currency()));
        return refused.or(() -> order.returns().size() < OrderState.MAX_RETURNS
                ? Optional.empty()
                : Optional.of(
                        Case.refuse(RefusalCode.TOO_MANY_RETURNS, Parameter.of("allowed", OrderState.MAX_RETURNS))));
    }

    private static Decision returned(Case of, Return back, OrderState order, MemberState state) {
        ReturnSteps steps = steps(of, order, state);
        ReturnParts parts = new ReturnParts(order);
        parts.add(back);
        steps.draft.emit(new ProgramEvent.OrderReturned(
                back.at(), order.order(), back.id(), parts.units(), parts.money(), parts.orderMoney()));
        Decision decision = steps.settledUp(back);
        if (!(decision instanceof Decision.Accepted accepted)) {
            return decision;
        }
        List<Claim> claims = new ArrayList<>(accepted.claims());
        claims.add(new Claim(Key.ofReturn(back.id()), state.account(), new ReturnLink(order.order())));
        return accepted.withClaims(claims);
    }

    static Decision cancel(Case of, CancelReturn cancel, long account, OrderState order) {
        MemberState state = of.account(account);
        Optional<Decision> untimely = of.untimely(cancel, of.now(state));
        if (untimely.isPresent()) {
            return untimely.get();
        }
        boolean cancelled = order.returns().stream().anyMatch(b -> b.id().equals(cancel.returned()) && b.cancelled());
        if (cancelled) {
            return Case.refuse(RefusalCode.ALREADY_CANCELLED, Parameter.of("return", cancel.returned()));
        }
        ReturnSteps steps = steps(of, order, state);
        steps.draft.undoing();
        steps.draft.emit(new ProgramEvent.ReturnCancelled(cancel.at(), order.order(), cancel.returned()));
        return steps.settledUp(cancel);
    }

    private static ReturnSteps steps(Case of, OrderState order, MemberState state) {
        Draft draft = of.settled(state);
        draft.load(order);
        return new ReturnSteps(of, of.now(state), draft, order);
    }

    /**
     * Brings points and metrics to what the totals of all returns make due. A return only takes and a cancelled one
     * only gives back, also where points that expired meanwhile would tell otherwise.
     */
    private Decision settledUp(Command command) {
        Kept kept = draft.order(before.order()).kept();
        List<RedemptionState> undone = new ArrayList<>();
        if (command instanceof Return) { // first, so that nothing is forgiven that they could have paid
            redemptions.forEach(r -> giveBack(r, kept));
            // a voucher that the order earned and that was used on it is unused again, and goes with what earned it
            UsedVouchers.comeBack(of, draft, before.order(), kept.isNothing(), now);
        }
        new TakingBack(draft, Earning.of(of, draft, now, Optional.empty()), draft.order(before.order()), kept, now)
                .happen(command instanceof Return);
        if (!(command instanceof Return)) {
            UsedVouchers.comeBack(of, draft, before.order(), kept.isNothing(), now);
        }
        draft.settle(now); // what comes back dead is gone before it could be taken
        for (Awarded award : before.awards()) {
            boolean counted = isCounted(award);
            if (command instanceof Return) {
                List<RedemptionState> taken = takeBackVouchers(award, kept);
                tiers().redeemedAnew(taken);
                undone.addAll(taken);
                takeBack(award, kept);
            } else {
                restore(award, kept);
            }
            if (counted) {
                countPoints(award, kept);
            } else {
                countLess(award);
            }
        }
        before.fulfilled().forEach(f -> FulfilSteps.release(draft, before, f.what(), f.at()));
        draft.settle(now); // what comes back pending may have been waited for long enough
        count(kept);
        if (!(command instanceof Return)) {
            tiers().reinstate();
            UsedVouchers.comeBack(of, draft, before.order(), kept.isNothing(), now); // also what came with a tier
        }
        payDebts(); // only now, or a debt that another award is about to lower would be paid
        if (!(command instanceof Return)) {
            redemptions.forEach(r -> giveBack(r, kept)); // now, for the same reason
            draft.settle(now);
        }
        redemptions.forEach(r -> takeAgain(r, kept)); // last, for the same reason
        redemptions.forEach(r -> giveBackLimits(r, kept));
        tiers().redeemedAnew(redemptions);
        move(command instanceof Return);
        giveBackLimitsAndFacts(kept);
        MovedLots.explain(of.trace(), draft, settled);
        AccountChange change = draft.change(command, command.id(), now);
        long account = draft.state().account();
        List<Claim> updates = new ArrayList<>();
        updates.add(new Claim(Key.ofOrder(before.order()), account, draft.order(before.order())));
        List<RedemptionState> changed = new ArrayList<>(redemptions);
        changed.addAll(undone);
        for (RedemptionState redemption : changed) {
            String id = redemption.spent().redemption();
            updates.add(new Claim(Key.ofRedemption(id), account, draft.redemption(id)));
        }
        return Case.accepted(change, List.of(draft.receipt(command, change)), updates, draft.moves());
    }

    private List<RedemptionState> takeBackVouchers(Awarded award, Kept kept) {
        Wallet wallet = draft.state().points().wallet(award.pointType());
        long due = award.lot().granted() - before.keptPoints(award, kept) - award.taken() - expired(wallet, award);
        return Conversions.takeBack(of, draft, award.pointType(), award.lot().id(), due, now);
    }

    private long expired(Wallet wallet, Awarded award) {
        return award.lot().granted() - award.taken() - award.left(wallet, now);
    }

    private void takeBack(Awarded award, Kept kept) {
        PointType type = type(award.pointType());
        long due = Math.min(award.lot().granted() - before.keptPoints(award, kept), mostTaken(award));
        if (of.trace().on()) {
            long expired = expired(draft.state().points().wallet(award.pointType()), award);
            of.trace()
                    .note(
                            "return.due",
                            Long.toString(award.lot().id()),
                            Parameter.of("due", due),
                            Parameter.of("takenBefore", award.taken()),
                            Parameter.of("expired", expired));
        }
        of.program()
                .ledger()
                .clawBack(draft.state().points(), type, now, before.order(), award, due)
                .ifPresent(draft::emit);
    }

    /** One lot of an order may have paid for another before it died; the order never pays more than it earned. */
    private long mostTaken(Awarded award) {
        Wallet wallet = draft.state().points().wallet(award.pointType());
        long left = draft.order(before.order()).awards().stream()
                .filter(a -> a.pointType().equals(award.pointType()))
                .mapToLong(a -> a.left(wallet, now))
                .sum();
        return award.lot().granted() - award.left(wallet, now) + Math.max(0, left);
    }

    private void restore(Awarded award, Kept kept) {
        long due = award.lot().granted() - before.keptPoints(award, kept);
        Terms terms = of.program().terms();
        Ledger.Times times =
                new Ledger.Times(now, happened(award), draft.state().enrolledAt());
        draft.emit(of.program().ledger().restore(draft.state().points(), terms, times, before.order(), award, due));
    }

    /** When that happened which the points of an award wait for; the far future if it did not. */
    private Instant happened(Awarded award) {
        String awaited = type(award.pointType()).pending().event();
        return before.fulfilled().stream()
                .filter(f -> f.what().equals(awaited))
                .map(OrderState.Fulfilment::at)
                .findFirst()
                .orElse(ProgramCalendar.NEVER);
    }

    private void payDebts() {
        for (String name :
                before.awards().stream().map(Awarded::pointType).distinct().toList()) {
            draft.emit(of.program().ledger().payDebt(draft.state().points(), type(name), now));
        }
    }

    private void countPoints(Awarded award, Kept kept) {
        long change = before.keptPoints(award, kept) - before.keptPoints(award, keptBefore);
        boolean atRelease = type(award.pointType()).pending().qualifiesAtRelease();
        Instant when = atRelease ? release(award) : before.at();
        tiers().count(TierSteps.points(award.pointType(), award.lot().kind(), change), when);
    }

    /** A pending lot whose points are forgiven counts without them when it is released. */
    private void countLess(Awarded award) {
        Lot lot = award.lot();
        String name = WaitingGains.ofLot(lot.id());
        long forgiven = draft.order(before.order()).awards().stream()
                .filter(a -> a.lot().id() == lot.id())
                .mapToLong(Awarded::forgiven)
                .sum();
        if (forgiven > 0 || draft.state().waiting(name).isPresent()) {
            List<MetricGain> less = TierSteps.points(award.pointType(), lot.kind(), -forgiven);
            draft.emit(new ProgramEvent.LotCountsLess(
                    now, new WaitingGains(name, before.at(), award.pointType(), less, ProgramCalendar.NEVER, false)));
        }
    }

    private TierSteps tiers() {
        return Earning.of(of, draft, now, Optional.empty()).tiers();
    }

    /** Points count toward tiers from their release on. */
    private boolean isCounted(Awarded award) {
        return !release(award).isAfter(now);
    }

    private Instant release(Awarded award) {
        for (Lot lot : draft.state().points().wallet(award.pointType()).lots()) {
            if (lot.id() == award.lot().id()) {
                return lot.availableFrom();
            }
        }
        Program program = of.program();
        return type(award.pointType()).pending().releaseOf(award.lot(), happened(award), program.calendar());
    }

    /** With all of its order a redemption gives back what it took of stock and limits. */
    private void giveBackLimits(RedemptionState redemption, Kept kept) {
        boolean comesBack = redemption.voucher().isEmpty() || byVoucher.contains(redemption);
        if (redemption.cancelled() || !comesBack || policy(redemption) == GiveBack.NEVER) {
            return;
        }
        String id = redemption.spent().redemption();
        Rate share = kept.isNothing() ? Rate.ONE : new Rate(0, 1);
        RuleEvent.GivenBack back = draft.redemption(id)
                .taken()
                .forShare(now, "", share, draft.state().rules());
        if (draft.count(back)) {
            draft.emit(new RewardEvent.LimitsGivenBack(now, id, back.changes()));
        }
    }

    private GiveBack policy(RedemptionState redemption) {
        return redemption.policy().stream()
                .findFirst()
                .orElse(type(redemption.spent().pointType()).giveBack());
    }

    /** How many of the points that were spent on the order are to be back, by the policy of reward or type. */
    private long dueBack(RedemptionState redemption, Kept kept) {
        Spent spent = redemption.spent();
        GiveBack policy = policy(redemption);
        if (byVoucher.contains(redemption)) {
            return kept.returned(spent.points());
        }
        if (!redemption.voucher().isEmpty()) {
            return 0; // the voucher comes back instead of the points that bought it
        }
        if (policy == GiveBack.WHEN_ALL_RETURNED) {
            return kept.isNothing() ? spent.points() : 0;
        }
        return policy == GiveBack.IN_PROPORTION ? kept.returned(spent.points()) : 0;
    }

    private void giveBack(RedemptionState redemption, Kept kept) {
        long points = dueBack(redemption, kept) - redemption.spent().givenBack();
        if (points > 0 && !redemption.cancelled()) {
            draft.emit(of.program()
                    .ledger()
                    .giveBack(draft.state().points(), of.program().terms(), now, redemption.spent(), points, false));
        }
    }

    private void takeAgain(RedemptionState redemption, Kept kept) {
        long points = redemption.spent().givenBack() - dueBack(redemption, kept);
        if (points > 0 && !redemption.cancelled()) {
            Terms terms = of.program().terms();
            draft.emit(of.program().ledger().takeAgain(draft.state().points(), terms, now, redemption.spent(), points));
        }
    }

    /** Spend falls with what is returned of it, measures with the returned share, the order itself with all of it. */
    private void count(Kept kept) {
        Instant when = countedAt();
        if (when.isBefore(ProgramCalendar.NEVER)) {
            tiers().count(changes(kept), when);
        } else {
            for (WaitingGains waits : draft.order(before.order()).waits()) {
                draft.emit(new ProgramEvent.OrderWaits(now, waits.with(left(kept))));
            }
        }
    }

    /** In whose window the order counts; the far future while it waits. */
    private Instant countedAt() {
        Instant when = before.at();
        for (WaitingGains waits : draft.order(before.order()).waits()) {
            when = waits.until().isAfter(now) ? ProgramCalendar.NEVER : waits.countedAt();
        }
        return when;
    }

    private void move(boolean back) {
        if (back) {
            tiers().revoke();
        } else {
            Instant when = countedAt();
            tiers().moveUp(when.isBefore(ProgramCalendar.NEVER) ? when : before.at());
        }
    }

    private List<MetricGain> changes(Kept kept) {
        List<MetricGain> gains = new ArrayList<>();
        for (MetricGain gain : before.gains()) {
            long change = kept(gain, kept) - kept(gain, keptBefore);
            gains.add(new MetricGain(gain.kind(), gain.name(), change));
        }
        return gains;
    }

    private List<MetricGain> left(Kept kept) {
        List<MetricGain> gains = new ArrayList<>();
        for (MetricGain gain : before.gains()) {
            if (!Earning.ofPoints(gain)) {
                gains.add(new MetricGain(gain.kind(), gain.name(), kept(gain, kept)));
            }
        }
        return gains;
    }

    private long kept(MetricGain gain, Kept kept) {
        return switch (gain.kind()) {
            case SPEND -> before.keptBasis(kept);
            case POINTS, BASE_POINTS -> 0; // by lots, because some were released later
            case MEASURE -> keptOf(gain.amount(), kept);
            default -> kept.isNothing() ? 0 : gain.amount();
        };
    }

    private long keptOf(long amount, Kept kept) {
        Rate share = returnedShare(kept);
        return amount
                - BigInteger.valueOf(amount)
                        .multiply(BigInteger.valueOf(share.numerator()))
                        .divide(BigInteger.valueOf(share.denominator()))
                        .longValueExact();
    }

    /** What rules counted for the order falls with the returned share: headroom of limits, orders, remainders. */
    private void giveBackLimitsAndFacts(Kept kept) {
        Earning.giveBack(draft, draft.order(before.order()), returnedShare(kept), kept, now);
        if (of.trace().on()) {
            of.trace()
                    .note(
                            "return.kept",
                            before.order(),
                            Parameter.of("spend", before.keptBasis(kept)),
                            Parameter.of("spendBefore", before.keptBasis(keptBefore)));
        }
    }

    private Rate returnedShare(Kept kept) {
        if (kept.isNothing()) {
            return Rate.ONE;
        }
        long total = before.total();
        return total <= 0 ? new Rate(0, 1) : new Rate(total - before.keptBasis(kept), total);
    }

    private PointType type(String name) {
        return of.program().typeNamed(name).orElseGet(of.program()::mainType);
    }
}
