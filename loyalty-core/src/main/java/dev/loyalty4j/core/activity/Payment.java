package dev.loyalty4j.core.activity;

import dev.loyalty4j.core.amount.Money;
import dev.loyalty4j.core.amount.Rate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How an order was paid.
 *
 * @param tenders how much was paid by which method; empty if not known
 * @param coupons the coupons that were used
 * @param conversion how much money of the programme's currency one unit of the order's currency is, smallest unit to
 *     smallest unit; {@link #NOT_CONVERTED} if the order brings no ratio
 */
public record Payment(SortedMap<String, Money> tenders, List<String> coupons, Rate conversion) {

    /** The method of the part that was paid with points. */
    public static final String POINTS = "points";

    /** The method of the part that was paid with gift cards. */
    public static final String GIFT_CARD = "gift card";

    /** An order brings no ratio for its currency. */
    public static final Rate NOT_CONVERTED = new Rate(0, 1);

    /** Nothing is known. */
    public static final Payment NOT_KNOWN = new Payment(new TreeMap<>(), List.of(), NOT_CONVERTED);

    /**
     * Copies the parts.
     *
     * @param tenders how much was paid by which method; empty if not known
     * @param coupons the coupons that were used
     * @param conversion how much money of the programme's currency one unit of the order's currency is, smallest unit
     *     to smallest unit; {@link #NOT_CONVERTED} if the order brings no ratio
     * @throws IllegalArgumentException if a text is blank or too long, or a tender is negative
     */
    public Payment {
        Objects.requireNonNull(conversion, "conversion");
        tenders = Collections.unmodifiableSortedMap(new TreeMap<>(Objects.requireNonNull(tenders, "tenders")));
        tenders.forEach((method, money) -> {
            Text.name(method, "method");
            if (money.minor() < 0) {
                throw new IllegalArgumentException("tender is " + money + ", allowed is 0 or more");
            }
        });
        coupons = List.copyOf(Objects.requireNonNull(coupons, "coupons"));
        coupons.forEach(c -> Text.name(c, "coupon"));
    }

    Payment with(String method, Money money) {
        TreeMap<String, Money> more = new TreeMap<>(tenders);
        more.merge(Objects.requireNonNull(method, "method"), money, Money::plus);
        return new Payment(more, coupons, conversion);
    }

    Payment with(String coupon) {
        List<String> more = new ArrayList<>(coupons);
        more.add(Objects.requireNonNull(coupon, "coupon"));
        return new Payment(tenders, more, conversion);
    }

    void content(CommandDigest.Content content) {
        content.put(tenders.size());
        tenders.forEach(
                (method, money) -> content.put(method).put(money.minor()).put(money.currency()));
        content.put(coupons.size());
        coupons.forEach(content::put);
        content.put(conversion.numerator()).put(conversion.denominator());
    }
}
