package dev.loyalty4j.metrics.segment;

import dev.loyalty4j.metrics.log.Dimension;
import dev.loyalty4j.metrics.log.PurchaseLog;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which category to offer a customer next: the one that customers of what this one buys also buy, more often than
 * others do. Each customer counts once for each distinct category bought; a pair needs {@value #MIN_SUPPORT} customers
 * of both, and is ranked by the lower end of the 95 % interval of its {@link CategoryLift}. Immutable.
 */
public final class NextCategory {

    /** Fewer customers of both categories say too little. */
    public static final long MIN_SUPPORT = 30;

    /** Pairs are counted in a square table; more categories than this are products, and want another method. */
    public static final int MAX_CATEGORIES = 2_000;

    private static final Comparator<CategoryLift> BEST_FIRST = Comparator.comparingDouble(CategoryLift::lower)
            .reversed()
            .thenComparing(CategoryLift::category)
            .thenComparing(CategoryLift::given);

    private final PurchaseLog log;
    private final Dimension dimension;
    private final LocalDate asOf;
    private final long minSupport;
    private final int categories;
    private final int[] both;
    private long customers;

    private NextCategory(PurchaseLog log, Dimension dimension, LocalDate asOf, long minSupport) {
        this.log = log;
        this.dimension = dimension;
        this.asOf = asOf;
        this.minSupport = minSupport;
        CategoryScan scan = new CategoryScan(log, dimension, asOf);
        this.categories = scan.categories();
        if (categories > MAX_CATEGORIES) {
            throw new IllegalArgumentException("dimension " + dimension.name() + " has " + categories
                    + " values and must have at most " + MAX_CATEGORIES);
        }
        this.both = new int[categories * categories];
        int[] own = new int[categories];
        while (scan.nextCustomer()) {
            int size = bought(scan, own);
            customers += size > 0 ? 1 : 0;
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    both[own[i] * categories + own[j]]++;
                }
            }
        }
    }

    /**
     * Counts the pairs of a log.
     *
     * @param log the purchases
     * @param dimension the dimension, usually {@link Dimension#CATEGORY}
     * @param asOf the last local day that counts, not after the log's {@code observedThrough}
     * @return the offers
     * @throws IllegalArgumentException if {@code asOf} is after {@code observedThrough}, or the log has no such
     *     dimension, or it has more than {@value #MAX_CATEGORIES} values
     */
    public static NextCategory of(PurchaseLog log, Dimension dimension, LocalDate asOf) {
        return of(log, dimension, asOf, MIN_SUPPORT);
    }

    static NextCategory of(PurchaseLog log, Dimension dimension, LocalDate asOf, long minSupport) {
        return new NextCategory(log, dimension, asOf, minSupport);
    }

    private static int bought(CategoryScan scan, int[] into) {
        int size = 0;
        for (int i = 0; i < scan.size(); i++) {
            if (scan.purchases(scan.category(i)) > 0) {
                into[size++] = scan.category(i);
            }
        }
        return size;
    }

    private CategoryLift lift(CategoryScan names, int given, int other) {
        return new CategoryLift(
                names.text(given),
                names.text(other),
                both[given * categories + other],
                both[given * categories + given],
                both[other * categories + other],
                customers);
    }

    /**
     * Returns every pair with enough customers.
     *
     * @return both directions of each pair, the best first
     */
    public List<CategoryLift> lifts() {
        CategoryScan names = new CategoryScan(log, dimension, asOf);
        List<CategoryLift> lifts = new ArrayList<>();
        for (int given = 0; given < categories; given++) {
            for (int other = 0; other < categories; other++) {
                if (given != other && both[given * categories + other] >= minSupport) {
                    lifts.add(lift(names, given, other));
                }
            }
        }
        lifts.sort(BEST_FIRST);
        return List.copyOf(lifts);
    }

    /**
     * Returns what to offer a customer.
     *
     * @param customerId the id
     * @return for each category not bought yet the pair that speaks most for it, the best first; empty for a customer
     *     who bought nothing by then
     */
    public List<CategoryLift> offers(String customerId) {
        int customer = log.indexOf(customerId).orElse(-1);
        if (customer < 0) {
            return List.of();
        }
        CategoryScan scan = new CategoryScan(log, dimension, asOf);
        scan.count(customer);
        int[] own = new int[categories];
        int size = bought(scan, own);
        List<CategoryLift> offers = new ArrayList<>();
        for (int other = 0; other < categories; other++) {
            if (scan.purchases(other) == 0) {
                addBest(scan, own, size, other, offers);
            }
        }
        offers.sort(BEST_FIRST);
        return List.copyOf(offers);
    }

    private void addBest(CategoryScan scan, int[] own, int size, int other, List<CategoryLift> offers) {
        List<CategoryLift> ways = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            if (both[own[i] * categories + other] >= minSupport) {
                ways.add(lift(scan, own[i], other));
            }
        }
        ways.stream().min(BEST_FIRST).ifPresent(offers::add);
    }
}
