package dev.loyalty4j.core.program;

import dev.loyalty4j.core.account.Ledger;
import dev.loyalty4j.core.activity.Line;
import dev.loyalty4j.core.activity.Parameter;
import dev.loyalty4j.core.activity.Purchase;
import dev.loyalty4j.core.activity.RefusalCode;
import dev.loyalty4j.core.amount.Rate;
import dev.loyalty4j.core.amount.Sequence;
import dev.loyalty4j.core.journal.Claim;
import dev.loyalty4j.core.journal.MemberState;
import dev.loyalty4j.core.journal.OrderLine;
import dev.loyalty4j.core.journal.Person;
import dev.loyalty4j.core.journal.ProgramEvent;
import dev.loyalty4j.core.rule.Evaluation;
import dev.loyalty4j.core.rule.Occasion;
import dev.loyalty4j.core.rule.RuleEvent;
import dev.loyalty4j.core.tier.Metric;
import dev.loyalty4j.core.tier.MetricGain;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a purchase does to a settled account: record it, grant what the rules give, count it, move up. */
final class PurchaseSteps {
    private PurchaseSteps() {}

    static Decision decide(Case of, Purchase purchase, MemberState state) {
        Instant now = of.now(state);
        Occasion occasion = Occasion.of(purchase);
        return of.untimely(purchase, now)
                .or(() -> Bounds.unacceptable(of.program(), occasion))
                .orElseGet(() -> bought(of, purchase, occasion, state, now));
    }

    private static Decision bought(Case of, Purchase purchase, Occasion occasion, MemberState state, Instant now) {
        Draft draft = of.settled(state);
        Earning earning =
                Earning.of(of, draft, now, of.person(purchase.member()).map(Person::profile));
        Optional<Decision> waiting = Earning.tooManyWaiting(of, draft);
        if (waiting.isPresent()) {
            return waiting.get();
        }
        Evaluation evaluation = evaluated(draft, earning, occasion, now);
        if (!earning.fits(evaluation)) {
            return Case.refuse(RefusalCode.TOO_MANY_LOTS, Parameter.of("allowed", Ledger.MAX_LOTS));
        }
        run(draft, earning, purchase, occasion, evaluation);
        draft.settle(now); // a late order may have earned points that are dead already
        AccountChange change = draft.change(purchase, purchase.id(), now);
        List<Claim> claims = of.kept() ? draft.claims(purchase, purchase.id(), change) : List.of();
        return Case.accepted(change, claims, List.of(), draft.moves());
    }

    /** An order that reaches a tier is judged by the tier before, or by the one it reaches where a ladder says so. */
    private static Evaluation evaluated(Draft draft, Earning earning, Occasion occasion, Instant now) {
        Evaluation first = earning.evaluate(occasion);
        if (!draft.program().compiledLadders().judgeByTierReached()) {
            return first;
        }
        List<Integer> lifted = draft.program()
                .compiledLadders()
                .lifted(draft.climber(), atOnce(draft, gains(earning, occasion, first)), occasion.at(), now);
        return lifted.stream().allMatch(rank -> rank == 0) ? first : earning.evaluate(occasion, lifted);
    }

    private static List<MetricGain> atOnce(Draft draft, List<MetricGain> gains) {
        return draft.program().holdingBack().isEmpty()
                ? gains
                : gains.stream().filter(Earning::ofPoints).toList();
    }

    private static List<MetricGain> gains(Earning earning, Occasion occasion, Evaluation evaluation) {
        List<MetricGain> gains = new ArrayList<>(4);
        gains.add(new MetricGain(Metric.Kind.SPEND, "", evaluation.totalBasis()));
        gains.add(new MetricGain(Metric.Kind.ORDERS, "", 1));
        TierSteps.addMeasures(occasion, gains);
        earning.addPointsGained(evaluation, Purchase.KIND, occasion.at(), gains);
        return Sequence.copyOf(gains);
    }

    private static void run(Draft draft, Earning earning, Purchase purchase, Occasion occasion, Evaluation evaluation) {
        List<MetricGain> gains = gains(earning, occasion, evaluation);
        draft.emit(new ProgramEvent.OrderRecorded(
                purchase.at(), purchase.id(), lines(draft.program(), purchase, evaluation), gains));
        earning.award(evaluation, occasion, earning.origin(occasion, Purchase.KIND, purchase.id()), purchase.id());
        Rate ratio = purchase.payment().conversion();
        if (ratio.numerator() > 0 && !purchase.lines().isEmpty()) {
            String currency = purchase.lines().get(0).unitPrice().currency();
            earning.rule(new RuleEvent.CurrencyConverted(
                    purchase.at(), purchase.id(), currency, ratio.numerator(), ratio.denominator()));
        }
        earning.count(gains, purchase.at(), purchase.id());
    }

    /** The order as it can come back; one without lines is one unit of nothing. */
    private static List<OrderLine> lines(Program program, Purchase purchase, Evaluation evaluation) {
        List<Line> bought = purchase.lines();
        return bought.isEmpty()
                ? List.of(new OrderLine("", 1, 0, 0))
                : Sequence.of(
                        bought.size(),
                        i -> line(program, bought.get(i), evaluation.basis().get(i)));
    }

    private static OrderLine line(Program program, Line line, long basis) {
        String currency = line.unitPrice().currency();
        return new OrderLine(
                line.sku(),
                line.quantity(),
                line.netMinor(),
                basis,
                currency.equals(program.currency()) ? "" : currency);
    }
}
