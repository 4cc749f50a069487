package dev.loyalty4j.metrics.optimize;

import dev.loyalty4j.metrics.linear.SymmetricEigen;
import java.util.Arrays;
import java.util.Optional;

/**
 * Climbs a smooth function inside a box. From each start, steps of Broyden, Fletcher, Goldfarb and Shanno with the
 * variables at an end of their range held while they push outwards (Nocedal and Wright 2006, <i>Numerical
 * Optimization</i>, 2nd ed., 6.1 and 16.7); from the best of them, steps of Newton to the last digits. A step that does
 * not climb is halved. No step is longer than {@value #LONGEST_STEP} in any variable, and every loop is bounded.
 *
 * <p>Values and gradients are divided by {@code scale} (the number of customers) before they are compared with a
 * tolerance, so that a million customers are not a harder problem than a thousand. Stateless between calls.
 */
public final class Maximiser {

    /** e² = 7.4 times up or down at once, for logarithms of parameters. */
    private static final double LONGEST_STEP = 2;

    private static final int MAX_CLIMB = 300;
    private static final int MAX_POLISH = 40;
    private static final int MAX_HALVINGS = 40;

    /** Good enough to tell the starts apart. */
    private static final double ROUGH = 1e-5;

    /** Two orders under what a verdict asks, if the arithmetic allows. */
    private static final double FINE = 1e-10;

    private final double[] lower;
    private final double[] upper;
    private final double scale;

