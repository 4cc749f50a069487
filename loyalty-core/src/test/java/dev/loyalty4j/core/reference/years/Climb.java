package dev.loyalty4j.core.reference.years;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One member on one ladder: the terms that were earned, and what is held beside them. */
final class Climb {
    static final int NONE = -1;

    /** Why a term began. */
    enum Cause {
        REACHED,
        RENEWED,
        LOWERED,
        PLACED
    }

    /** A term; {@code lost} is the end and the days of grace. */
    record Term(int tier, Cause cause, LocalDate from, LocalDate judged, LocalDate end, LocalDate lost, int place) {}

    /** A tier held beside what is earned. */
    record Beside(int tier, LocalDate end) {}

    final Plan.Rungs plan;
    final Counter counter;
    final List<Term> terms = new ArrayList<>();
    private final List<Integer> held = new ArrayList<>();
    private int lifetime = NONE;
    Optional<Beside> override = Optional.empty();
    Optional<Beside> paid = Optional.empty();

    Climb(Plan.Rungs plan, Books books) {
        this.plan = plan;
        this.counter = new Counter(plan, books);
    }

    Plan.Step step(int tier) {
        return plan.steps().get(tier);
    }

    int earned() {
        return terms.isEmpty() ? NONE : last().tier();
    }

    Term last() {
        return terms.get(terms.size() - 1);
    }

    /** The tier held: an override exactly, otherwise the highest of what is earned, paid for and held for ever. */
    int tier(LocalDate day) {
        if (override.isPresent() && override.get().end().isAfter(day)) {
            return override.get().tier();
        }
        return Math.max(Math.max(earned(), lifetime), paidTier(day));
    }

    private int paidTier(LocalDate day) {
        return paid.filter(p -> p.end().isAfter(day)).map(Beside::tier).orElse(NONE);
    }

    /** When the tier held ends. */
    LocalDate until(LocalDate day) {
        int tier = tier(day);
        if (tier == NONE) {
            return Spans.NEVER;
        }
        if (override.isPresent() && override.get().end().isAfter(day)) {
            return override.get().end();
        }
        LocalDate until = tier == earned() ? last().end() : LocalDate.MIN;
        if (tier == paidTier(day) && paid.get().end().isAfter(until)) {
            until = paid.get().end();
        }
        return tier == lifetime ? Spans.NEVER : until;
    }

    private LocalDate termFrom() {
        return since().day();
    }

    Counter.Since since() {
        return terms.isEmpty() ? Counter.Since.EVER : new Counter.Since(last().from(), last().place());
    }

    boolean met(Plan.Need need, LocalDate day) {
        return counter.met(need, day, since());
    }

    private void begin(int tier, Cause cause, LocalDate from, LocalDate judged, LocalDate end) {
        int place = cause == Cause.LOWERED || judged.isBefore(from) ? 0 : counter.books.places();
        LocalDate judgedOn = cause == Cause.PLACED ? LocalDate.EPOCH : judged;
        LocalDate lost =
                end.equals(Spans.NEVER) ? end : end.plusDays(plan.manner().grace());
        terms.add(new Term(tier, cause, from, judgedOn, end, lost, place));
        if (tier != NONE) {
            held.add(tier);
        }
    }

    private LocalDate endOf(int tier, LocalDate from) {
        return endOf(tier, from, from);
    }

    /** The rest of a period is that of the period that was judged. */
    private LocalDate endOf(int tier, LocalDate from, LocalDate judged) {
        if (tier == NONE || step(tier).enter().op() == Plan.Need.Op.NONE) {
            return Spans.NEVER;
        }
        boolean whole =
                plan.term().unit() == Plan.Span.Unit.MONTHS || plan.term().unit() == Plan.Span.Unit.DAYS;
        return Spans.termEnd(
                plan.term(),
                whole && plan.manner().atPeriodEnd() ? afterPeriod(from, judged) : judged,
                plan.window(),
                counter.books.enrolled);
    }

    private LocalDate afterPeriod(LocalDate from, LocalDate judged) {
        return judged.isBefore(from) ? Spans.end(plan.window(), judged, counter.books.enrolled, 0) : from;
    }

    /** The day by whose window a term is judged: the last one before it was shifted. */
    private LocalDate eve(Term term) {
        LocalDate last = term.end().minusDays(1);
        boolean inside = plan.window().tiles()
                && Spans.end(plan.window(), last, counter.books.enrolled, 0).isAfter(term.end());
        boolean given = term.cause() == Cause.PLACED && !term.end().equals(endOf(term.tier(), term.from()));
        boolean shifted = plan.term().unit() == Plan.Span.Unit.REST_SHIFTED;
        return shifted && inside && !given ? counter.start(last, last).minusDays(1) : last;
    }

