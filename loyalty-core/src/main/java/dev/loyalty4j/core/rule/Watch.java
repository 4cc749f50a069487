package dev.loyalty4j.core.rule;

import dev.loyalty4j.core.activity.Line;
import dev.loyalty4j.core.activity.Measure;
import dev.loyalty4j.core.activity.Trigger;
import dev.loyalty4j.core.amount.Rate;
import dev.loyalty4j.core.time.Window;
import dev.loyalty4j.core.time.Windows;
import java.time.LocalDate;
import java.util.List;

/**
 * Something that is counted because a condition asks for it.
 *
 * @param key the name under which it is counted
 * @param count what is counted
 * @param name which one
 * @param window over which days
 * @param categories the category and those below it, sorted
 */
record Watch(String key, Count count, String name, Window window, List<String> categories) {

    /** All orders of a member, whether or not a condition asks. */
    static final Watch ORDERS_EVER = new Watch("orders", Count.ORDERS, "", Window.LIFETIME, List.of());

    /** The days of orders, for as long as a return or a condition may look back. */
    static final Watch DAYS_OF_ORDERS = new Watch("order days", Count.ORDERS, "", Window.days(400), List.of());

    /**
     * The numbers that orders had when they were placed, each as a day since 1970 so that old ones leave the record: a
     * number that a standing order has is not given again when an order before it comes back.
     */
    static final Watch NUMBERS = new Watch("order numbers", Count.ORDERS, "", Window.LIFETIME, List.of());

    /** Orders that may still come back have higher numbers than that before the latest. */
    private static final int NUMBERS_KEPT = 100;

    static Watch of(MemberCondition.Counted counted, Categories tree) {
        String key = counted.count() + " " + counted.name() + " " + counted.window();
        List<String> within = counted.count() == Count.CATEGORY ? tree.within(counted.name()) : List.of();
        return new Watch(key, counted.count(), counted.name(), counted.window(), within);
    }

    long value(Subject subject) {
        Window days = Window.since(window, subject.facts().joined());
        LocalDate first = days.startOn(subject.day());
        LocalDate last = days instanceof Window.Lifetime ? LocalDate.MAX : subject.day();
        if (!Windows.covers(window, subject.day())) {
            return 0;
        }
        return subject.facts().history().sum(key, first, last);
    }

    /** How much an occasion adds; 0 if it adds nothing. */
    long amount(Subject subject, List<Evaluation.Earned> awards) {
        if (!Windows.covers(window, subject.day())) {
            return 0;
        }
        return switch (count) {
            case SPEND -> subject.isOrder() ? subject.money() : 0;
            case ORDERS -> subject.isOrder() ? 1 : 0;
            case VISITS -> subject.occasion().trigger().equals(Trigger.VISIT) ? 1 : 0;
            case ACTIONS -> subject.occasion().trigger().equals(name) ? 1 : 0;
            case MEASURE -> measured(subject);
            case POINTS ->
                awards.stream()
                        .filter(a -> a.pointType().equals(name))
                        .mapToLong(Evaluation.Earned::points)
                        .sum();
            case SKU, CATEGORY, BRAND -> units(subject);
        };
    }

    private long measured(Subject subject) {
        Rate measured = subject.measured(name);
        long unit = 1;
        for (int i = 0; i < Measure.MAX_SCALE; i++) {
            unit *= 10;
        }
        return measured == null ? 0 : Math.multiplyExact(measured.numerator(), unit / measured.denominator());
    }

    private long units(Subject subject) {
        long units = 0;
        for (Line line : subject.isOrder() ? subject.occasion().lines() : List.<Line>of()) {
            units += counts(line) ? line.quantity() : 0;
        }
        return units;
    }

    private boolean counts(Line line) {
        return switch (count) {
            case SKU -> line.sku().equals(name);
            case BRAND -> line.brand().equals(name);
            default -> Categories.anyOf(line, categories);
        };
    }

    /** What an occasion adds, with the lines that a return of them takes it off by. */
    RuleEvent.Change change(Subject subject, long amount, List<Evaluation.Earned> awards, Choices choices) {
        boolean whole = count == Count.ORDERS || count == Count.VISITS;
        RuleEvent.Change change =
                change(subject, amount, whole ? RuleEvent.Returned.WHEN_ALL : RuleEvent.Returned.BY_SHARE);
        return switch (count) {
            case SPEND -> choices.counted(change, RuleEvent.Returned.BY_SHARE, money(subject));
            case POINTS -> choices.counted(change, RuleEvent.Returned.BY_SHARE, points(subject, awards));
            case SKU, BRAND, CATEGORY -> choices.counted(change, RuleEvent.Returned.BY_UNITS, unitsByLine(subject));
            case ORDERS, VISITS, ACTIONS, MEASURE -> change;
        };
    }

    private static long[] money(Subject subject) {
        long[] lines = new long[subject.lines()];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = subject.money(i);
        }
        return lines;
    }

    private long[] points(Subject subject, List<Evaluation.Earned> awards) {
        long[] lines = new long[subject.lines()];
        awards.stream()
                .filter(a -> a.pointType().equals(name))
                .flatMap(a -> a.cells().stream())
                .forEach(cell -> lines[cell.line()] += cell.points());
        return lines;
    }

    private long[] unitsByLine(Subject subject) {
        long[] lines = new long[subject.lines()];
        List<Line> bought = subject.occasion().lines();
        for (int i = 0; i < bought.size(); i++) {
            lines[i] = counts(bought.get(i)) ? bought.get(i).quantity() : 0;
        }
        return lines;
    }

    RuleEvent.Change change(Subject subject, long amount, RuleEvent.Returned returned) {
        if (equals(NUMBERS)) {
            long number = numberOf(subject);
            LocalDate kept = LocalDate.ofEpochDay(number - NUMBERS_KEPT);
            return new RuleEvent.Change(key, LocalDate.ofEpochDay(number), amount, kept, returned, "", 0, List.of());
        }
        Window days = Window.since(window, subject.facts().joined());
        LocalDate bucket = days.bucketOf(subject.day());
        return new RuleEvent.Change(key, bucket, amount, subject.keepFrom(days), returned, "", 0, List.of());
    }

    /** Whether a standing order has a number. */
    static boolean isTaken(long number, Subject subject) {
        return subject.facts().history().has(NUMBERS.key(), LocalDate.ofEpochDay(number));
    }

    /** The number of the order that is judged, counted from 1. */
    static long numberOf(Subject subject) {
        return subject.facts().history().total(ORDERS_EVER.key()) + 1;
    }
}
