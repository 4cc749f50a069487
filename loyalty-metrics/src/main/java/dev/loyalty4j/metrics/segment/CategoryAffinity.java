package dev.loyalty4j.metrics.segment;

import dev.loyalty4j.metrics.log.Dimension;
import dev.loyalty4j.metrics.log.PurchaseLog;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The purchase history by category, or by any other dimension: what a customer bought of what, how that compares with
 * everyone, and everyone by favourite. A purchase of a category is a day with a sale row of it; a day may be a purchase
 * of several. Immutable.
 */
public final class CategoryAffinity {

    /** More segments than this are no segments any more, and would not fit their columns. */
    public static final int MAX_FAVOURITES = Short.MAX_VALUE;

    private final PurchaseLog log;
    private final Dimension dimension;
    private final LocalDate asOf;
    private final long[] purchases;
    private final long all;

    private CategoryAffinity(PurchaseLog log, Dimension dimension, LocalDate asOf) {
        this.log = log;
        this.dimension = dimension;
        this.asOf = asOf;
        CategoryScan scan = new CategoryScan(log, dimension, asOf);
        this.purchases = new long[scan.categories()];
        while (scan.nextCustomer()) {
            for (int i = 0; i < scan.size(); i++) {
                purchases[scan.category(i)] += scan.purchases(scan.category(i));
            }
        }
        this.all = Arrays.stream(purchases).sum();
    }

    /**
     * Returns the affinities of a log.
     *
     * @param log the purchases
     * @param dimension the dimension, usually {@link Dimension#CATEGORY}
     * @param asOf the last local day that counts, not after the log's {@code observedThrough}
     * @return the affinities
     * @throws IllegalArgumentException if {@code asOf} is after {@code observedThrough} or the log has no such
     *     dimension
     */
    public static CategoryAffinity of(PurchaseLog log, Dimension dimension, LocalDate asOf) {
        return new CategoryAffinity(log, dimension, asOf);
    }

    /**
     * Returns what a customer bought of what.
     *
     * @param customerId the id
     * @return most purchases first, then most money, then by name; empty for a customer who bought nothing by then
     */
    public List<CategoryShare> history(String customerId) {
        CategoryScan scan = new CategoryScan(log, dimension, asOf);
        int customer = log.indexOf(customerId).orElse(-1);
        if (customer < 0) {
            return List.of();
        }
        scan.count(customer);
        long own = IntStream.range(0, scan.size())
                .mapToLong(i -> scan.purchases(scan.category(i)))
                .sum();
        List<CategoryShare> history = new ArrayList<>();
        for (int i = 0; i < scan.size(); i++) {
            int category = scan.category(i);
            long days = scan.purchases(category);
            if (days > 0) {
                double share = (double) days / own;
                double affinity = share / ((double) purchases[category] / all);
                history.add(new CategoryShare(
                        scan.text(category), days, scan.cents(category), share, affinity, log.currency()));
            }
        }
        history.sort(Comparator.comparingLong(CategoryShare::purchases)
                .thenComparingLong(CategoryShare::cents)
                .reversed()
                .thenComparing(CategoryShare::category));
        return List.copyOf(history);
    }

    /**
     * Puts customers together by their favourite category: most purchases, then most money, then the first by name.
     *
     * @return everyone who bought of some category by then, by category name
     * @throws IllegalStateException if there are more than {@value #MAX_FAVOURITES} categories
     */
    public Segments favourites() {
        CategoryScan scan = new CategoryScan(log, dimension, asOf);
        if (scan.categories() > MAX_FAVOURITES) {
            throw new IllegalStateException("dimension " + dimension.name() + " has " + scan.categories()
                    + " values, segments may be at most " + MAX_FAVOURITES);
        }
        int[] byName = IntStream.range(0, scan.categories())
                .boxed()
                .sorted(Comparator.comparing(scan::text))
                .mapToInt(Integer::intValue)
                .toArray();
        short[] place = new short[byName.length];
        for (int i = 0; i < byName.length; i++) {
            place[byName[i]] = (short) i;
        }
        int[] customers = new int[log.customers()];
        short[] favourites = new short[log.customers()];
        int size = 0;
        while (scan.nextCustomer()) {
            int favourite = favourite(scan, place);
            if (favourite >= 0) {
                customers[size] = scan.customer();
                favourites[size++] = place[favourite];
            }
        }
        List<String> names = Arrays.stream(byName).mapToObj(scan::text).toList();
        return new Segments(
                log,
                asOf,
                "favourite " + dimension.name(),
                names,
                Arrays.copyOf(customers, size),
                Arrays.copyOf(favourites, size));
    }

    private static int favourite(CategoryScan scan, short[] place) {
        int best = -1;
        for (int i = 0; i < scan.size(); i++) {
            int category = scan.category(i);
            if (scan.purchases(category) > 0 && (best < 0 || before(scan, place, category, best))) {
                best = category;
            }
        }
        return best;
    }

    private static boolean before(CategoryScan scan, short[] place, int one, int other) {
        int order = Long.compare(scan.purchases(other), scan.purchases(one));
        if (order == 0) {
            order = Long.compare(scan.cents(other), scan.cents(one));
        }
        return order < 0 || (order == 0 && place[one] < place[other]);
    }
}
