package dev.loyalty4j.benchmarks.rules;

import dev.loyalty4j.core.activity.Enrol;
import dev.loyalty4j.core.activity.Line;
import dev.loyalty4j.core.activity.Profile;
import dev.loyalty4j.core.activity.Purchase;
import dev.loyalty4j.core.amount.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The orders and members in the form in which our engine is told of them. */
public final class Commands {
    private static final String[] CHANNELS = {"store", "web", "app"};
    private static final String[] PAYMENTS = {"card", "cash", "wallet"};
    private static final String[] SEGMENTS = {"", "student", "senior", "staff"};

    private static final String CURRENCY = "EUR";

    private Commands() {}

    /**
     * Returns when an order was placed.
     *
     * @param order the order
     * @return noon of its day, and a microsecond for each order before it, so that no two are at once
     */
    public static Instant at(Order order) {
        return Days.FIRST
                .plusDays(order.day())
                .atTime(12, 0)
                .toInstant(ZoneOffset.UTC)
                .plusNanos(order.number() * 1_000L);
    }

    /**
     * Tells of an order.
     *
     * @param order the order
     * @return the command
     */
    public static Purchase purchase(Order order) {
        List<Line> lines = new ArrayList<>();
        int sum = 0;
        for (int i = 0; i < order.sku().length; i++) {
            int category = order.sku()[i] % Order.CATEGORIES;
            int each = order.cents()[i] / order.quantity()[i];
            Line line = Line.of("SKU-" + order.sku()[i], order.quantity()[i], Money.ofMinor(each, CURRENCY));
            lines.add(category == Order.GIFT_CARDS ? line.as(Line.Kind.GIFT_CARD) : line.in("c" + category));
            sum += order.cents()[i];
        }
        return Purchase.of("o-" + order.number(), name(order.member()), at(order), lines)
                .through(CHANNELS[order.channel()])
                .paid(PAYMENTS[order.payment()], Money.ofMinor(sum, CURRENCY));
    }

    /**
     * Tells of a member, who joins the day before the first order.
     *
     * @param member the member
     * @return the command
     */
    public static Enrol enrol(Member member) {
        Instant at = Days.FIRST.atStartOfDay().toInstant(ZoneOffset.UTC).minus(Duration.ofDays(1));
        return Enrol.of(name(member), at).with(profile(member));
    }

    /**
     * Returns what the shop told about a member.
     *
     * @param member the member
     * @return the profile
     */
    public static Profile profile(Member member) {
        Profile born = Profile.EMPTY.born(LocalDate.of(1980, member.birthMonth(), 15));
        return member.segment() == Member.STANDARD ? born : born.in(SEGMENTS[member.segment()]);
    }

    private static String name(Member member) {
        return "m-" + member.number();
    }
}
