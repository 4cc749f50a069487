package dev.loyalty4j.core.reference.years;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What counts on a ladder, read from the books, with the head start and what rolled over. */
final class Counter {
    final Books books;
    private final Plan.Rungs plan;

    Counter(Plan.Rungs plan, Books books) {
        this.plan = plan;
        this.books = books;
        this.today = books.enrolled;
    }

    LocalDate start(LocalDate day, LocalDate termFrom) {
        return Spans.start(plan.window(), day, books.enrolled, termFrom);
    }

    /** The running term of a ladder that counts by terms. */
    record Since(LocalDate day, int place) {
        static final Since EVER = new Since(LocalDate.of(1, 1, 1), -1);
    }

    /** The day that is lived; what is pending on it does not count. */
    LocalDate today;

    /** Whether what rolls over when this day starts is still to come: points are released before. */
    boolean before;

    boolean met(Plan.Need need, LocalDate day, Since termFrom) {
        return switch (need.op()) {
            case NONE -> true;
            case NEVER -> false;
            case ALL -> need.parts().stream().allMatch(part -> met(part, day, termFrom));
            case ANY -> need.parts().stream().anyMatch(part -> met(part, day, termFrom));
            case LEAF -> count(need, day, termFrom) >= minor(need);
        };
    }

    /** Whether any step asks for it. */
    boolean counts(Plan.Counted what) {
        return plan.steps().stream()
                .flatMap(step ->
                        java.util.stream.Stream.of(step.enter(), step.retain(), step.reenter(), step.lifetime()))
                .flatMap(need -> ways(need).stream())
                .flatMap(List::stream)
                .anyMatch(leaf -> leaf.what() == what);
    }

    static long minor(Plan.Need need) {
        return need.what() == Plan.Counted.SPEND ? need.amount() * 100 : need.amount();
    }

    long count(Plan.Need need, LocalDate day, Since termFrom) {
        return countFrom(need, start(day, termFrom.day()), day, termFrom);
    }

    long countFrom(Plan.Need need, LocalDate first, LocalDate day, Since term) {
        LocalDate from = need.lifelong() ? LocalDate.of(1, 1, 1) : first;
        int after = plan.window().unit() == Plan.Days.Unit.TERM && !need.lifelong() ? term.place() : -1;
        long sum = own(need, from, need.lifelong() ? Spans.NEVER : through(day), after);
        boolean rolls = !plan.manner().rolloverFrom().isEmpty() && !need.lifelong();
        return rolls ? sum + rolled(from) : sum;
    }

    private long own(Plan.Need need, LocalDate from, LocalDate through, int after) {
        Books.Within within = new Books.Within(from, through, after);
        long sum = books.counted(need.what(), within, today);
        Plan.Manner manner = plan.manner();
        if (manner.headStart() > 0 && manner.headStartOf() == need.what() && within.has(books.enrolled, -1)) {
            sum += need.what() == Plan.Counted.SPEND ? manner.headStart() * 100 : manner.headStart();
        }
        return sum;
    }

    /** All of a period counts, also what happens in the days of grace after a term that ended in it. */
    private LocalDate through(LocalDate day) {
        return switch (plan.window().unit()) {
            case LAST_DAYS, LAST_MONTHS -> day;
            case TERM, LIFETIME -> Spans.NEVER;
            default -> Spans.end(plan.window(), day, books.enrolled, 0).minusDays(1);
        };
    }

    /** What rolls into the period that starts on a day, gone through period by period from the first. */
    private long rolled(LocalDate day) {
        boolean yet = before && day.equals(today);
        if (yet || day.isAfter(today) || !day.isAfter(books.enrolled)) {
            return 0;
        }
        long rolled = 0;
        LocalDate from = start(books.enrolled, day);
        while (from.isBefore(day)) {
            LocalDate next = Spans.end(plan.window(), from, books.enrolled, 0);
            rolled = surplus(from, next, rolled);
            from = next;
        }
        return rolled;
    }

    /** Beyond the highest number that a period met; what had rolled in goes no further. */
    private long surplus(LocalDate from, LocalDate next, long rolledIn) {
        boolean open = false;
        long surplus = 0;
        for (Plan.Step step : plan.steps()) {
            open |= step.name().equals(plan.manner().rolloverFrom());
            if (open && step.enter().op() == Plan.Need.Op.LEAF) {
                long own = own(step.enter(), from, next.minusDays(1), -1);
                long over = own + rolledIn - minor(step.enter());
                surplus = over >= 0 ? Math.min(own, over) : surplus;
            }
        }
        return surplus;
    }

    /** All leaves, way by way. */
    static List<List<Plan.Need>> ways(Plan.Need need) {
        return switch (need.op()) {
            case LEAF -> List.of(List.of(need));
            case NONE -> List.of(List.of());
            case NEVER -> List.of();
            case ANY ->
                need.parts().stream().flatMap(part -> ways(part).stream()).toList();
            case ALL -> {
                List<List<Plan.Need>> ways = new ArrayList<>(List.of(List.of()));
                for (Plan.Need part : need.parts()) {
                    List<List<Plan.Need>> longer = new ArrayList<>();
                    for (List<Plan.Need> way : ways) {
                        for (List<Plan.Need> more : ways(part)) {
                            List<Plan.Need> both = new ArrayList<>(way);
                            both.addAll(more);
                            longer.add(both);
                        }
                    }
                    ways = longer;
                }
                yield ways;
            }
        };
    }
}
