package dev.loyalty4j.core.program;

import dev.loyalty4j.core.account.AccountEvent;
import dev.loyalty4j.core.account.PointType;
import dev.loyalty4j.core.account.Take;
import dev.loyalty4j.core.activity.Trace;
import dev.loyalty4j.core.journal.ProgramEvent;
import dev.loyalty4j.core.reward.Item;
import dev.loyalty4j.core.reward.Quote;
import dev.loyalty4j.core.reward.RewardEvent;
import dev.loyalty4j.core.reward.Voucher;
import dev.loyalty4j.core.reward.Worth;
import dev.loyalty4j.core.rule.Passage;
import dev.loyalty4j.core.rule.RuleEvent;
import java.time.Instant;
import java.util.List;

/** Points become a reward: asked for by a member, or by themselves. All checks are made before. */
final class Redemption {
    private final Draft draft;
    private final Instant at;
    private final String id;
    private final String order;
    private final Item item;
    private long requested;
    private Trace trace = Trace.OFF;
    private String conversion = "";
    private Instant spending;

    private Redemption(Draft draft, Instant at, String id, String order, Item item) {
        this.draft = draft;
        this.at = at;
        this.id = id;
        this.order = order;
        this.item = item;
        this.spending = at;
    }

    static Redemption of(Draft draft, Instant at, String id, String order, Item item) {
        return new Redemption(draft, at, id, order, item);
    }

    Redemption requested(long points) {
        requested = points;
        return this;
    }

    /** It came by itself, with the points that could be spent at another instant. */
    Redemption by(String name, Instant when) {
        conversion = name;
        spending = when;
        return this;
    }

    Redemption explained(Trace steps) {
        trace = steps;
        return this;
    }

    /** Takes the points, counts stock and limits, and gives the reward, as a voucher if it says so. */
    void happen(Quote quote, Passage passage) {
        PointType type = draft.program().typeOf(item);
        if (quote.points() > 0) {
            List<Take> takes = draft.program().ledger().takes(draft.state().points(), type, spending, quote.points());
            AccountEvent.PointsRedeemed redeemed =
                    new AccountEvent.PointsRedeemed(at, type.name(), id, order, "", quote.points(), takes);
            Debits.explain(trace, redeemed.takes(), type);
            draft.emit(redeemed);
        }
        count(draft, at, "", passage);
        reward(quote, passage.changes());
    }

    static void count(Draft draft, Instant at, String order, Passage passage) {
        draft.count(at, order, passage.changes());
        if (!passage.answers().isEmpty()) {
            draft.emit(new ProgramEvent.Ruled(new RuleEvent.AnswersKept(at, passage.answers())));
        }
    }

    private void reward(Quote quote, List<RuleEvent.Change> taken) {
        Worth worth = item.worth(quote.value());
        boolean asVoucher = !item.reward().voucher().isEmpty();
        String voucher = asVoucher ? Issued.nextId(draft) : "";
        draft.emit(new RewardEvent.RewardRedeemed(
                at, id, order, worth, item.pointType(), requested, quote.points(), taken, voucher));
        if (asVoucher) {
            Voucher issued = Issued.voucher(draft, at, item, worth, id, conversion, "");
            Issued.emit(draft, at, issued);
        }
    }
}
