package dev.loyalty4j.core.reference.years;

import dev.loyalty4j.core.reference.years.Plan.Counted;
import dev.loyalty4j.core.reference.years.Plan.Days;
import dev.loyalty4j.core.reference.years.Plan.Need;
import dev.loyalty4j.core.reference.years.Plan.Span;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Programmes drawn at random. */
final class Plans {
    private static final List<String> ZONES =
            List.of("Europe/Prague", "America/New_York", "Asia/Tokyo", "UTC", "America/Sao_Paulo", "Asia/Kathmandu");

    private final Random random;

    private Plans(long seed) {
        this.random = new Random(seed);
    }

    static Plan drawn(long seed) {
        return new Plans(seed).plan("plan-" + seed);
    }

    private int pick(int... of) {
        return of[random.nextInt(of.length)];
    }

    @SafeVarargs
    private <T> T any(T... of) {
        return of[random.nextInt(of.length)];
    }

    private boolean often(int percent) {
        return random.nextInt(100) < percent;
    }

    private Plan plan(String name) {
        boolean turns = often(25);
        Plan.Points points = points();
        List<Plan.Rungs> ladders = new ArrayList<>();
        for (int i = 0; i < pick(0, 1, 1, 1, 2, 2); i++) {
            ladders.add(ladder("l" + i, points, turns));
        }
        List<Plan.Gift> gifts = new ArrayList<>();
        for (int i = 0; i < pick(1, 2, 3); i++) {
            gifts.add(gift("g" + i, ladders));
        }
        List<Plan.Card> cards = new ArrayList<>();
        for (int i = 0; i < pick(0, 1, 2); i++) {
            cards.add(card("c" + i));
        }
        List<Plan.Turning> turnings = new ArrayList<>();
        if (turns) {
            int step = pick(25, 50);
            turnings.add(new Plan.Turning(
                    "t0", pick(3, 4) * (long) step, pick(10, 40) * (long) step, step, often(50), good()));
        }
        return new Plan(
                name, ZoneId.of(any(ZONES.toArray(String[]::new))), points, ladders, gifts, cards, turnings, !turns);
    }

    private Plan.Points points() {
        Span expiry = switch (random.nextInt(8)) {
            case 0 -> Span.of(Span.Unit.NEVER, 0);
            case 1 -> Span.of(Span.Unit.DAYS, pick(45, 90, 400));
            case 2 -> Span.of(Span.Unit.MONTHS, pick(1, 3, 12));
            case 3 -> Span.of(Span.Unit.MONTHS_TO_END, pick(2, 6));
            case 4 -> Span.of(Span.Unit.AFTER_CALENDAR_MONTH, pick(3, 6));
            case 5 -> Span.of(Span.Unit.YEAR_END, pick(0, 1));
            case 6 -> Span.of(Span.Unit.EACH_YEAR, pick(0, 12));
            default -> Span.of(Span.Unit.ANNIVERSARY, pick(0, 1));
        };
        return new Plan.Points(
                pick(1, 3, 10),
                pick(0, 0, 25),
                pick(0, 10, 40),
                expiry,
                pick(0, 0, 0, 14, 30),
                any("DEBT", "DEBT", "WITHIN_BALANCE", "ONLY_PENDING", "FORGIVE"),
                any("WHEN_ALL_RETURNED", "WHEN_ALL_RETURNED", "IN_PROPORTION", "NEVER"));
    }

    private Plan.Rungs ladder(String name, Plan.Points points, boolean turns) {
        Days window = switch (random.nextInt(9)) {
            case 0, 1 -> new Days(Days.Unit.YEAR, 0);
            case 2 -> new Days(Days.Unit.QUARTER, 0);
            case 3 -> new Days(Days.Unit.APRIL_YEAR, 0);
            case 4 -> new Days(Days.Unit.MEMBERSHIP, 0);
            case 5 -> new Days(Days.Unit.LAST_DAYS, pick(90, 365));
            case 6 -> new Days(Days.Unit.LAST_MONTHS, pick(6, 12));
            case 7 -> new Days(Days.Unit.TERM, 0);
            default -> new Days(Days.Unit.LIFETIME, 0);
        };
        Span term = switch (random.nextInt(window.tiles() ? 6 : 4)) {
            case 0 -> Span.of(Span.Unit.DAYS, pick(100, 365));
            case 1 -> Span.of(Span.Unit.MONTHS, pick(6, 12));
            case 2 -> Span.of(Span.Unit.YEAR_END, pick(0, 1));
            case 3 -> Span.of(window.tiles() ? Span.Unit.REST : Span.Unit.NEVER, 0);
            case 4 -> Span.of(Span.Unit.REST, 1);
            default -> new Span(Span.Unit.REST_SHIFTED, pick(0, 1), pick(1, 2));
        };
        int unit = window.unit() == Days.Unit.QUARTER || window.n() == 90 ? 1 : 4;
        boolean simple = window.tiles() && often(30);
        boolean reached = often(20);
        boolean late = window.tiles() && often(20) && !(term.unit() == Span.Unit.REST && term.n() == 0);
        Counted main = simple ? any(Counted.SPEND, Counted.NIGHTS) : null;
        List<Plan.Step> steps = steps(points, unit, turns || reached, main);
        String rollover = simple ? steps.get(random.nextInt(steps.size())).name() : "";
        Counted start = any(Counted.SPEND, Counted.NIGHTS, Counted.ORDERS);
        boolean start0 = often(20) && counts(steps, start);
        return new Plan.Rungs(
                name,
                window,
                term,
                steps,
                new Plan.Manner(
                        late,
                        reached,
                        any("BY_WINDOW", "BY_WINDOW", "AT_TERM_END", window.tiles() ? "AT_ONCE" : "AT_TERM_END"),
                        often(60),
                        pick(0, 0, 0, 30),
                        window.unit() != Days.Unit.TERM && often(25),
                        rollover,
                        start0 ? 3L * unit : 0,
                        start));
    }

