package dev.loyalty4j.core.rule;

import dev.loyalty4j.core.activity.Line;
import dev.loyalty4j.core.activity.Measure;
import dev.loyalty4j.core.amount.Rate;
import dev.loyalty4j.core.time.ProgramCalendar;
import dev.loyalty4j.core.time.Window;
import dev.loyalty4j.core.time.Windows;
import java.time.LocalDate;
import java.time.LocalTime;
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

    /** What was not read before is read here, for one occasion after the other. */
    private final ReadOccasion own;

    private final Worth worth = new Worth();
    private ReadOccasion read;
    private Facts facts;
    private Day day;
    private @Nullable LocalTime time;
    private int block;

    Subject(Occasion occasion, Facts facts, RulePlan plan) {
        this(occasion, facts, plan, plan.leaves());
    }

    private Subject(Occasion occasion, Facts facts, RulePlan plan, Leaves leaves) {
        this.plan = plan;
        this.calendar = plan.calendar();
        this.leaves = leaves;
        this.answers = new Answers(leaves.count());
        this.morning = new Answers(leaves.count());
        this.own = new ReadOccasion(plan, leaves, occasion);
        this.read = own;
        this.facts = facts;
        this.day = Day.of(plan, occasion.judgedAt());
        leaves.begin(day, this, morning);
        begin(own, facts);
    }

    /** Turns to another occasion, of whatever member. */
    void begin(Occasion next, Facts itsFacts) {
        own.read(next);
        begin(own, itsFacts);
    }

    /** The same where the occasion was read before. */
    void begin(ReadOccasion next, Facts itsFacts) {
        read = next;
        facts = itsFacts;
        if (!day.holds(next.second())) {
            day = Day.of(plan, next.occasion().judgedAt());
            morning.clear();
            leaves.begin(day, this, morning);
        }
        time = null;
        block = 0;
        answers.begin(morning);
        leaves.begin(this, answers);
    }

    /** Lets go of the member. */
    void end() {
        facts = NOBODY;
    }

    /** The same subject, asked other leaves. */
    Subject asked(Leaves others) {
        return new Subject(read.occasion(), facts, plan, others);
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

    ReadOccasion read() {
        return read;
    }

    Occasion occasion() {
        return read.occasion();
    }

    boolean isOrder() {
        return read.isOrder();
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
            known = LocalTime.ofInstant(read.occasion().judgedAt(), calendar.zone());
            time = known;
        }
        return known;
    }

    boolean foreign() {
        return read.foreign();
    }

    Rate conversion() {
        return read.conversion();
    }

    boolean isConverted() {
        return read.isConverted();
    }

    /** Money of the order in the currency of the programme, without what is less than its smallest unit. */
    long convert(long amount) {
        Rate ratio = read.conversion();
        return read.isConverted() ? Math.multiplyExact(amount, ratio.numerator()) / ratio.denominator() : amount;
    }

    /** Whether money of the occasion can be counted by an award that counts a currency. */
    boolean hasRate(String award) {
        return !read.hasLines() || award.equals(read.currency());
    }

    int lines() {
        return read.lines();
    }

    @Nullable
    Line line(int index) {
        return read.hasLines() ? read.occasion().lines().get(index) : null;
    }

    int tierRank(int ladder) {
        return facts.tierRank(ladder);
    }

    long unitsOf(int index) {
        return read.units(index);
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
        return read.amount(which, line);
    }

    /** The money of all lines that counts for a basis, in the currency of the order. */
    long total(int which) {
        return read.total(which);
    }

    /** The money that counts for the programme, in its currency. */
    long money() {
        return read.money();
    }

    /** The money of one line that counts for the programme, in its currency. */
    long money(int line) {
        return read.money(line);
    }

    /** How many different categories the lines name. */
    int categories() {
        return read.categories();
    }

    List<Long> counted() {
        return read.counted();
    }

    @Nullable
    Rate measured(String name) {
        for (Measure measure : read.occasion().circumstances().measures()) {
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
