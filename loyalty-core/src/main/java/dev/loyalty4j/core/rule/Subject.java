package dev.loyalty4j.core.rule;

import dev.loyalty4j.core.activity.Line;
import dev.loyalty4j.core.activity.Measure;
import dev.loyalty4j.core.amount.Allocation;
import dev.loyalty4j.core.amount.Rate;
import dev.loyalty4j.core.time.ProgramCalendar;
import dev.loyalty4j.core.time.Window;
import dev.loyalty4j.core.time.Windows;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One occasion of one member while its rules are judged. An occasion without lines has one line of nothing. */
final class Subject {
    /** Nothing is known of it. */
    static final Facts NOBODY = ladder -> Facts.UNKNOWN;

    private final RulePlan plan;
    private final ProgramCalendar calendar;
    private final Leaves leaves;
    private final Answers answers;

    /** What follows from the day alone. */
    private final Answers morning;

    /** By basis; an array may be longer than the order. */
    private final long[][] basis;

    private final Worth worth = new Worth();
    private Occasion occasion;
    private Facts facts;
    private Day day;
    private @Nullable LocalTime time;
    private int block;
    private Line[] lines = {};
    private int lineCount;
    private long[] counted = {};
    private final long[] totals;
    private long money;
    private int categories;
    private boolean foreign;
    private boolean isConverted;
    private String currency = "";
    private Rate conversion = Rate.ONE;

    Subject(Occasion occasion, Facts facts, RulePlan plan) {
        this(occasion, facts, plan, plan.leaves());
    }

    private Subject(Occasion occasion, Facts facts, RulePlan plan, Leaves leaves) {
        this.plan = plan;
        this.calendar = plan.calendar();
        this.leaves = leaves;
        this.answers = new Answers(leaves.count());
        this.morning = new Answers(leaves.count());
        this.basis = new long[plan.bases().size()][0];
        this.totals = new long[basis.length];
        this.occasion = occasion;
        this.facts = facts;
        this.day = Day.of(plan, occasion.judgedAt());
        leaves.begin(day, this, morning);
        begin(occasion, facts);
    }

    /** Turns to another occasion, of whatever member. */
    void begin(Occasion next, Facts itsFacts) {
        occasion = next;
        facts = itsFacts;
        Instant at = next.judgedAt();
        if (!day.holds(at)) {
            day = Day.of(plan, at);
            morning.clear();
            leaves.begin(day, this, morning);
        }
        time = null;
        categories = -1;
        block = 0;
        takeLines(next.lines());
        Rate ratio = next.payment().conversion();
        boolean converted = ratio.numerator() > 0;
        conversion = converted ? ratio : Rate.ONE;
        isConverted = converted && !ratio.equals(Rate.ONE);
        currency = converted || lineCount == 0 ? plan.currency() : next.currency();
        foreign = !currency.equals(plan.currency());
        for (int i = 0; i < basis.length; i++) {
            basis[i] = plan.bases().get(i).of(next, lines, lineCount, basis[i]);
            totals[i] = sum(basis[i]);
        }
        counted = converted(basis[0]);
        money = counted == basis[0] ? totals[0] : sum(counted);
        answers.begin(morning);
        leaves.begin(this, answers);
    }

    private long sum(long[] amounts) {
        long sum = 0;
        for (int line = 0; line < lines(); line++) {
            sum = Math.addExact(sum, amounts[line]);
        }
        return sum;
    }

    private void takeLines(List<Line> its) {
        lineCount = its.size();
        if (lines.length < lineCount) {
            lines = new Line[lineCount + 8];
        }
        for (int i = 0; i < lineCount; i++) {
            lines[i] = its.get(i);
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
        if (!isConverted) {
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

    /** The same subject, asked other leaves. */
    Subject asked(Leaves others) {
        return new Subject(occasion, facts, plan, others);
    }

    /** Where points are summed up that nobody wants to see by rule and line. */
    Worth worth() {
        return worth;
    }

    /**
     * What is answered before rules are judged, by twice the number of a leaf: the lines of the block on which it is
     * surely true, and then those on which it is surely false.
     */
    long[] known() {
        return answers.lines();
    }

    /** What is known, and kept because a rule asked. */
    long keep(int item) {
        answers.ask(item >> 1);
        return answers.lines()[item];
    }

    /** The same for a leaf that is answered only when it is asked. */
    long ask(int item) {
        if (!answers.isAsked(item >> 1)) {
            leaves.answer(item >> 1, this, answers);
            answers.ask(item >> 1);
        }
        return answers.lines()[item];
    }

    /** Lines are judged in blocks of as many as a long has bits; all but the longest orders are one. */
    int blocks() {
        return (lines() + Long.SIZE - 1) / Long.SIZE;
    }

    int block() {
        return block;
    }

    /** Goes to another block, about whose lines nothing is known. */
    void turnTo(int which) {
        if (which == block) {
            return;
        }
        block = which;
        leaves.turn(this, answers);
    }

    int firstLine() {
        return block * Long.SIZE;
    }

    int linesOfBlock() {
        return Math.min(Long.SIZE, lines() - firstLine());
    }

    /** All lines of the block. */
    long mask() {
        return -1L >>> (Long.SIZE - linesOfBlock());
    }

    Occasion occasion() {
        return occasion;
    }

    Facts facts() {
        return facts;
    }

    LocalDate day() {
        return day.date();
    }

    Day today() {
        return day;
    }

    RulePlan plan() {
        return plan;
    }

    /** The first day of a window that still matters: a late activity or a return may look back to the one before. */
    LocalDate keepFrom(Window days) {
        LocalDate first = days.startOn(day());
        if (Windows.single(days)) {
            return first;
        }
        LocalDate before = days.startOn(first.minusDays(1));
        LocalDate late = days.startOn(day().minusDays(plan.lateDays()));
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

    boolean isConverted() {
        return isConverted;
    }

    /** Money of the order in the currency of the programme, without what is less than its smallest unit. */
    long convert(long amount) {
        return isConverted ? Math.multiplyExact(amount, conversion.numerator()) / conversion.denominator() : amount;
    }

    /** Whether money of the occasion can be counted by an award that counts a currency. */
    boolean hasRate(String award) {
        return lineCount == 0 || award.equals(currency);
    }

    int lines() {
        return Math.max(1, lineCount);
    }

    @Nullable
    Line line(int index) {
        return lineCount == 0 ? null : lines[index];
    }

    Line lineAt(int index) {
        return lines[index];
    }

    int tierRank(int ladder) {
        return facts.tierRank(ladder);
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

    /** The money of all lines that counts for a basis, in the currency of the order. */
    long total(int which) {
        return totals[which];
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
            for (int i = 0; i < lineCount; i++) {
                List<String> names = lines[i].categories();
                for (int j = 0; j < names.size(); j++) {
                    categories += isNamedBefore(i, names.get(j)) ? 0 : 1;
                }
            }
        }
        return categories;
    }

    private boolean isNamedBefore(int line, String category) {
        for (int i = 0; i < line; i++) {
            if (lines[i].categories().contains(category)) {
                return true;
            }
        }
        return false;
    }

    List<Long> counted() {
        Long[] amounts = new Long[lineCount];
        for (int i = 0; i < lineCount; i++) {
            amounts[i] = counted[i];
        }
        return List.of(amounts);
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

    /** What the leaves about the person answered. */
    List<String> answers() {
        return leaves.kept(answers);
    }
}
