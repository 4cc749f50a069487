package dev.loyalty4j.core.program;

import dev.loyalty4j.core.account.Grant;
import dev.loyalty4j.core.account.LotKind;
import dev.loyalty4j.core.account.Origin;
import dev.loyalty4j.core.account.Share;
import dev.loyalty4j.core.activity.Purchase;
import dev.loyalty4j.core.activity.Trace;
import dev.loyalty4j.core.rule.Evaluation;
import dev.loyalty4j.core.rule.Facts;
import dev.loyalty4j.core.tier.Ladders;
import dev.loyalty4j.core.tier.Metric;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a purchase does to a settled account: record it, grant what the rules give, count it, move up. */
final class PurchaseSteps {
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

    /** An award makes at most one lot for each point type and kind. */
    boolean fits(Draft draft) {
        int most = program.pointTypes().size() * LotKind.values().length;
        return program.ledger().hasRoom(draft.state().points(), most);
    }

    void run(Draft draft) {
        Evaluation evaluation = program.rulePlan().evaluate(purchase, facts(draft.state()), trace);
        Origin origin = origin(draft.state());
        draft.emit(new ProgramEvent.OrderRecorded(
                purchase.at(), purchase.id(), evaluation.basis(), pointsCounted(evaluation)));
        for (Evaluation.Earned earned : evaluation.awards()) {
            for (LotKind kind : LotKind.values()) {
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

    private long pointsCounted(Evaluation evaluation) {
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
            Instant end = program.pointType(earned.pointType()).expiry().endOf(purchase.at(), program.calendar());
            Grant grant = new Grant(earned.pointType(), kind, points, purchase.at(), end, origin, shares);
            draft.emit(program.ledger().grant(draft.state().points(), grant));
        }
    }
}