    /** Points of an earlier day were released. */
    void released(LocalDate earned, LocalDate day) {
        counter.today = day;
        counter.before = true;
        boolean over = plan.window().tiles()
                && !Spans.end(plan.window(), earned, counter.books.enrolled, 0).isAfter(day);
        if (!plan.manner().atPeriodEnd() || over) {
            climb(earned, day, true);
        }
        if (plan.manner().renewsAtOnce(plan)
                && earned() != NONE
                && fresh(earned)
                && met(step(earned()).retain(), earned)
                && endOf(earned(), earned).isAfter(last().end())) {
            begin(earned(), Cause.RENEWED, day, earned, endOf(earned(), earned));
        }
        counted(day);
        counter.before = false;
    }

    /** After something was counted. */
    void counted(LocalDate day) {
        counter.today = day;
        for (int tier = lifetime + 1; tier < plan.steps().size(); tier++) {
            if (met(step(tier).lifetime(), day)) {
                lifetime = tier;
            }
        }
        if (plan.manner().atPeriodEnd() ? free(day) : climb(day, day)) {
            return;
        }
        if (earned() != NONE && !last().end().isAfter(day) && retained()) {
            return;
        }
        if (plan.manner().renewsAtOnce(plan)
                && earned() != NONE
                && fresh(day)
                && met(step(earned()).retain(), day)) {
            renew(day, day);
        }
    }

    /** A step that takes nothing does not wait for the end of a period. */
    private boolean free(LocalDate day) {
        boolean free = earned() == NONE && step(0).enter().op() == Plan.Need.Op.NONE;
        if (free) {
            begin(0, Cause.REACHED, day, day, Spans.NEVER);
        }
        return free;
    }

    private void renew(LocalDate from, LocalDate judged) {
        LocalDate end = endOf(earned(), from);
        if (end.isAfter(last().end()) || from.equals(last().end())) {
            begin(earned(), Cause.RENEWED, from, judged, end);
        }
    }

    /** A window that began after the one by which the running term was made. */
    private boolean fresh(LocalDate day) {
        return fresh(last(), day);
    }

    private boolean fresh(Term term, LocalDate day) {
        return term.cause() == Cause.PLACED
                || !counter.start(day, termFrom()).equals(counter.start(term.judged(), termFrom()));
    }

    private boolean climb(LocalDate judged, LocalDate from) {
        return climb(judged, from, false);
    }

    /** Where it must be new, the numbers of the day had not met it before this day of life. */
    private boolean climb(LocalDate judged, LocalDate from, boolean isNew) {
        for (int tier = plan.steps().size() - 1; tier > earned(); tier--) {
            int up = tier;
            boolean before = held.stream().anyMatch(h -> h >= up);
            Plan.Need need = before ? step(tier).reenter() : step(tier).enter();
            if (met(need, judged) && !(isNew && metYesterday(need, judged))) {
                LocalDate end = endOf(tier, from, judged);
                if (end.isAfter(from)) {
                    begin(tier, Cause.REACHED, from, judged, end);
                    return true;
                }
            }
        }
        return false;
    }

    private boolean metYesterday(Plan.Need need, LocalDate day) {
        LocalDate today = counter.today;
        counter.today = today.minusDays(1);
        boolean met = met(need, day);
        counter.today = today;
        return met;
    }

    /** What falls due when a day starts. */
    void midnight(LocalDate day) {
        counter.today = day;
        if (plan.manner().atPeriodEnd()
                && counter.start(day, termFrom()).equals(day)
                && plan.window().tiles()) {
            climb(day.minusDays(1), day);
        }
        while (earned() != NONE && last().end().equals(day) && retained()) {
            counter.today = day;
        }
        while (earned() != NONE && !last().lost().isAfter(day) && !retained()) {
            end();
        }
    }

    private boolean retained() {
        LocalDate end = last().end();
        LocalDate eve = eve(last());
        boolean fresh = !plan.manner().renewsAtOnce(plan) || !plan.window().tiles() || fresh(last(), eve);
        Optional<LocalDate> day = fresh ? retainedOn(eve) : Optional.empty();
        day.ifPresent(judged -> begin(earned(), Cause.RENEWED, end, judged, endOf(earned(), end)));
        return day.isPresent();
    }

    /** Where the window moves, the numbers of each day of grace are looked at that has come. */
    private Optional<LocalDate> retainedOn(LocalDate eve) {
        LocalDate day = eve;
        do {
            if (met(step(earned()).retain(), day)) {
                return Optional.of(day);
            }
            day = day.plusDays(1);
        } while (moves() && !day.isAfter(counter.today) && day.isBefore(last().lost()));
        return Optional.empty();
    }

