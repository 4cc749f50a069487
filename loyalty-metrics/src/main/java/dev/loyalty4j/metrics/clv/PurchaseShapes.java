package dev.loyalty4j.metrics.clv;

import dev.loyalty4j.metrics.clv.ModelShape.Bound;
import java.util.List;

/** The parameters of the transaction models, where they may lie, and what it means when one ends at a bound. */
final class PurchaseShapes {

    private static final double SMALLEST_SHAPE = 1e-4;
    private static final double LARGEST_SHAPE = 1e5;

    /** Seconds and ages of the world, in days and weeks. */
    private static final double SHORTEST_TIME = 1e-5;

    private static final double LONGEST_TIME = 1e8;

    private static final String ALIKE = "customers do not differ in how often they buy";
    private static final String NOBODY_LEAVES = "attrition not distinguishable: nobody seems to leave";
    private static final String LEAVE_ALIKE = "attrition not distinguishable, or customers do not differ in it";

    private static final Bound R = shape(
            "r",
            "shape of the rates of buying over customers",
            "hardly anybody comes back: the few who do tell nothing of the rest",
            ALIKE);
    private static final Bound ALPHA =
            time("α", "scale of the rates of buying over customers, a time", "customers buy without limit", ALIKE);
    private static final Bound A =
            shape("a", "first shape of the probabilities of leaving after a purchase", NOBODY_LEAVES, LEAVE_ALIKE);
    private static final Bound B = shape(
            "b",
            "second shape of the probabilities of leaving after a purchase",
            "who can leave leaves at once",
            LEAVE_ALIKE);
    private static final Bound S =
            shape("s", "shape of the rates of leaving over customers", NOBODY_LEAVES, LEAVE_ALIKE);
    private static final Bound BETA = time(
            "β", "scale of the rates of leaving over customers, a time", "who can leave leaves at once", LEAVE_ALIKE);

    static final ModelShape NBD = new ModelShape("NBD", List.of(R, ALPHA));
    static final ModelShape BG = new ModelShape("BG/NBD", List.of(R, ALPHA, A, B));
    static final ModelShape MBG = new ModelShape("MBG/NBD", List.of(R, ALPHA, A, B));
    static final ModelShape PARETO = new ModelShape("Pareto/NBD", List.of(R, ALPHA, S, BETA));

    private PurchaseShapes() {}

    private static Bound shape(String symbol, String meaning, String atLower, String atUpper) {
        return new Bound(symbol, meaning, SMALLEST_SHAPE, LARGEST_SHAPE, atLower, atUpper);
    }

    private static Bound time(String symbol, String meaning, String atLower, String atUpper) {
        return new Bound(symbol, meaning, SHORTEST_TIME, LONGEST_TIME, atLower, atUpper);
    }
}
