package dev.loyalty4j.core.rule;

import dev.loyalty4j.core.activity.Line;
import dev.loyalty4j.core.activity.Measure;
import dev.loyalty4j.core.activity.Profile;
import dev.loyalty4j.core.amount.Allocation;
import dev.loyalty4j.core.amount.Rate;
import dev.loyalty4j.core.time.LeapDayPolicy;
import dev.loyalty4j.core.time.ProgramCalendar;
import dev.loyalty4j.core.time.Window;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One occasion of one member while its rules are judged. An occasion without lines has one line of nothing. */
final class Subject {
    private final Occasion occasion;
    private final Facts facts;
    private final ProgramCalendar calendar;
    private final LeapDayPolicy leapDay;
    private final LocalDate day;
    private final long lateDays;
    private final LocalTime time;
    private final long[][] basis;
    private final long[] counted;
    private final boolean foreign;
    private final Rate conversion;
    private final @Nullable Truth[] answers;

    Subject(Occasion occasion, Facts facts, RulePlan plan) {
        this.occasion = occasion;
        this.facts = facts;
        this.calendar = plan.calendar();
        this.leapDay = plan.policy().leapDay();
        this.day = plan.choices().today(calendar, occasion.judgedAt());
        this.lateDays = plan.lateDays();
        this.time = LocalTime.ofInstant(occasion.judgedAt(), calendar.zone());
        this.answers = new Truth[plan.questions().size()];
        String currency = occasion.currency();
        Rate ratio = occasion.payment().conversion();
        boolean converted = ratio.numerator() > 0;
        this.conversion = converted ? ratio : Rate.ONE;
        this.foreign = !converted && !currency.isEmpty() && !currency.equals(plan.currency());
        this.basis = new long[plan.bases().size()][];
        for (int i = 0; i < basis.length; i++) {
            basis[i] = plan.bases().get(i).of(occasion);
        }
        this.counted = converted(basis[0]);
    }

    /** The money of lines in the currency of the programme: the converted total, split again over the lines. */
    private long[] converted(long[] lines) {
        if (foreign) {
            return new long[lines.length];
        }
        if (conversion.equals(Rate.ONE)) {
            return lines;
        }
        long total = 0;
        for (long line : lines) {
            total = Math.addExact(total, line);
        }
        total = Math.multiplyExact(total, conversion.numerator()) / conversion.denominator();
        return Allocation.byWeights(total, lines);
    }

    private Subject(Subject other, int questions) {
        this.occasion = other.occasion;
        this.facts = other.facts;
        this.calendar = other.calendar;
        this.leapDay = other.leapDay;
        this.day = other.day;
        this.lateDays = other.lateDays;
        this.time = other.time;
        this.basis = other.basis;
        this.counted = other.counted;
        this.foreign = other.foreign;
        this.conversion = other.conversion;
        this.answers = new Truth[questions];
    }

    /** The same subject, whose answers are not kept. */
    Subject forgetting(int questions) {
        return new Subject(this, questions);
    }

    Occasion occasion() {
        return occasion;
    }

    Facts facts() {
        return facts;
    }

    LocalDate day() {
        return day;
    }

    /** The first day of a window that still matters: a late activity or a return may look back to the one before. */
    LocalDate keepFrom(Window days) {
        LocalDate first = days.startOn(day);
        if (days.single()) {
            return first;
        }
        LocalDate before = days.startOn(first.minusDays(1));
        LocalDate late = days.startOn(day.minusDays(lateDays));
        return late.isBefore(before) ? late : before;
    }

    LocalTime time() {
        return time;
    }

    boolean foreign() {
        return foreign;
    }

    Rate conversion() {
        return conversion;
    }

    int lines() {
        return Math.max(1, occasion.lines().size());
    }

    @Nullable
    Line line(int index) {
        return occasion.lines().isEmpty() ? null : occasion.lines().get(index);
    }

    long unitsOf(int index) {
        Line line = line(index);
        return line == null ? 1 : line.quantity();
    }

    long units() {
        long units = 0;
        for (int i = 0; i < lines(); i++) {
            units += unitsOf(i);
        }
        return units;
    }

    /** The money of a line that counts for a basis, in the currency of the order. */
    long basis(int which, int line) {
        return basis[which][line];
    }

    /** The money that counts for the programme, in its currency. */
    long money() {
        long total = 0;
        for (long line : counted) {
            total = Math.addExact(total, line);
        }
        return total;
    }

    /** The money of one line that counts for the programme, in its currency. */
    long money(int line) {
        return counted[line];
    }

    /** How many different categories the lines name. */
    int categories() {
        int different = 0;
        for (int i = 0; i < occasion.lines().size(); i++) {
            for (String category : occasion.lines().get(i).categories()) {
                different += isNamedBefore(i, category) ? 0 : 1;
            }
        }
        return different;
    }

    private boolean isNamedBefore(int line, String category) {
        for (int i = 0; i < line; i++) {
            if (occasion.lines().get(i).categories().contains(category)) {
                return true;
            }
        }
        return false;
    }

    List<Long> counted() {
        List<Long> lines = new ArrayList<>();
        for (int i = 0; i < occasion.lines().size(); i++) {
            lines.add(counted[i]);
        }
        return lines;
    }

    @Nullable
    Rate measured(String name) {
        for (Measure measure : occasion.circumstances().measures()) {
            if (measure.name().equals(name)) {
                return measure.amount();
            }
        }
        return null;
    }

    Truth answered(int question, Truth truth) {
        answers[question] = truth;
        return truth;
    }

    List<String> answers(List<String> questions) {
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < answers.length; i++) {
            Truth answer = answers[i];
            if (answer != null) {
                kept.add(questions.get(i) + " " + answer.inWords());
            }
        }
        return kept;
    }

    Truth birthdayMonth() {
        return birthday()
                .map(known -> Truth.of(known.month() == today(known).getMonthValue()))
                .orElse(Truth.UNKNOWN);
    }

    Truth nearBirthday(int before, int after) {
        return birthday().map(known -> near(known, before, after)).orElse(Truth.UNKNOWN);
    }

    private Truth near(RuleEvent.BirthdayKnown known, int before, int after) {
        LocalDate today = today(known);
        LocalDate birthday = leapDay.next(MonthDay.of(known.month(), known.day()), today.minusDays(after));
        return Truth.of(!birthday.isAfter(today.plusDays(before)));
    }

    /** Where the person is not at hand the day and the month count that are kept. */
    private Optional<RuleEvent.BirthdayKnown> birthday() {
        return facts.profile()
                .map(this::birthday)
                .orElseGet(() -> facts.history().birthday().stream().findFirst());
    }

    private Optional<RuleEvent.BirthdayKnown> birthday(Profile profile) {
        LocalDate born = profile.born();
        return born.equals(Profile.NOT_KNOWN)
                ? Optional.empty()
                : Optional.of(new RuleEvent.BirthdayKnown(
                        occasion.at(), born.getMonthValue(), born.getDayOfMonth(), profile.zone()));
    }

    /** Days are those of the member's zone. */
    private LocalDate today(RuleEvent.BirthdayKnown known) {
        ZoneId zone = known.zone().isEmpty() ? calendar.zone() : ZoneId.of(known.zone());
        return LocalDate.ofInstant(occasion.judgedAt(), zone);
    }
}
