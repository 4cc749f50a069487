package dev.loyalty4j.core.tier;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** A requirement with its amounts parsed. */
sealed interface Need permits Need.Leaf, Need.All, Need.Any, Need.None, Need.Never {

    /** More ways to a tier than anyone can be told. */
    int MAX_WAYS = 64;

    boolean met(ToLongFunction<CompiledMetric> counted);

    /** The ways to meet it: any of these lists, each as a whole. */
    List<List<Leaf>> ways();

    /** All comparisons in it. */
    default List<Leaf> leaves() {
        List<Leaf> all = new ArrayList<>();
        for (List<Leaf> way : ways()) {
            way.stream().filter(leaf -> !all.contains(leaf)).forEach(all::add);
        }
        return all;
    }

    /** At least an amount of a metric. */
    record Leaf(CompiledMetric metric, long amount) implements Need {
        @Override
        public boolean met(ToLongFunction<CompiledMetric> counted) {
            return counted.applyAsLong(metric) >= amount;
        }

        @Override
        public List<List<Leaf>> ways() {
            return List.of(List.of(this));
        }
    }

    /** All parts. */
    record All(List<Need> parts) implements Need {
        @Override
        public boolean met(ToLongFunction<CompiledMetric> counted) {
            return parts.stream().allMatch(p -> p.met(counted));
        }

        @Override
        public List<List<Leaf>> ways() {
            List<List<Leaf>> ways = List.of(List.of());
            for (Need part : parts) {
                List<List<Leaf>> longer = new ArrayList<>();
                for (List<Leaf> way : ways) {
                    for (List<Leaf> more : part.ways()) {
                        List<Leaf> both = new ArrayList<>(way);
                        both.addAll(more);
                        longer.add(both);
                    }
                }
                if (longer.size() > MAX_WAYS) {
                    throw new IllegalArgumentException(
                            "requirement can be met in " + longer.size() + " ways, allowed are " + MAX_WAYS);
                }
                ways = longer;
            }
            return ways;
        }
    }

    /** Any part. */
    record Any(List<Need> parts) implements Need {
        @Override
        public boolean met(ToLongFunction<CompiledMetric> counted) {
            return parts.stream().anyMatch(p -> p.met(counted));
        }

        @Override
        public List<List<Leaf>> ways() {
            List<List<Leaf>> ways = new ArrayList<>();
            parts.forEach(p -> ways.addAll(p.ways()));
            return ways;
        }
    }

    /** Nothing. */
    record None() implements Need {
        @Override
        public boolean met(ToLongFunction<CompiledMetric> counted) {
            return true;
        }

        @Override
        public List<List<Leaf>> ways() {
            return List.of(List.of());
        }
    }

    /** No metric is enough. */
    record Never() implements Need {
        @Override
        public boolean met(ToLongFunction<CompiledMetric> counted) {
            return false;
        }

        @Override
        public List<List<Leaf>> ways() {
            return List.of();
        }
    }
}
