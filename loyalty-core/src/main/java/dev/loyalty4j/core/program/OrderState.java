package dev.loyalty4j.core.program;

import dev.loyalty4j.core.account.AccountEvent;
import dev.loyalty4j.core.account.Event;
import dev.loyalty4j.core.account.Share;
import dev.loyalty4j.core.activity.Purchase;
import dev.loyalty4j.core.rule.GiveBack;
import dev.loyalty4j.core.rule.RuleEvent;
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
 * @param lines the money of each line that counted, in the smallest unit
 * @param pointsCounted the points that it counted toward tiers
 * @param awards the lots that it earned
 * @param returned whether it came back
 * @param counted what rules counted for it, and what of that was taken off
 */
public record OrderState(
        String order,
        Instant at,
        List<Long> lines,
        long pointsCounted,
        List<AwardedLot> awards,
        boolean returned,
        GiveBack counted)
        implements Document {

    /**
     * Copies the lists.
     *
     * @param order the id of the order
     * @param at when it was placed
     * @param lines the money of each line that counted, in the smallest unit
     * @param pointsCounted the points that it counted toward tiers
     * @param awards the lots that it earned
     * @param returned whether it came back
     * @param counted what rules counted for it, and what of that was taken off
     */
    public OrderState {
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(at, "at");
        lines = List.copyOf(lines);
        awards = List.copyOf(awards);
        Objects.requireNonNull(counted, "counted");
    }

    /**
     * A lot that the order earned.
     *
     * @param pointType the name of its point type
     * @param lot its number
     * @param granted how many points it was granted with
     * @param shares its parts by rule and line
     * @param taken how many points of it were taken back
     */
    public record AwardedLot(String pointType, long lot, long granted, List<Share> shares, long taken) {
        /**
         * Copies the shares.
         *
         * @param pointType the name of its point type
         * @param lot its number
         * @param granted how many points it was granted with
         * @param shares its parts by rule and line
         * @param taken how many points of it were taken back
         */
        public AwardedLot {
            Objects.requireNonNull(pointType, "pointType");
            shares = List.copyOf(shares);
        }
    }

    /**
     * Returns the money that counted.
     *
     * @return the sum over the lines
     */
    public long total() {
        long total = 0;
        for (long line : lines) {
            total = Math.addExact(total, line);
        }
        return total;
    }

    /**
     * Returns the order that an event is about.
     *
     * @param event the event
     * @return the id of the order, or nothing
     */
    public static Optional<String> orderOf(Event event) {
        if (event instanceof ProgramEvent.OrderRecorded recorded) {
            return Optional.of(recorded.order());
        } else if (event instanceof ProgramEvent.OrderReturned returned) {
            return Optional.of(returned.order());
        } else if (event instanceof ProgramEvent.Ruled ruled) {
            return orderOf(ruled.what());
        } else if (event instanceof AccountEvent.PointsClawedBack clawed) {
            return Optional.of(clawed.order());
        } else if (event instanceof AccountEvent.LotGranted granted
                && granted.lot().origin().kind().equals(Purchase.KIND)) {
            return Optional.of(granted.lot().origin().id());
        }
        return Optional.empty();
    }

    private static Optional<String> orderOf(RuleEvent event) {
        if (event instanceof RuleEvent.Counted counted && !counted.order().isEmpty()) {
            return Optional.of(counted.order());
        } else if (event instanceof RuleEvent.GivenBack back) {
            return Optional.of(back.order());
        }
        return Optional.empty();
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
        if (event instanceof ProgramEvent.OrderRecorded recorded) {
            return new OrderState(
                    recorded.order(),
                    recorded.at(),
                    recorded.lines(),
                    recorded.pointsCounted(),
                    List.of(),
                    false,
                    GiveBack.NOTHING);
        }
        if (before == null) {
            throw new IllegalStateException("an order must be recorded before " + event);
        }
        if (event instanceof AccountEvent.LotGranted granted) {
            List<AwardedLot> more = new ArrayList<>(before.awards);
            more.add(new AwardedLot(
                    granted.pointType(), granted.lot().id(), granted.lot().granted(), granted.shares(), 0));
            return before.with(more, before.returned);
        } else if (event instanceof AccountEvent.PointsClawedBack clawed) {
            return before.with(before.taking(clawed), before.returned);
        } else if (event instanceof ProgramEvent.Ruled ruled && ruled.what() instanceof RuleEvent.Counted its) {
            return before.counting(before.counted.after(its));
        } else if (event instanceof ProgramEvent.Ruled ruled && ruled.what() instanceof RuleEvent.GivenBack back) {
            return before.counting(before.counted.after(back));
        } else if (event instanceof ProgramEvent.OrderReturned) {
            return before.with(before.awards, true);
        }
        throw new IllegalStateException("not an event about an order: " + event);
    }

    private List<AwardedLot> taking(AccountEvent.PointsClawedBack clawed) {
        List<AwardedLot> changed = new ArrayList<>(awards.size());
        for (AwardedLot award : awards) {
            boolean same = award.lot() == clawed.lot() && award.pointType().equals(clawed.pointType());
            changed.add(
                    same
                            ? new AwardedLot(
                                    award.pointType(),
                                    award.lot(),
                                    award.granted(),
                                    award.shares(),
                                    award.taken() + clawed.points())
                            : award);
        }
        return changed;
    }

    private OrderState with(List<AwardedLot> awarded, boolean cameBack) {
        return new OrderState(order, at, lines, pointsCounted, awarded, cameBack, counted);
    }

    private OrderState counting(GiveBack back) {
        return new OrderState(order, at, lines, pointsCounted, awards, returned, back);
    }
}
