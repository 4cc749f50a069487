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
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The orders and members in the form in which our engine is told of them. Names of articles and categories come from
 * one catalogue, as in a shop: orders share them, as the orders of the other engines share numbers.
 */
public final class Commands {
    private static final String[] CHANNELS = {"store", "web", "app"};
    private static final String[] PAYMENTS = {"card", "cash", "wallet"};
    private static final String[] SEGMENTS = {"", "student", "senior", "staff"};

    private static final String CURRENCY = "EUR";

    private static final int ARTICLES = 5_000;

    private static final String[] NAMES = names("SKU-", ARTICLES);
    private static final List<List<String>> CATEGORIES =
            Arrays.stream(names("c", Order.CATEGORIES)).map(List::of).toList();
    private static final List<List<String>> IN_SEGMENT =
            Arrays.stream(SEGMENTS).map(List::of).toList();
    private static final Money NOTHING = Money.ofMinor(0, CURRENCY);

    private Commands() {}

    private static String[] names(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(i -> prefix + i).toArray(String[]::new);
    }

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
            lines.add(line(order.sku()[i], order.quantity()[i], order.cents()[i] / order.quantity()[i]));
            sum += order.cents()[i];
        }
        return Purchase.of("o-" + order.number(), name(order.member()), at(order), lines)
                .through(CHANNELS[order.channel()])
                .paid(PAYMENTS[order.payment()], Money.ofMinor(sum, CURRENCY));
    }

    private static Line line(int article, int quantity, int each) {
        int category = article % Order.CATEGORIES;
        boolean giftCard = category == Order.GIFT_CARDS;
        return new Line(
                NAMES[article],
                quantity,
                Money.ofMinor(each, CURRENCY),
                NOTHING,
                NOTHING,
                giftCard ? List.of() : CATEGORIES.get(category),
                "",
                giftCard ? Line.Kind.GIFT_CARD : Line.Kind.GOODS,
                Collections.emptySortedMap());
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
        return member.segment() == Member.STANDARD
                ? born
                : new Profile(born.attributes(), IN_SEGMENT.get(member.segment()), born.born(), born.zone());
    }

    private static String name(Member member) {
        return "m-" + member.number();
    }
}
