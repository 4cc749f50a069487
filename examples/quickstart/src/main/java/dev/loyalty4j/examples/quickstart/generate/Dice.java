package dev.loyalty4j.examples.quickstart.generate;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * Chance from a fixed seed. Only {@code nextLong} is used, whose sequence never changed; the bounded methods of the JDK
 * may give other numbers in another version.
 */
final class Dice {
    private static final double UNIT = 0x1p-53;

    private final SplittableRandom random;

    Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    /** A number from 0 to below 1. */
    double unit() {
        return (random.nextLong() >>> 11) * UNIT;
    }

    boolean chance(double probability) {
        return unit() < probability;
    }

    /** A whole number from the first to the last, both included. */
    int between(int first, int last) {
        return first + (int) (unit() * (last - first + 1));
    }

    /** One of some things, each as often as its weight says. */
    <T> T pick(List<T> things, ToDoubleFunction<T> weight) {
        double left = unit() * things.stream().mapToDouble(weight).sum();
        for (T thing : things) {
            left -= weight.applyAsDouble(thing);
            if (left < 0) {
                return thing;
            }
        }
        return things.get(things.size() - 1);
    }
}
