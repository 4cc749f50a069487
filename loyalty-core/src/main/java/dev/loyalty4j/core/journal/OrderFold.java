package dev.loyalty4j.core.journal;

import dev.loyalty4j.core.account.AccountEvent;
import dev.loyalty4j.core.account.Awarded;
import dev.loyalty4j.core.account.Event;
import dev.loyalty4j.core.account.Origin;
import dev.loyalty4j.core.activity.Action;
import dev.loyalty4j.core.activity.Purchase;
import dev.loyalty4j.core.activity.Visit;
import dev.loyalty4j.core.amount.Sequence;
import dev.loyalty4j.core.journal.OrderState.Back;
import dev.loyalty4j.core.journal.OrderState.Fulfilment;
import dev.loyalty4j.core.journal.OrderState.InKind;
import dev.loyalty4j.core.reward.RewardEvent;
import dev.loyalty4j.core.rule.OrderCounts;
import dev.loyalty4j.core.rule.RuleEvent;
import dev.loyalty4j.core.tier.MetricGain;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order while events are applied to it one by one. An event replaces only the part that it is about; the order is
 * put together when it is asked for.
 *
 * <p>Not thread-safe.
 */
public final class OrderFold {
    private String order = "";
    private Instant at = Instant.EPOCH;
    private List<OrderLine> lines = List.of();
    private List<MetricGain> gains = List.of();
    private List<Awarded> awards = List.of();
    private List<Back> returns = List.of();
    private List<Fulfilment> fulfilled = List.of();
    private OrderCounts counted = OrderCounts.NOTHING;
    private List<InKind> inKind = List.of();
    private List<WaitingGains> waits = List.of();
    private @Nullable OrderState state;

    /**
     * Starts with an order.
     *
     * @param before the order, which stays as it is; null before it is recorded
     */
    public OrderFold(@Nullable OrderState before) {
        state = before;
        if (before != null) {
            order = before.order();
            at = before.at();
            lines = before.lines();
            gains = before.gains();
            awards = before.awards();
            returns = before.returns();
            fulfilled = before.fulfilled();
            counted = before.counted();
            inKind = before.inKind();
            waits = before.waits();
        }
    }

    /**
     * Returns the id of the order.
     *
     * @return the id; empty before it is recorded
     */
    public String order() {
        return order;
    }

    /**
     * Returns the order after the events so far.
     *
     * @return the order
     */
    public OrderState state() {
        OrderState now = state;
        if (now == null) {
            now = new OrderState(order, at, lines, gains, awards, returns, fulfilled, counted, inKind, waits);
            state = now;
        }
        return now;
    }

    /**
     * Returns the order that an event is about.
     *
     * @param event the event
     * @return the id of the order; empty if it is about none
     */
    public static String orderOf(Event event) {
        if (event instanceof AccountEvent its) {
            return orderOf(its);
        } else if (event instanceof ProgramEvent its) {
            return orderOf(its);
        } else if (event instanceof RewardEvent.AwardGiven e) {
            return e.given().order();
        }
        return event instanceof RewardEvent.AwardTaken e ? e.order() : ""; // without one it is about a tier or a card
    }

    private static String orderOf(AccountEvent event) {
        if (event instanceof AccountEvent.LotGranted granted) {
            return orderOf(granted.lot().origin());
        } else if (event instanceof AccountEvent.PointsClawedBack clawed) {
            return clawed.order(); // without one it is about a tier
        }
        return event instanceof AccountEvent.PointsRestored restored ? restored.order() : "";
    }

    private static String orderOf(ProgramEvent event) {
        if (event instanceof ProgramEvent.OrderRecorded recorded) {
            return recorded.order();
        } else if (event instanceof ProgramEvent.OrderWaits waits) {
            return waits.what().order();
        } else if (event instanceof ProgramEvent.OrderFulfilled fulfilled) {
            return fulfilled.order();
        } else if (event instanceof ProgramEvent.OrderReturned returned) {
            return returned.order();
        } else if (event instanceof ProgramEvent.ReturnCancelled cancelled) {
            return cancelled.order();
        }
        return event instanceof ProgramEvent.Ruled ruled ? orderOf(ruled.what()) : "";
    }

