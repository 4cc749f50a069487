package dev.loyalty4j.core.program;

import dev.loyalty4j.core.account.AccountEvent;
import dev.loyalty4j.core.account.Awarded;
import dev.loyalty4j.core.account.Event;
import dev.loyalty4j.core.account.LotKind;
import dev.loyalty4j.core.account.Origin;
import dev.loyalty4j.core.account.PointType;
import dev.loyalty4j.core.account.Share;
import dev.loyalty4j.core.activity.Parameter;
import dev.loyalty4j.core.activity.Trace;
import dev.loyalty4j.core.activity.Trigger;
import dev.loyalty4j.core.amount.Allocation;
import dev.loyalty4j.core.reward.Given;
import dev.loyalty4j.core.reward.Granted;
import dev.loyalty4j.core.reward.Item;
import dev.loyalty4j.core.reward.RewardEvent;
import dev.loyalty4j.core.reward.Voucher;
import dev.loyalty4j.core.rule.Award;
import dev.loyalty4j.core.rule.AwardInKind;
import dev.loyalty4j.core.rule.Evaluation;
import dev.loyalty4j.core.rule.Occasion;
import dev.loyalty4j.core.rule.Passage;
import dev.loyalty4j.core.tier.MetricGain;
import dev.loyalty4j.core.time.ProgramCalendar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Turns what rules give beside points into items, vouchers, stamps, entitlements, credits and prizes. */
final class Giving {
    private final Draft draft;
    private final Program program;
    private final Occasion occasion;
    private final Origin origin;
    private final String order;
    private final Loaded loaded;
    private final Trace trace;

    private final Earning earning;

    Giving(Draft draft, Earning earning, Occasion occasion, Origin origin, String order, Loaded loaded, Trace trace) {
        this.earning = earning;
        this.draft = draft;
        this.program = draft.program();
        this.occasion = occasion;
        this.origin = origin;
        this.order = order;
        this.loaded = loaded;
        this.trace = trace;
    }

    /** A tier and a milestone can be reached again, so that their instant is part of the name. */
    private static String name(Occasion occasion, String id) {
        boolean again = occasion.trigger().equals(Trigger.TIER_ENTERED)
                || occasion.trigger().equals(Trigger.MILESTONE_REACHED);
        return again ? id + " " + occasion.at() : id;
    }

    /** What an occasion that is not an order has given, of the events from a position on. */
    static List<Given> given(Draft draft, int from, Occasion occasion, String kind, String id) {
        List<Given> found = new ArrayList<>();
        String prefix = kind + " " + name(occasion, id) + "/";
        for (Event event : draft.events().subList(from, draft.events().size())) {
            if (event instanceof RewardEvent.AwardGiven e && e.given().id().startsWith(prefix)) {
                found.add(e.given());
            }
        }
        return found;
    }

    /** The lots that it has granted. */
    static List<Awarded> granted(Draft draft, int from, String kind, String id) {
        List<Awarded> awards = new ArrayList<>();
        for (Event event : draft.events().subList(from, draft.events().size())) {
            if (event instanceof AccountEvent.LotGranted e
                    && e.lot().origin().kind().equals(kind)
                    && e.lot().origin().id().equals(id)) {
                awards.add(new Awarded(e.pointType(), e.lot(), e.shares(), List.of(), 0, 0));
            }
        }
        return awards;
    }

    /** How many lots the prizes may need. */
    static long lots(Evaluation evaluation) {
        long lots = 0;
        for (Evaluation.InKind given : evaluation.inKind()) {
            lots += given.award() instanceof AwardInKind.Draw ? 1 : 0;
        }
        return lots;
    }

    void give(Evaluation evaluation, Optional<RandomGenerator> random) {
        for (Evaluation.InKind given : evaluation.inKind()) {
            if (given.award() instanceof AwardInKind.Draw draw) {
                draw(evaluation, given, draw, random.orElseThrow());
            } else {
                give(given);
            }
        }
    }

    private void draw(Evaluation evaluation, Evaluation.InKind given, AwardInKind.Draw draw, RandomGenerator random) {
        long drawn = random.nextLong(draw.weights());
        int pick = draw.pick(drawn);
        AwardInKind.Prize prize = draw.prizes().get(pick);
        draft.emit(new RewardEvent.PrizeDrawn(occasion.at(), given.rule(), drawn, draw.weights(), pick, prize.what()));
        for (Award award : prize.award()) {
            if (award instanceof Award.Fixed points) {
                grant(evaluation, given, points.points());
            } else {
                give(given.drawn((AwardInKind) award));
            }
        }
    }