    private static boolean counts(List<Plan.Step> steps, Counted what) {
        return steps.stream()
                .flatMap(s -> Counter.ways(s.enter()).stream())
                .flatMap(List::stream)
                .anyMatch(leaf -> leaf.what() == what && !leaf.lifelong());
    }

    private List<Plan.Step> steps(Plan.Points points, int unit, boolean plain, Counted main) {
        List<Plan.Step> steps = new ArrayList<>();
        if (main == null && often(15)) {
            steps.add(new Plan.Step("Member", Need.NONE, Need.NONE, Need.NONE, Need.NEVER, 100));
        }
        int count = pick(2, 3, 3);
        Counted first = main != null ? main : metric(points, plain, unit);
        Counted second = main != null ? main : metric(points, plain, unit);
        int way = main != null ? 0 : random.nextInt(4);
        for (int i = 1; i <= count; i++) {
            boolean invited = main == null && i == count && often(15);
            Need enter = invited ? Need.NEVER : need(first, second, way, i * unit, 100, points);
            Need retain = main == null && often(30) ? need(first, second, way, i * unit, 70, points) : enter;
            Need reenter = main == null && often(20) ? need(first, second, way, i * unit, 85, points) : enter;
            Need lifetime = i == 2 && often(20)
                    ? Need.of(first, amount(first, 12 * unit, points)).ever()
                    : Need.NEVER;
            steps.add(new Plan.Step("T" + i, enter, retain, reenter, lifetime, pick(100, 125, 150)));
        }
        return steps;
    }

    private Counted metric(Plan.Points points, boolean plain, int unit) {
        List<Counted> all = new ArrayList<>(List.of(Counted.SPEND, Counted.ORDERS, Counted.VISITS, Counted.NIGHTS));
        if (!plain) {
            all.addAll(List.of(Counted.POINTS, Counted.POINTS, Counted.REDEEMED));
            if (points.perOrder() == 0) {
                all.add(Counted.BASE);
            }
        }
        Counted drawn = all.get(random.nextInt(all.size()));
        boolean tooFew = drawn == Counted.VISITS && unit == 1; // half of one, two and three are no three numbers
        return tooFew ? Counted.ORDERS : drawn;
    }

    private static Need need(Counted first, Counted second, int way, int size, int percent, Plan.Points points) {
        Need one = Need.of(first, Math.max(1, amount(first, size, points) * percent / 100));
        if (way < 2 || first == second) {
            return one;
        }
        Need two = Need.of(second, Math.max(1, amount(second, size, points) * percent / 100));
        return way == 2 ? Need.all(one, two) : Need.any(one, two);
    }

    private static long amount(Counted what, int size, Plan.Points points) {
        return switch (what) {
            case SPEND -> 60L * size;
            case ORDERS -> size;
            case VISITS -> Math.max(1, size / 2);
            case POINTS, BASE -> 60L * size * points.perEuro();
            case REDEEMED -> 30L * size * points.perEuro();
            case NIGHTS -> 2L * size;
        };
    }

    private Span good() {
        return any(
                Span.of(Span.Unit.DAYS, pick(30, 365)),
                Span.of(Span.Unit.MONTHS, pick(1, 6)),
                Span.of(Span.Unit.MONTHS_TO_END, 2));
    }

    private Plan.Gift gift(String id, List<Plan.Rungs> ladders) {
        String price = any("fixed", "fixed", "table", "amount");
        boolean amount = price.equals("amount");
        boolean plain = amount || often(30);
        Plan.Rungs ladder = ladders.isEmpty() || often(70) ? null : ladders.get(0);
        return new Plan.Gift(
                id,
                price,
                amount ? pick(50, 100) : pick(80, 200, 500),
                pick(500, 5_000),
                pick(1, 10, 50),
                amount && often(20) ? 10 : 0,
                pick(50, 100),
                List.of(new long[] {100, 100}, new long[] {250, 300}, new long[] {1_000, 1_500}),
                plain ? 0 : pick(0, 20, 100, 300),
                plain ? 0 : pick(0, 0, 2),
                new Days(any(Days.Unit.YEAR, Days.Unit.QUARTER, Days.Unit.LAST_DAYS, Days.Unit.MEMBERSHIP), 60),
                plain ? Span.of(Span.Unit.NEVER, 0) : good(),
                ladder == null ? "" : ladder.name(),
                ladder == null ? "" : ladder.steps().get(0).name());
    }

    private Plan.Card card(String name) {
        int size = pick(5, 9, 10);
        List<Integer> milestones = often(40) ? List.of(size / 2, size) : List.of(size);
        return new Plan.Card(
                name,
                size,
                often(50),
                pick(1_000, 3_000),
                milestones,
                good(),
                often(50) ? Span.of(Span.Unit.NEVER, 0) : Span.of(Span.Unit.MONTHS, pick(2, 6)),
                often(50));
    }
}