    private boolean moves() {
        return plan.window().unit() == Plan.Days.Unit.LAST_DAYS || plan.window().unit() == Plan.Days.Unit.LAST_MONTHS;
    }

    private void end() {
        LocalDate end = last().end();
        LocalDate eve = eve(last());
        int tier = earned();
        int lower = plan.manner().oneStep() ? stepDown(tier) : slot(tier, eve);
        LocalDate lost = last().lost();
        begin(lower, Cause.LOWERED, lost, eve, endOf(lower, end));
        if (!plan.manner().atPeriodEnd()) {
            climb(lost, lost);
        }
    }

    private int stepDown(int tier) {
        int lower = tier - 1;
        while (lower >= 0 && step(lower).enter().op() == Plan.Need.Op.NEVER) {
            lower--;
        }
        return lower;
    }

    private int slot(int tier, LocalDate eve) {
        int lower = tier - 1;
        while (lower >= 0 && !met(step(lower).retain(), eve)) {
            lower--;
        }
        return lower;
    }

    /** An order came back: what would not have been reached without it was never held. */
    void returned(LocalDate day) {
        counter.today = day;
        if (!plan.manner().revoke()) {
            return;
        }
        LocalDate earliest = day;
        while (earned() != NONE && (last().cause() == Cause.REACHED || last().cause() == Cause.RENEWED)) {
            Term term = last();
            boolean renewed = term.cause() == Cause.RENEWED;
            int before = terms.size() > 1 ? terms.get(terms.size() - 2).tier() : NONE;
            boolean again = held.subList(0, held.size() - 1).stream().anyMatch(h -> h >= term.tier());
            Counter.Since from = terms.size() > 1 && before != NONE
                    ? new Counter.Since(
                            terms.get(terms.size() - 2).from(),
                            terms.get(terms.size() - 2).place())
                    : Counter.Since.EVER;
            Plan.Step step = step(term.tier());
            Plan.Need need = renewed ? step.retain() : again ? step.reenter() : step.enter();
            if (counter.met(need, term.judged(), from) || (!renewed && before >= term.tier())) {
                break;
            }
            earliest = term.judged();
            terms.remove(terms.size() - 1);
            held.remove(held.size() - 1);
        }
        midnight(day);
        again(earliest, day);
        counted(day);
    }

    /** Moves up by what is left, by the numbers of the days since. */
    private void again(LocalDate earliest, LocalDate day) {
        List<LocalDate> days = new ArrayList<>(List.of(earliest));
        if (moves()) {
            counter.books.days().stream()
                    .filter(d -> d.isAfter(earliest) && d.isBefore(day))
                    .forEach(days::add);
        }
        boolean moved = earliest.isBefore(day) && !plan.manner().atPeriodEnd();
        while (moved) {
            moved = days.stream().anyMatch(d -> climb(d, day));
        }
    }

    /** The shop invites a member; nothing if the tier, or a higher one, is held as long. */
    boolean invite(int tier, LocalDate day, Optional<LocalDate> until) {
        LocalDate end = until.orElse(endOf(tier, day));
        if (earned() > tier || earned() == tier && !last().end().isBefore(end)) {
            return false;
        }
        begin(tier, Cause.PLACED, day, day, end);
        return true;
    }

    /** The first day that counts toward another term; after today if nothing does yet. */
    LocalDate retainFrom(LocalDate day) {
        return counter.start(retainOn(day), termFrom());
    }

    LocalDate retainThrough(LocalDate day) {
        return retainOn(day).isBefore(day) ? retainOn(day) : day;
    }

    /** Whether anything can bring another term: not where each period may do so once, and this one has. */
    boolean mayRetain(LocalDate day) {
        return !plan.window().tiles()
                || !plan.manner().renewsAtOnce(plan)
                || fresh(last(), eve(last()))
                || !retainOn(day).equals(eve(last()));
    }

    /** The day by which the term can be kept: of the next period that renews it at once, else the one that judges. */
    private LocalDate retainOn(LocalDate day) {
        LocalDate eve = eve(last());
        boolean over = !last().end().isAfter(day);
        if (!plan.window().tiles()) {
            return over ? day : eve;
        }
        LocalDate one = day;
        while (plan.manner().renewsAtOnce(plan) && one.isBefore(last().lost())) {
            if (fresh(one) && endOf(earned(), one).isAfter(last().end())) {
                return one;
            }
            one = Spans.end(plan.window(), one, counter.books.enrolled, 0);
        }
        return eve;
    }

    LocalDate termOf(int tier, LocalDate day) {
        return endOf(tier, day);
    }

    int lifetime() {
        return lifetime;
    }

    boolean heldBefore(int tier) {
        return held.stream().anyMatch(h -> h >= tier);
    }
}