    private static String orderOf(RuleEvent event) {
        if (event instanceof RuleEvent.Counted counted) {
            return counted.order();
        }
        return event instanceof RuleEvent.GivenBack back ? back.order() : "";
    }

    /** A visit and an action can come back like an order; what came by itself cannot. */
    private static String orderOf(Origin origin) {
        return switch (origin.kind()) {
            case Purchase.KIND -> origin.id();
            case Visit.KIND, Action.KIND -> origin.kind() + "/" + origin.id();
            default -> "";
        };
    }

    /**
     * Applies an event that is about this order.
     *
     * @param event what happened
     * @throws IllegalStateException if the event cannot follow
     */
    public void apply(Event event) {
        if (event instanceof ProgramEvent.OrderRecorded e) {
            order = e.order();
            at = e.at();
            lines = e.lines();
            gains = e.counted();
        } else if (order.isEmpty()) {
            throw new IllegalStateException("an order must be recorded before " + event);
        } else if (event instanceof AccountEvent its) {
            moved(its);
        } else if (event instanceof ProgramEvent its) {
            told(its);
        } else if (event instanceof RewardEvent.AwardGiven e) {
            inKind = Sequence.plus(inKind, new InKind(e.given(), 0));
        } else if (event instanceof RewardEvent.AwardTaken e) {
            taken(e);
        } else {
            throw notAboutAnOrder(event);
        }
        state = null;
    }

    private static IllegalStateException notAboutAnOrder(Event event) {
        return new IllegalStateException("not an event about an order: " + event);
    }

    private void moved(AccountEvent event) {
        if (event instanceof AccountEvent.LotGranted e) {
            awards = Sequence.plus(awards, new Awarded(e.pointType(), e.lot(), e.shares(), List.of(), 0, 0));
        } else if (event instanceof AccountEvent.PointsClawedBack e) {
            changed(e.lot(), e);
        } else if (event instanceof AccountEvent.PointsRestored e) {
            changed(e.lot(), e);
        } else {
            throw notAboutAnOrder(event);
        }
    }

    private void changed(long lot, AccountEvent event) {
        for (int i = 0; i < awards.size(); i++) {
            Awarded award = awards.get(i);
            if (award.lot().id() == lot && award.pointType().equals(event.pointType())) {
                awards = Sequence.with(awards, i, award.after(event));
            }
        }
    }

    private void told(ProgramEvent event) {
        if (event instanceof ProgramEvent.OrderFulfilled e) {
            fulfilled(e);
        } else if (event instanceof ProgramEvent.OrderWaits e) {
            waits = List.of(e.what());
        } else if (event instanceof ProgramEvent.OrderReturned e) {
            returns = Sequence.plus(returns, new Back(e.returnId(), e.units(), e.money(), e.orderMoney(), false));
        } else if (event instanceof ProgramEvent.ReturnCancelled e) {
            cancelled(e);
        } else if (event instanceof ProgramEvent.Ruled ruled && ruled.what() instanceof RuleEvent.Counted its) {
            counted = counted.after(its);
        } else if (event instanceof ProgramEvent.Ruled ruled && ruled.what() instanceof RuleEvent.GivenBack back) {
            counted = counted.after(back);
        } else {
            throw notAboutAnOrder(event);
        }
    }

    /** The first time counts. */
    private void fulfilled(ProgramEvent.OrderFulfilled event) {
        if (fulfilled.stream().noneMatch(f -> f.what().equals(event.what()))) {
            fulfilled = Sequence.plus(fulfilled, new Fulfilment(event.what(), event.at()));
        }
    }

    private void cancelled(ProgramEvent.ReturnCancelled event) {
        for (int i = 0; i < returns.size(); i++) {
            Back back = returns.get(i);
            if (back.id().equals(event.returnId())) {
                Back gone = new Back(back.id(), back.units(), back.money(), back.orderMoney(), true);
                returns = Sequence.with(returns, i, gone);
            }
        }
    }

    private void taken(RewardEvent.AwardTaken event) {
        for (int i = 0; i < inKind.size(); i++) {
            InKind one = inKind.get(i);
            if (one.given().id().equals(event.award())) {
                inKind = Sequence.with(inKind, i, new InKind(one.given(), one.taken() + event.amount()));
            }
        }
    }
}
