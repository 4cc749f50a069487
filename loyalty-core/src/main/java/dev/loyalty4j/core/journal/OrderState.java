package dev.loyalty4j.core.journal;

import dev.loyalty4j.core.account.Awarded;
import dev.loyalty4j.core.account.Event;
import dev.loyalty4j.core.account.Share;
import dev.loyalty4j.core.amount.Kept;
import dev.loyalty4j.core.amount.Sequence;
import dev.loyalty4j.core.reward.Given;
import dev.loyalty4j.core.rule.OrderCounts;
import dev.loyalty4j.core.tier.MetricGain;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an order did, kept so that it can be undone by its own numbers and not by today's rules. It is loaded when a
 * command names the order, and it is the fold of the events that name it.
 *
 * @param order the id of the order
 * @param at when it was placed
 * @param lines what was bought
 * @param gains what it counted toward tiers at once
 * @param awards the lots that it earned
 * @param returns what came back of it, in order
 * @param fulfilled what happened to it that points may wait for, each with its first instant
 * @param counted what rules counted for it, and what of that was taken off
 * @param inKind what it earned that is not points
 * @param waits what it counts toward tiers later, and when; empty if it counted at once
 */
public record OrderState(
        String order,
        Instant at,
        List<OrderLine> lines,
        List<MetricGain> gains,
        List<Awarded> awards,
        List<Back> returns,
        List<Fulfilment> fulfilled,
        OrderCounts counted,
        List<InKind> inKind,
        List<WaitingGains> waits)
        implements Document {

    /** The most returns of one order; more would make every further one slow. */
    public static final int MAX_RETURNS = 1_000;

    /**
     * Copies the lists.
     *
     * @param order the id of the order
     * @param at when it was placed
     * @param lines what was bought
     * @param gains what it counted toward tiers at once
     * @param awards the lots that it earned
     * @param returns what came back of it, in order
     * @param fulfilled what happened to it that points may wait for, each with its first instant
     * @param counted what rules counted for it, and what of that was taken off
     * @param inKind what it earned that is not points
     * @param waits what it counts toward tiers later, and when; empty if it counted at once
     */
    public OrderState {
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(at, "at");
        lines = Sequence.copyOf(Objects.requireNonNull(lines, "lines"));
        awards = Sequence.copyOf(Objects.requireNonNull(awards, "awards"));
        gains = Sequence.copyOf(Objects.requireNonNull(gains, "gains"));
        returns = Sequence.copyOf(Objects.requireNonNull(returns, "returns"));
        fulfilled = Sequence.copyOf(Objects.requireNonNull(fulfilled, "fulfilled"));
        Objects.requireNonNull(counted, "counted");
        inKind = Sequence.copyOf(Objects.requireNonNull(inKind, "inKind"));
        waits = Sequence.copyOf(Objects.requireNonNull(waits, "waits"));
    }

    /**
     * Something that the order earned and that is not points.
     *
     * @param given what was given
     * @param taken how much of it was taken back
     */
    public record InKind(Given given, long taken) {
        /**
         * Checks that something was given.
         *
         * @param given what was given
         * @param taken how much of it was taken back
         */
        public InKind {
            Objects.requireNonNull(given, "given");
        }
    }

    /**
     * Returns how much of an award in kind is to be back, by the totals of all returns.
     *
     * @param given what was given
     * @param kept the shares of the lines that are kept
     * @return 0 to all of it
     */
    public long dueBack(Given given, Kept kept) {
        if (kept.isNothing()) {
            return given.amount();
        }
        long due = 0;
        long standing = 0;
        long units = 0;
        for (int i = 0; i < lines.size(); i++) {
            long back = unitsBack(i);
            long part = i < given.byLine().size() ? given.byLine().get(i) : 0;
            units += lines.get(i).quantity() - back;
            due += given.perUnit()
                    ? Math.multiplyExact(part, back) / lines.get(i).quantity()
                    : 0;
            standing += back < lines.get(i).quantity() ? part : 0;
        }
        boolean falls = keptBasis(kept) < given.leastAmount() || units < given.leastUnits() || standing == 0;
        return falls ? given.amount() : due;
    }

    /**
     * Something that happened to the order and that points may wait for.
     *
     * @param what what happened, such as delivered
     * @param at when
     */
    public record Fulfilment(String what, Instant at) {
        /**
         * Checks that all parts are there.
         *
         * @param what what happened, such as delivered
         * @param at when
         */
        public Fulfilment {
            Objects.requireNonNull(what, "what");
            Objects.requireNonNull(at, "at");
        }
    }

    /**
     * A return of parts of the order.
     *
     * @param id the id of the return
     * @param units the units that came back, by line
     * @param money what was refunded on lines beside them, by line
     * @param orderMoney what was refunded on the order as a whole
     * @param cancelled whether the return was cancelled and counts no more
     */
    public record Back(String id, List<Long> units, List<Long> money, long orderMoney, boolean cancelled) {
        /**
         * Copies the lists.
         *
         * @param id the id of the return
         * @param units the units that came back, by line
         * @param money what was refunded on lines beside them, by line
         * @param orderMoney what was refunded on the order as a whole
         * @param cancelled whether the return was cancelled and counts no more
         */
        public Back {
            Objects.requireNonNull(id, "id");
            units = Sequence.copyOf(Objects.requireNonNull(units, "units"));
            money = Sequence.copyOf(Objects.requireNonNull(money, "money"));
        }
    }

    /**
     * Returns the money that counted.
     *
     * @return the sum over the lines
     */
    public long total() {
        long total = 0;
        for (OrderLine line : lines) {
            total = Math.addExact(total, line.basis());
        }
        return total;
    }

    /**
     * Says whether all of the order is back.
     *
     * @return true if nothing of it is kept
     */
    public boolean returned() {
        return kept().isNothing();
    }

    /**
     * Returns the units that came back of a line so far.
     *
     * @param line the position of the line, from 0
     * @return a count of 0 or more
     */
    public long unitsBack(int line) {
        long units = 0;
        for (Back back : returns) {
            units += back.cancelled() ? 0 : back.units().get(line);
        }
        return units;
    }

    /**
     * Returns what was refunded on a line so far, beside the units that came back.
     *
     * @param line the position of the line, from 0
     * @return minor units of the order's currency
     */
    public long moneyBack(int line) {
        long money = 0;
        for (Back back : returns) {
            money = back.cancelled() ? money : Math.addExact(money, back.money().get(line));
        }
        return money;
    }

    /**
     * Returns what was refunded on the order as a whole so far.
     *
     * @return minor units of the order's currency
     */
    public long orderMoneyBack() {
        long money = 0;
        for (Back back : returns) {
            money = back.cancelled() ? money : Math.addExact(money, back.orderMoney());
        }
        return money;
    }

    /**
     * Returns the shares of the lines that the member keeps, by the totals of all returns.
     *
     * @return the shares
     */
    public Kept kept() {
        List<Kept.Line> kept = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            OrderLine line = lines.get(i);
            kept.add(new Kept.Line(line.net(), line.quantity(), unitsBack(i), moneyBack(i)));
        }
        return Kept.of(kept, orderMoneyBack());
    }

    /**
     * Returns the money that counted, as far as it is kept.
     *
     * @param kept the shares of the lines that are kept
     * @return minor units of the order's currency
     */
    public long keptBasis(Kept kept) {
        long[] parts = new long[lines.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = lines.get(i).basis();
        }
        return kept.of(parts);
    }

    /**
     * Returns the points of a lot that the member keeps: summed over the lines first, rounded down once.
     *
     * @param award the lot
     * @param kept the shares of the lines that are kept
     * @return points in the smallest unit
     */
    public long keptPoints(Awarded award, Kept kept) {
        long[] parts = new long[lines.size()];
        for (Share share : award.shares()) {
            parts[share.line()] = Math.addExact(parts[share.line()], share.points());
        }
        return kept.of(parts);
    }

    /**
     * Returns the order that an event is about.
     *
     * @param event the event
     * @return the id of the order, or nothing
     */
    public static Optional<String> orderOf(Event event) {
        String order = OrderFold.orderOf(event);
        return order.isEmpty() ? Optional.empty() : Optional.of(order);
    }

    /**
     * Applies an event that is about this order.
     *
     * @param before the order before; null before it is recorded
     * @param event what happened
     * @return the order after
     * @throws IllegalStateException if the event cannot follow
     */
    public static OrderState apply(@Nullable OrderState before, Event event) {
        OrderFold fold = new OrderFold(event instanceof ProgramEvent.OrderRecorded ? null : before);
        fold.apply(event);
        return fold.state();
    }
}
