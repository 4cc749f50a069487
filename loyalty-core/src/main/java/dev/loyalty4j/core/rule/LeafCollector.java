package dev.loyalty4j.core.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Collects leaves while conditions are compiled. */
final class LeafCollector {

    /** How a leaf is answered. */
    enum Kind {
        /** When a rule asks. */
        LAZY,
        DAY,
        ARTICLE,
        CATEGORY,
        CHANNEL,
        STORE,
        MARKET,
        CURRENCY,
        AMOUNT,
        LINE_AMOUNT,
        TIER
    }

    /** Facts of an order that are one name. */
    static final List<Kind> TEXTS = List.of(Kind.CHANNEL, Kind.STORE, Kind.MARKET, Kind.CURRENCY);

    private static final Leaf ANSWERED = (subject, line) -> Truth.UNKNOWN;

    private record Found(Condition condition, Leaf leaf, Kind kind, long least, int ladder, boolean orHigher) {}

    private final List<Found> all = new ArrayList<>();
    private final EnumMap<Kind, TreeMap<String, int[]>> tables = new EnumMap<>(Kind.class);
    private final List<Integer> asked = new ArrayList<>();
    private final List<String> questions = new ArrayList<>();

    Leaves done() {
        return new Leaves(this);
    }

    /** A leaf that is answered when a rule asks. */
    Check lazy(Condition condition, Leaf leaf) {
        return Check.lazy(add(new Found(condition, leaf, Kind.LAZY, 0, 0, false)));
    }

    /** A leaf about the person or outside of the engine: its answers are kept in the journal, rule by rule. */
    Check asked(String rule, Leaf leaf) {
        asked.add(all.size());
        questions.add(rule + "#"
                + (1 + questions.stream().filter(q -> q.startsWith(rule + "#")).count()));
        all.add(new Found(Condition.ALWAYS, leaf, Kind.LAZY, 0, 0, false)); // a condition that is no leaf
        return Check.lazy(all.size() - 1);
    }

    Check ofDay(Condition condition, Leaf leaf) {
        return Check.known(add(new Found(condition, leaf, Kind.DAY, 0, 0, false)));
    }

    Check amount(Condition condition, Kind kind, long least) {
        return Check.known(add(new Found(condition, ANSWERED, kind, least, 0, false)));
    }

    Check tier(Condition condition, int ladder, int rank, boolean orHigher) {
        return Check.known(add(new Found(condition, ANSWERED, Kind.TIER, rank, ladder, orHigher)));
    }

    /** A leaf that is true of some names. */
    Check named(Condition condition, Kind kind, List<String> names) {
        int before = all.size();
        int leaf = add(new Found(condition, ANSWERED, kind, 0, 0, false));
        if (leaf == before) {
            TreeMap<String, int[]> table = tables.computeIfAbsent(kind, k -> new TreeMap<>());
            names.forEach(name -> table.merge(name, new int[] {leaf}, LeafCollector::both));
        }
        return Check.known(leaf);
    }

    private static int[] both(int[] some, int[] more) {
        return IntStream.concat(Arrays.stream(some), Arrays.stream(more)).toArray();
    }

    private int add(Found leaf) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).condition().equals(leaf.condition())) {
                return i;
            }
        }
        all.add(leaf);
        return all.size() - 1;
    }

    List<Leaf> leaves() {
        return all.stream().map(Found::leaf).toList();
    }

    int[] numbers(Kind kind) {
        return IntStream.range(0, all.size())
                .filter(i -> all.get(i).kind() == kind)
                .toArray();
    }

    int[] lazyByLine() {
        return Arrays.stream(numbers(Kind.LAZY))
                .filter(i -> Checks.byLine(all.get(i).condition()))
                .toArray();
    }

    SortedMap<String, int[]> table(Kind kind) {
        return tables.getOrDefault(kind, new TreeMap<>());
    }

    /** What amounts and ranks are compared with, by leaf. */
    long[] least() {
        return all.stream().mapToLong(Found::least).toArray();
    }

    int[] ladders() {
        return all.stream().mapToInt(Found::ladder).toArray();
    }

    boolean[] orHigher() {
        boolean[] by = new boolean[all.size()];
        for (int i = 0; i < by.length; i++) {
            by[i] = all.get(i).orHigher();
        }
        return by;
    }

    int[] asked() {
        return asked.stream().mapToInt(i -> i).toArray();
    }

    List<String> questions() {
        return questions;
    }
}