    /**
     * Creates a search inside a box.
     *
     * @param lower the lower ends
     * @param upper the upper ends, each above its lower end
     * @param scale what values and gradients are divided by, above 0
     * @throws IllegalArgumentException if an end or the scale is out of its range
     */
    public Maximiser(double[] lower, double[] upper, double scale) {
        for (int i = 0; i < lower.length; i++) {
            if (!(lower[i] < upper[i])) {
                throw new IllegalArgumentException("lower end " + lower[i] + " must be below upper end " + upper[i]);
            }
        }
        if (!(scale > 0 && scale < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("scale " + scale + " must be above 0 and finite");
        }
        this.lower = lower.clone();
        this.upper = upper.clone();
        this.scale = scale;
    }

    /** One point of the way. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never leaves this class
    private record Place(double[] at, double value, double[] gradient) {}

    /**
     * Climbs roughly from every start.
     *
     * @param objective the function
     * @param starts at least one point; those outside the box are moved to it
     * @return the best end of a climb
     */
    public Maximum best(Objective objective, double[]... starts) {
        Place best = climb(objective, place(objective, starts[0]));
        for (int i = 1; i < starts.length; i++) {
            Place other = climb(objective, place(objective, starts[i]));
            best = other.value > best.value || Double.isNaN(best.value) ? other : best;
        }
        return maximum(best);
    }

    /**
     * Takes a point that is near a maximum to it.
     *
     * @param objective the function
     * @param start near a maximum, such as the end of a climb
     * @return the maximum
     */
    public Maximum polish(Objective objective, double[] start) {
        Place place = climb(objective, place(objective, start));
        for (int step = 0; step < MAX_POLISH && steep(place) > FINE; step++) {
            double[][] information = free(Curvature.rough(objective, place.at), place);
            if (Arrays.stream(information).flatMapToDouble(Arrays::stream).anyMatch(x -> !Double.isFinite(x))) {
                break;
            }
            double[] direction = SymmetricEigen.of(information).solveAbsolute(projected(place), scale * 1e-9);
            Optional<Place> next = along(objective, place, direction);
            if (next.isEmpty()) {
                break;
            }
            place = next.get();
        }
        return maximum(place);
    }

    private Maximum maximum(Place place) {
        return new Maximum(place.at, place.value, projected(place));
    }

    private Place climb(Objective objective, Place start) {
        Place place = start;
        double[][] inverse = fresh();
        boolean isFresh = true;
        for (int step = 0; step < MAX_CLIMB && steep(place) > ROUGH; step++) {
            double[] uphill = projected(place);
            Optional<Place> next = along(objective, place, Steps.times(held(inverse, place), uphill));
            if (next.isEmpty()) {
                if (isFresh) {
                    break;
                }
                inverse = fresh();
                isFresh = true;
            } else {
                Place higher = next.get();
                isFresh = !update(
                        inverse, Steps.minus(higher.at, place.at), Steps.minus(place.gradient, higher.gradient));
                place = higher;
            }
        }
        return place;
    }

    private double[][] fresh() {
        double[][] inverse = Steps.identity(lower.length);
        for (double[] row : inverse) {
            for (int j = 0; j < row.length; j++) {
                row[j] /= scale;
            }
        }
        return inverse;
    }

    /** (I − ρsyᵀ)H(I − ρysᵀ) + ρssᵀ; left alone where the surface does not bend down along the step. */
    private static boolean update(double[][] inverse, double[] moved, double[] change) {
        double bend = Steps.dot(moved, change);
        if (!(bend > 1e-12 * Math.sqrt(Steps.dot(moved, moved) * Steps.dot(change, change)))) {
            return false;
        }
        double[] turned = Steps.times(inverse, change);
        double weight = (1 + Steps.dot(change, turned) / bend) / bend;
        for (int i = 0; i < moved.length; i++) {
            for (int j = 0; j < moved.length; j++) {
                inverse[i][j] += weight * moved[i] * moved[j] - (turned[i] * moved[j] + moved[i] * turned[j]) / bend;
            }
        }
        return true;
    }

    /** The first place along a direction that is high enough, or none. */
    private Optional<Place> along(Objective objective, Place place, double[] direction) {
        double[] uphill = projected(place);
        double[] way = Steps.dot(direction, uphill) > 0 ? direction : uphill;
        double[] step = Steps.atMost(way, LONGEST_STEP);
        double length = 1;
        for (int halving = 0; halving < MAX_HALVINGS; halving++) {
            double[] target = place.at.clone();
            for (int i = 0; i < target.length; i++) {
                target[i] += length * step[i];
            }
            Place next = place(objective, target);
            double promised = 1e-4 * Steps.dot(uphill, Steps.minus(next.at, place.at));
            boolean climbed = promised > 0 && next.value >= place.value + promised;
            if (climbed || levelAndFlatter(place, next)) {
                return Optional.of(next);
            }
            length /= 2;
        }
        return Optional.empty();
    }

    /** Near the top the value no longer tells points apart; the gradient still does. */
    private boolean levelAndFlatter(Place place, Place next) {
        return next.value >= place.value - 1e-13 * Math.abs(place.value) && steep(next) < 0.9 * steep(place);
    }

    private Place place(Objective objective, double[] wanted) {
        double[] at = new double[wanted.length];
        for (int i = 0; i < at.length; i++) {
            at[i] = Math.min(upper[i], Math.max(lower[i], wanted[i]));
        }
        double[] gradient = new double[at.length];
        double value = objective.valueAt(at, gradient);
        for (double slope : gradient) {
            value = Double.isFinite(slope) ? value : Double.NaN;
        }
        return new Place(at, value, gradient);
    }

    private double steep(Place place) {
        return Steps.largest(projected(place)) / scale;
    }

    private boolean holds(Place place, int i) {
        boolean pushesDown = place.at[i] <= lower[i] && place.gradient[i] <= 0;
        return pushesDown || (place.at[i] >= upper[i] && place.gradient[i] >= 0);
    }

    private double[] projected(Place place) {
        double[] free = place.gradient.clone();
        for (int i = 0; i < free.length; i++) {
            free[i] = holds(place, i) ? 0 : free[i];
        }
        return free;
    }

    /** The matrix without the rows and columns of variables that are held at an end. */
    private double[][] held(double[][] matrix, Place place) {
        double[][] copy = new double[matrix.length][];
        for (int i = 0; i < matrix.length; i++) {
            copy[i] = matrix[i].clone();
            for (int j = 0; j < matrix.length; j++) {
                copy[i][j] = holds(place, i) || holds(place, j) ? 0 : copy[i][j];
            }
        }
        return copy;
    }

    private double[][] free(double[][] matrix, Place place) {
        double[][] copy = held(matrix, place);
        for (int i = 0; i < matrix.length; i++) {
            copy[i][i] = holds(place, i) ? 1 : copy[i][i];
        }
        return copy;
    }
}
