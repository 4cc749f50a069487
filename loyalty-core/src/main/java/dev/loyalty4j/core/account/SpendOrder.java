package dev.loyalty4j.core.account;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Which lots are spent first.
 *
 * @param by what decides
 * @param kindsFirst kinds of lots that are spent before all others, in this order
 */
public record SpendOrder(By by, List<LotKind> kindsFirst) {

    /** What dies first, then what was earned first, then the lower number. */
    public static final SpendOrder EARLIEST_EXPIRY = new SpendOrder(By.EXPIRY, List.of());

    /** What was earned first. */
    public static final SpendOrder FIRST_IN = new SpendOrder(By.FIRST_IN, List.of());

    /** What was earned last. */
    public static final SpendOrder LAST_IN = new SpendOrder(By.LAST_IN, List.of());

    private static final Comparator<Lot> OLDEST =
            Comparator.comparing(Lot::earnedAt).thenComparing(Lot::id);

    /** What decides among lots. */
    public enum By {
        /** What dies first, then what was earned first. */
        EXPIRY,
        /** What was earned first. */
        FIRST_IN,
        /** What was earned last. */
        LAST_IN
    }

    /**
     * Copies the kinds.
     *
     * @param by what decides
     * @param kindsFirst kinds of lots that are spent before all others, in this order
     */
    public SpendOrder {
        Objects.requireNonNull(by, "by");
        kindsFirst = List.copyOf(Objects.requireNonNull(kindsFirst, "kindsFirst"));
    }

    /**
     * Returns this order with some kinds of lots before all others.
     *
     * @param kinds the kinds, in order
     * @return a copy
     */
    public SpendOrder first(LotKind... kinds) {
        return new SpendOrder(by, List.of(kinds));
    }

    /**
     * Returns the order as a comparison; it ends with the number, so that it is total.
     *
     * @return what is spent first compares as less
     */
    public Comparator<Lot> comparator() {
        Comparator<Lot> order = switch (by) {
            case EXPIRY -> Comparator.comparing(Lot::expiresAt).thenComparing(OLDEST);
            case FIRST_IN -> OLDEST;
            case LAST_IN -> OLDEST.reversed();
        };
        return kindsFirst.isEmpty()
                ? order
                : Comparator.comparingInt(this::place).thenComparing(order);
    }

    private int place(Lot lot) {
        int place = kindsFirst.indexOf(lot.kind());
        return place < 0 ? kindsFirst.size() : place;
    }
}
