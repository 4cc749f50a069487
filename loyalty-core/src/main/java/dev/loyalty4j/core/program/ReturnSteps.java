package dev.loyalty4j.core.program;

import dev.loyalty4j.core.activity.Parameter;
import dev.loyalty4j.core.activity.RefusalCode;
import dev.loyalty4j.core.activity.Return;
import dev.loyalty4j.core.tier.Ladders;
import dev.loyalty4j.core.tier.Metric;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All of an order comes back: its points are taken back by its own numbers, and what it counted is taken off. */
final class ReturnSteps {
    private ReturnSteps() {}

    static Decision decide(Case of, Return back, OrderState order) {
        MemberState state = of.accountOf(order.order());
        return of.untimely(back, of.now(state))
                .or(() -> cannotComeBack(of.program(), back, order))
                .orElseGet(() -> returned(of, back, order, state));
    }

    private static Optional<Decision> cannotComeBack(Program program, Return back, OrderState order) {
        Instant windowEnd = order.at().plus(program.returnWindow());
        if (order.returned()) {
            return Optional.of(Case.refuse(RefusalCode.ALREADY_RETURNED, Parameter.of("order", order.order())));
        }
        if (!back.at().isBefore(windowEnd)) {
            return Optional.of(Case.refuse(
                    RefusalCode.RETURN_WINDOW_CLOSED,
                    Parameter.of("order", order.order()),
                    Parameter.of("closed", windowEnd)));
        }
        return Optional.empty();
    }

    private static Decision returned(Case of, Return back, OrderState order, MemberState state) {
        Instant now = of.now(state);
        Draft draft = of.settled(state);
        draft.load(order);
        for (OrderState.AwardedLot award : order.awards()) {
            of.program()
                    .ledger()
                    .clawBack(
                            draft.state().points(),
                            now,
                            award.pointType(),
                            order.order(),
                            award.lot(),
                            award.granted() - award.taken())
                    .ifPresent(draft::emit);
        }
        Ladders ladders = of.program().compiledLadders();
        draft.emit(ladders.count(Metric.SPEND, -order.total(), order.at()));
        draft.emit(ladders.count(Metric.ORDERS, -1, order.at()));
        draft.emit(ladders.count(Metric.POINTS, -order.pointsCounted(), order.at()));
        draft.emit(new ProgramEvent.OrderReturned(back.at(), order.order(), back.id()));
        AccountChange change = draft.change(back, back.id(), now);
        return Case.accepted(
                change,
                List.of(Case.receipt(back, change)),
                List.of(new Claim(Key.ofOrder(order.order()), state.account(), draft.order(order.order()))));
    }
}
