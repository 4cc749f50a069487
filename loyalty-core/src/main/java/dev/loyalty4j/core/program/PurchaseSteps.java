package dev.loyalty4j.core.program;

import dev.loyalty4j.core.account.Ledger;
import dev.loyalty4j.core.account.LotKind;
import dev.loyalty4j.core.account.Origin;
import dev.loyalty4j.core.account.Share;
import dev.loyalty4j.core.activity.Line;
import dev.loyalty4j.core.activity.Parameter;
import dev.loyalty4j.core.activity.Purchase;
import dev.loyalty4j.core.activity.RefusalCode;
import dev.loyalty4j.core.activity.Trace;
import dev.loyalty4j.core.rule.Evaluation;
import dev.loyalty4j.core.rule.Facts;
import dev.loyalty4j.core.tier.Ladders;
import dev.loyalty4j.core.tier.Metric;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a purchase does to a settled account: record it, grant what the rules give, count it, move up. */
final class PurchaseSteps {
    /** The kinds of lots that an award makes. */
    private static final List<LotKind> EARNED = List.of(LotKind.BASE, LotKind.BONUS);

    private final Program program;
    private final Purchase purchase;
    private final Instant now;
    private final Trace trace;

    PurchaseSteps(Program program, Purchase purchase, Instant now, Trace trace) {
        this.program = program;
        this.purchase = purchase;
        this.now = now;
        this.trace = trace;
    }

    static Decision decide(Case of, Purchase purchase, MemberState state) {
        Instant now = of.now(state);
        return of.untimely(purchase, now)
                .or(() -> unacceptable(of.program(), purchase.lines()))
                .orElseGet(() -> bought(of, purchase, state, now));
    }

    private static Optional<Decision> unacceptable(Program program, List<Line> lines) {
        if (lines.size() > Program.MAX_LINES) {
            return Optional.of(Case.refuse(
                    RefusalCode.TOO_MANY_LINES,
                    Parameter.of("lines", lines.size()),
                    Parameter.of("allowed", Program.MAX_LINES)));
        }
        for (Line line : lines) {
            String currency = line.unitPrice().currency();
            if (!currency.equals(program.currency())) {
                return Optional.of(Case.refuse(
                        RefusalCode.CURRENCY_NOT_SUPPORTED,
                        Parameter.of("currency", currency),
                        Parameter.of("allowed", program.currency())));
            }
        }
        return Optional.empty();
    }

    private static Decision bought(Case of, Purchase purchase, MemberState state, Instant now) {
        Draft draft = of.settled(state);
        PurchaseSteps steps = new PurchaseSteps(of.program(), purchase, now, of.trace());
        if (!steps.fits(draft)) {
            return Case.refuse(RefusalCode.TOO_MANY_LOTS, Parameter.of("allowed", Ledger.MAX_LOTS));
        }
        steps.run(draft);
        AccountChange change = draft.change(purchase, purchase.id(), now);
        Claim order = new Claim(Key.ofOrder(purchase.id()), state.account(), draft.order(purchase.id()));
        return Case.accepted(change, List.of(Case.receipt(purchase, change), order), List.of());
    }

    /** An award makes at most one lot for each point type and kind. */
    private boolean fits(Draft draft) {
        int most = program.pointTypes().size() * EARNED.size();
        return draft.makeRoom(most, now);
    }

    private void run(Draft draft) {
        Evaluation evaluation = program.rulePlan().evaluate(purchase, facts(draft.state()), trace);
        Origin origin = origin(draft.state());
        draft.emit(new ProgramEvent.OrderRecorded(
                purchase.at(), purchase.id(), lines(evaluation), pointsCounted(evaluation)));
        for (Evaluation.Earned earned : evaluation.awards()) {
            for (LotKind kind : EARNED) {
                grant(draft, earned, kind, origin);
            }
        }
        Ladders ladders = program.compiledLadders();
        draft.emit(ladders.count(Metric.SPEND, evaluation.totalBasis(), purchase.at()));
        draft.emit(ladders.count(Metric.ORDERS, 1, purchase.at()));
        draft.emit(ladders.count(Metric.POINTS, pointsCounted(evaluation), purchase.at()));
        draft.emit(ladders.moveUp(draft.state().ladders(), purchase.at(), now));
        draft.settle(now); // a late order may have earned points that are dead already
    }

    /** Facts are as they were before this order: the tier held at its instant. */
    private Facts facts(MemberState state) {
        Ladders ladders = program.compiledLadders();
        return ladder -> ladders.state(state.ladders(), ladder).rankAt(purchase.at());
    }

    private Origin origin(MemberState state) {
        String tiers = program.compiledLadders().tiersAt(state.ladders(), purchase.at());
        return new Origin(Purchase.KIND, purchase.id(), program.version(), tiers, purchase.channel());
    }

    /** The order as it can come back; one without lines is one unit of nothing. */
    private List<OrderLine> lines(Evaluation evaluation) {
        List<OrderLine> lines = new ArrayList<>(purchase.lines().size());
        for (int i = 0; i < purchase.lines().size(); i++) {
            Line line = purchase.lines().get(i);
            long net = Math.multiplyExact(line.unitPrice().minor(), (long) line.quantity());
            lines.add(new OrderLine(
                    line.sku(), line.quantity(), net, evaluation.basis().get(i)));
        }
        return lines.isEmpty() ? List.of(new OrderLine("", 1, 0, 0)) : lines;
    }

    /** Pending points count toward tiers when they are released. */
    private long pointsCounted(Evaluation evaluation) {
        if (!program.mainType().pending().isNone()) {
            return 0;
        }
        return evaluation.awards().stream()
                .filter(a -> a.pointType().equals(program.mainType().name()))
                .mapToLong(Evaluation.Earned::points)
                .sum();
    }

    private void grant(Draft draft, Evaluation.Earned earned, LotKind kind, Origin origin) {
        List<Share> shares = new ArrayList<>();
        long points = 0;
        for (Evaluation.Cell cell : earned.cells()) {
            if (cell.bonus() == (kind == LotKind.BONUS)) {
                shares.add(new Share(cell.rule(), cell.line(), cell.points()));
                points += cell.points();
            }
        }
        if (points > 0) {
            draft.grant(program.pointType(earned.pointType()), kind, points, purchase.at(), origin, shares);
        }
    }
}
