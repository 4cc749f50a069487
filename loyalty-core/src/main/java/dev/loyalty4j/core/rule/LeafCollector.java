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
        /** Before rules are judged: it costs little, and many rules may ask. */
        CHEAP,
        /** The same for what is about the person, whose answers are kept where a rule asks. */
        PERSON,
        DAY,
        ARTICLE,
        CATEGORY,
        CHANNEL,
        STORE,
        MARKET,
        CURRENCY,
        TENDER,
        AMOUNT,
        LINE_AMOUNT,
        TIER
    }

    /** Facts of an order that are one name. */
    static final List<Kind> TEXTS = List.of(Kind.CHANNEL, Kind.STORE, Kind.MARKET, Kind.CURRENCY);

    private static final Leaf ANSWERED = (subject, line) -> Truth.UNKNOWN;

    private record Found(Condition condition, Leaf leaf, Kind kind, long least, int ladder, boolean orHigher) {}

    private final List<Found> all = new ArrayList<>();

    /** The first leaf is always true. */
    static final int TRUE = 0;

    LeafCollector() {
        all.add(new Found(Condition.ALWAYS, (subject, line) -> Truth.TRUE, Kind.DAY, 0, 0, false));
    }

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

    /** A leaf that is answered before rules are judged. */
    Check cheap(Condition condition, Leaf leaf) {
        return Check.known(add(new Found(condition, leaf, Kind.CHEAP, 0, 0, false)));
    }

    /** A leaf about the person: its answers are kept in the journal, rule by rule. */
    Check person(String rule, Leaf leaf) {
        return asked(rule, leaf, Kind.PERSON);
    }

    /** A leaf outside of the engine: the same, and it is asked only where it decides. */
    Check asked(String rule, Leaf leaf) {
        return asked(rule, leaf, Kind.LAZY);
    }

    private Check asked(String rule, Leaf leaf, Kind kind) {
        asked.add(all.size());
        questions.add(rule + "#"
                + (1 + questions.stream().filter(q -> q.startsWith(rule + "#")).count()));
        all.add(new Found(Condition.ALWAYS, leaf, kind, 0, 0, false)); // a condition that no leaf has
        return kind == Kind.LAZY ? Check.lazy(all.size() - 1) : Check.kept(all.size() - 1);
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

    /** The leaves that are asked line by line. */
    int[] byLine() {
        return IntStream.concat(Arrays.stream(numbers(Kind.LAZY)), Arrays.stream(numbers(Kind.CHEAP)))
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