    private void grant(Evaluation evaluation, Evaluation.InKind given, long whole) {
        PointType type = program.typeNamed(given.pointType()).orElseThrow();
        long points = whole;
        for (int digit = 0; digit < type.scale(); digit++) {
            points = Math.multiplyExact(points, 10L);
        }
        long[] weights = evaluation.basis().stream().mapToLong(b -> b).toArray();
        long[] parts = weights.length == 0 ? new long[] {points} : Allocation.byWeights(points, weights);
        List<Share> shares = new ArrayList<>();
        for (int line = 0; line < parts.length; line++) {
            if (parts[line] > 0) {
                shares.add(new Share(given.rule(), line, parts[line]));
            }
        }
        draft.grant(type, LotKind.BONUS, points, occasion.at(), origin, shares);
    }

    private void give(Evaluation.InKind given) {
        if (given.award() instanceof AwardInKind.Item item) {
            for (int i = 0; i < item.times(); i++) {
                item(newId(), given, item);
            }
            return;
        }
        String id = newId();
        if (given.award() instanceof AwardInKind.Stamps stamps) {
            emit(id, given, Given.Kind.STAMPS, stamps.card(), "", given.amount(), List.of());
            Cards.add(draft, earning, stamps.card(), id, given.amount(), occasion.at());
        } else if (given.award() instanceof AwardInKind.Entitlement entitlement) {
            ProgramCalendar calendar = program.calendar();
            Granted granted = new Granted(
                    id,
                    entitlement.name(),
                    entitlement.value(),
                    occasion.at(),
                    calendar.endOf(entitlement.good().lastDay(calendar.dateOf(occasion.at()))));
            emit(id, given, Given.Kind.ENTITLEMENT, entitlement.name(), "", 1, List.of(granted));
            draft.emit(new RewardEvent.EntitlementGranted(occasion.at(), granted));
        } else if (given.award() instanceof AwardInKind.Credit credit) {
            long amount = MetricCredits.amount(program, credit);
            emit(id, given, Given.Kind.METRIC, credit.metric(), "", amount, List.of());
            List<MetricGain> gains = MetricCredits.gains(program, credit.metric(), amount);
            draft.emit(program.compiledLadders().count(draft.climber(), gains, occasion.at(), occasion.at()));
        }
    }

    private String newId() {
        return draft.newName(origin.kind(), name(occasion, origin.id()));
    }

    /** Where the stock is empty, the day is wrong or the account is full of vouchers, the rest is given without it. */
    private void item(String id, Evaluation.InKind given, AwardInKind.Item award) {
        Item item = program.catalogue().find(award.reward()).orElseThrow();
        MemberFacts facts =
                new MemberFacts(program, draft.state(), occasion.at(), Optional.empty(), loaded.after(draft.moves()));
        Passage passage = program.rulePlan().pass(item.gate(), occasion, facts, false, 0, trace);
        boolean asVoucher = award.asVoucher() || !item.reward().voucher().isEmpty();
        boolean offered = item.offeredOn(program.calendar().dateOf(occasion.at()));
        if (!passage.open() || !offered || (asVoucher && !Issued.fits(draft))) {
            trace.note("award.left.out", given.rule(), Parameter.of("reward", award.reward()));
            return;
        }
        Redemption.count(draft, occasion.at(), order, passage);
        if (asVoucher) {
            Voucher voucher = Issued.voucher(draft, occasion.at(), item, item.worth(0), "", "", order);
            emit(id, given, Given.Kind.VOUCHER, award.reward(), voucher.id(), 1, List.of());
            Issued.emit(draft, occasion.at(), voucher);
        } else {
            emit(id, given, Given.Kind.ITEM, award.reward(), "", 1, List.of());
        }
    }

    private void emit(
            String id,
            Evaluation.InKind given,
            Given.Kind kind,
            String name,
            String voucher,
            long amount,
            List<Granted> granted) {
        boolean perUnit = given.award() instanceof AwardInKind.Stamps stamps && stamps.perUnit();
        draft.emit(new RewardEvent.AwardGiven(
                occasion.at(),
                new Given(
                        id,
                        given.rule(),
                        kind,
                        name,
                        voucher,
                        amount,
                        perUnit,
                        given.byLine(),
                        given.leastAmount(),
                        given.leastUnits(),
                        order,
                        granted)));
    }
}
