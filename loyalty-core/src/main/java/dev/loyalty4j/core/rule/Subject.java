package dev.loyalty4j.core.rule;

import dev.loyalty4j.core.activity.Line;
import dev.loyalty4j.core.activity.Measure;
import dev.loyalty4j.core.activity.Profile;
import dev.loyalty4j.core.amount.Allocation;
import dev.loyalty4j.core.amount.Rate;
import dev.loyalty4j.core.time.ProgramCalendar;
import dev.loyalty4j.core.time.Window;
import dev.loyalty4j.core.time.Windows;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One occasion of one member while its rules are judged. An occasion without lines has one line of nothing. */
final class Subject {
    private static final Facts NOBODY = ladder -> Facts.UNKNOWN;

    private final RulePlan plan;
    private final ProgramCalendar calendar;
    private final @Nullable Truth[] answers;

    /** What leaves that many rules share said of this occasion. */
    private final @Nullable Truth[] leaves;

    /** By basis; an array may be longer than the order. */
    private final long[][] basis;

    private final Worth worth = new Worth();
    private Occasion occasion;
    private Facts facts;
    private LocalDate day;
    private @Nullable LocalTime time;
    private long[] counted = {};
    private long money;
    private int categories;
    private boolean foreign;
    private Rate conversion = Rate.ONE;

    Subject(Occasion occasion, Facts facts, RulePlan plan) {
        this(occasion, facts, plan, plan.questions().size());
    }

    private Subject(Occasion occasion, Facts facts, RulePlan plan, int questions) {
        this.plan = plan;
        this.calendar = plan.calendar();
        this.answers = new Truth[questions];
        this.leaves = new Truth[plan.leaves()];
        this.basis = new long[plan.bases().size()][0];
        this.occasion = occasion;
        this.facts = facts;
        this.day = LocalDate.EPOCH;
        begin(occasion, facts);
    }

    /** Turns to another occasion, of whatever member. */
    void begin(Occasion next, Facts itsFacts) {
        occasion = next;
        facts = itsFacts;
        day = plan.choices().today(calendar, next.judgedAt());
        time = null;
        categories = -1;
        Arrays.fill(answers, null);
        Arrays.fill(leaves, null);
        String currency = next.currency();
        Rate ratio = next.payment().conversion();
        boolean converted = ratio.numerator() > 0;
        conversion = converted ? ratio : Rate.ONE;
        foreign = !converted && !currency.isEmpty() && !currency.equals(plan.currency());
        for (int i = 0; i < basis.length; i++) {
            basis[i] = plan.bases().get(i).of(next, basis[i]);
        }
        counted = converted(basis[0]);
        money = 0;
        for (int line = 0; line < lines(); line++) {
            money = Math.addExact(money, counted[line]);
        }
    }

    /** Lets go of the member. */
    void end() {
        facts = NOBODY;
    }

    /** The money of lines in the currency of the programme: the converted total, split again over the lines. */
    private long[] converted(long[] lines) {
        if (foreign) {
            return new long[lines()];
        }
        if (conversion.equals(Rate.ONE)) {
            return lines;
        }
        long[] exact = Arrays.copyOf(lines, lines());
        long total = 0;
        for (long line : exact) {
            total = Math.addExact(total, line);
        }
        total = Math.multiplyExact(total, conversion.numerator()) / conversion.denominator();
        return Allocation.byWeights(total, exact);
    }

    /** The same subject, whose answers are not kept. */
    Subject forgetting(int questions) {
        return new Subject(occasion, facts, plan, questions);
    }

    /** Where points are summed up that nobody wants to see by rule and line. */
    Worth worth() {
        return worth;
    }

    /** What a shared leaf said before; null if it was not asked yet. */
    @Nullable
    Truth leaf(int leaf) {
        return leaves[leaf];
    }

    Truth leaf(int leaf, Truth truth) {
        leaves[leaf] = truth;
        return truth;
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
        if (Windows.single(days)) {
            return first;
        }
        LocalDate before = days.startOn(first.minusDays(1));
        LocalDate late = days.startOn(day.minusDays(plan.lateDays()));
        return late.isBefore(before) ? late : before;
    }

    LocalTime time() {
        LocalTime known = time;
        if (known == null) {
            known = LocalTime.ofInstant(occasion.judgedAt(), calendar.zone());
            time = known;
        }
        return known;
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
        return money;
    }

    /** The money of one line that counts for the programme, in its currency. */
    long money(int line) {
        return counted[line];
    }

    /** How many different categories the lines name. */
    int categories() {
        if (categories < 0) {
            categories = 0;
            for (int i = 0; i < occasion.lines().size(); i++) {
                List<String> names = occasion.lines().get(i).categories();
                for (int j = 0; j < names.size(); j++) {
                    categories += isNamedBefore(i, names.get(j)) ? 0 : 1;
                }
            }
        }
        return categories;
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
        LocalDate birthday =
                plan.policy().leapDay().next(MonthDay.of(known.month(), known.day()), today.minusDays(after));
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
        return known.zone().isEmpty() ? day : LocalDate.ofInstant(occasion.judgedAt(), ZoneId.of(known.zone()));
    }
}
