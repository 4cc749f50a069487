package dev.loyalty4j.core.program;

import dev.loyalty4j.core.account.Ledger;
import dev.loyalty4j.core.account.PointType;
import dev.loyalty4j.core.account.Take;
import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.activity.Parameter;
import dev.loyalty4j.core.activity.RefusalCode;
import dev.loyalty4j.core.activity.Trace;
import dev.loyalty4j.core.journal.Claim;
import dev.loyalty4j.core.journal.Key;
import dev.loyalty4j.core.journal.OrderSpending;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What all commands share that spend points. */
final class Debits {
    private Debits() {}

    /** Says why points cannot be spent, if they cannot. */
    static Optional<Decision> refusal(Case of, Draft draft, PointType type, Instant now, long points) {
        if (!type.redeemable()) {
            return Optional.of(Case.refuse(RefusalCode.NOT_REDEEMABLE, Parameter.of("pointType", type.name())));
        }
        long available = draft.state().points().available(type.name(), now);
        if (available < points) {
            return Optional.of(Case.refuse(
                    RefusalCode.INSUFFICIENT_POINTS,
                    Parameter.of("missing", points - available),
                    Parameter.of("available", available)));
        }
        return Optional.empty();
    }

    /** Says that points come from too many lots, if they do. */
    static Optional<Decision> tooManyTakes(Case of, Draft draft, PointType type, Instant now, long points) {
        int takes = of.program()
                .ledger()
                .takes(draft.state().points(), type, now, points)
                .size();
        return takes <= Ledger.MAX_TAKES
                ? Optional.empty()
                : Optional.of(Case.refuse(
                        RefusalCode.TOO_MANY_TAKES,
                        Parameter.of("lots", takes),
                        Parameter.of("allowed", Ledger.MAX_TAKES)));
    }

    /** Says that an order has too many redemptions, if it has. */
    static Optional<Decision> tooManyFor(Case of, long account, String order) {
        return of.spendingOf(account, order)
                .filter(s -> s.redemptions().size() >= OrderSpending.MAX_REDEMPTIONS)
                .map(s -> Case.refuse(
                        RefusalCode.TOO_MANY_REDEMPTIONS, Parameter.of("allowed", OrderSpending.MAX_REDEMPTIONS)));
    }

    /** Says which lots gave how many points and why these. */
    static void explain(Case of, List<Take> takes, PointType type) {
        explain(of.trace(), takes, type);
    }

    static void explain(Trace trace, List<Take> takes, PointType type) {
        if (trace.on()) {
            for (Take take : takes) {
                trace.note(
                        "lot.taken",
                        Long.toString(take.lot()),
                        Parameter.of("points", take.points()),
                        Parameter.of("order", type.spending().by()),
                        Parameter.of("kind", take.kind()),
                        Parameter.of("expires", take.expiresAt()),
                        Parameter.of("earned", take.earnedAt()));
            }
        }
    }

    /** The decision to spend points that the draft has spent: the redemption is kept, and the order remembers it. */
    static Decision redeemed(Case of, Draft draft, Command command, String order, Instant now) {
        Earning.of(of, draft, now, Optional.empty()).tiers().redeemed(command.id(), now);
        AccountChange change = draft.change(command, command.id(), now);
        long account = draft.state().account();
        List<Claim> claims = new ArrayList<>();
        List<Claim> updates = new ArrayList<>();
        claims.add(draft.receipt(command, change));
        claims.add(new Claim(Key.ofRedemption(command.id()), account, draft.redemption(command.id())));
        if (!order.isEmpty()) {
            Optional<OrderSpending> known = of.spendingOf(account, order);
            OrderSpending spending =
                    known.orElse(new OrderSpending(order, List.of())).with(command.id());
            (known.isPresent() ? updates : claims).add(new Claim(Key.ofSpending(account, order), account, spending));
        }
        return Case.accepted(change, claims, updates, draft.moves());
    }
}
