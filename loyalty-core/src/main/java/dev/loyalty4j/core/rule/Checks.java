package dev.loyalty4j.core.rule;

import dev.loyalty4j.core.activity.Line;
import dev.loyalty4j.core.activity.Measure;
import dev.loyalty4j.core.activity.Profile;
import dev.loyalty4j.core.amount.Money;
import dev.loyalty4j.core.amount.Rate;
import dev.loyalty4j.core.time.Window;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Compiles the conditions of one rule, and notes what they need: leaves, answers to be kept, counts to be made. */
final class Checks {
    private final String rule;
    private final RuleNames names;
    private final LeafCollector leaves;
    private final List<Watch> watches;

    /** Compiles for one rule; leaves are shared with all others that are collected in the same place. */
    Checks(String rule, RuleNames names, LeafCollector leaves, List<Watch> watches) {
        this.rule = rule;
        this.names = names;
        this.leaves = leaves;
        this.watches = watches;
    }

    /** For explanations and tests, where nothing is kept. */
    static Check of(Condition condition, RuleNames names) {
        return new Checks("", names, new LeafCollector(), new ArrayList<>()).compile(condition);
    }

    Check compile(Condition condition) {
        return compile(condition, 1);
    }

    /**
     * Compiles a condition. This is the one place that lists the kinds of condition; a test fails when one is missing.
     *
     * @throws IllegalArgumentException if the condition names something that the programme does not have
     */
    private Check compile(Condition condition, int depth) {
        if (depth > Check.MAX_DEPTH) {
            throw new IllegalArgumentException(
                    "condition is deeper than " + Check.MAX_DEPTH + " levels, allowed is " + Check.MAX_DEPTH);
        }
        if (condition instanceof Condition.Always) {
            return Check.ALWAYS;
        } else if (condition instanceof Condition.All all) {
            return Check.all(parts(all.parts(), depth));
        } else if (condition instanceof Condition.Any any) {
            return Check.any(parts(any.parts(), depth));
        } else if (condition instanceof Condition.Not not) {
            return compile(not.part(), depth + 1).not();
        } else if (condition instanceof FactCondition.Is is) {
            return is(is);
        } else if (condition instanceof FactCondition.HasAttribute attribute) {
            return attribute(attribute);
        } else if (condition instanceof SizeCondition.AtLeast least) {
            return atLeast(least);
        } else if (condition instanceof SizeCondition.OfLines of) {
            return leaves.lazy(of, ofLines(compile(of.which(), depth + 1), of));
        } else if (condition instanceof TimeCondition.OnDays days) {
            return leaves.ofDay(days, onDays(days));
        } else if (condition instanceof TimeCondition.AtTime time) {
            return leaves.lazy(time, (subject, line) -> Truth.of(within(subject.time(), time.from(), time.to())));
        } else if (condition instanceof TimeCondition.OnDates dates) {
            return leaves.ofDay(dates, onDates(dates));
        } else if (condition instanceof MemberCondition.AtTier tier) {
            return tier(tier);
        } else if (condition instanceof MemberCondition.NthOrder nth) {
            watches.add(Watch.NUMBERS);
            return leaves.cheap(nth, nth(nth));
        } else if (condition instanceof MemberCondition.SinceLastOrder since) {
            watches.add(Watch.DAYS_OF_ORDERS);
            return leaves.lazy(since, (subject, line) -> since(subject, since.days()));
        } else if (condition instanceof MemberCondition.Counted counted) {
            return leaves.lazy(counted, counted(counted));
        } else if (condition instanceof MemberCondition.NearBirthday near) {
            return person((subject, line) -> Birthdays.near(subject, near.daysBefore(), near.daysAfter()));
        } else if (condition instanceof MemberCondition.InBirthdayMonth) {
            return person((subject, line) -> Birthdays.inMonth(subject));
        } else if (condition instanceof Condition.Named named) {
            NamedCondition predicate = names.predicate(named.name());
            return asked((subject, line) -> Truth.of(predicate.test(subject.occasion(), subject.facts())));
        }
        throw new IllegalStateException("condition of an unlisted kind: " + condition);
    }

    /** The lines of a scope, as a leaf; of the whole order it is always true. */
    Check scope(Scope scope) {
        if (scope instanceof Scope.Category category) {
            return compile(Condition.category(category.name()));
        }
        return scope instanceof Scope.Sku sku ? compile(Condition.sku(sku.sku())) : Check.ALWAYS;
    }

    /**
     * What a condition asks of the day before all else, as a campaign does; true for others. Where it is not true the
     * whole is not, on all of the day.
     */
    static Condition ofDay(Condition condition) {
        List<Condition> parts = condition instanceof Condition.All all ? all.parts() : List.of(condition);
        List<Condition> days = parts.stream()
                .takeWhile(p -> p instanceof TimeCondition && !(p instanceof TimeCondition.AtTime))
                .toList();
        return days.isEmpty() ? Condition.ALWAYS : new Condition.All(days);
    }

    /** Whether a condition may differ from line to line. */
    static boolean byLine(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all.parts().stream().anyMatch(Checks::byLine);
        } else if (condition instanceof Condition.Any any) {
            return any.parts().stream().anyMatch(Checks::byLine);
        } else if (condition instanceof Condition.Not not) {
            return byLine(not.part());
        } else if (condition instanceof FactCondition.HasAttribute attribute) {
            return attribute.owner() == Owner.LINE;
        } else if (condition instanceof SizeCondition.AtLeast least) {
            return least.quantity() == Quantity.LINE_AMOUNT;
        }
        return condition instanceof FactCondition.Is is && is.fact().ofLine();
    }

    private List<Check> parts(List<Condition> conditions, int depth) {
        List<Check> checks = new ArrayList<>();
        for (Condition condition : conditions) {
            checks.add(compile(condition, depth + 1));
        }
        return checks;
    }

    private Check person(Leaf leaf) {
        return leaves.person(rule, leaf);
    }

    private Check asked(Leaf leaf) {
        return leaves.asked(rule, leaf);
    }

    private Check is(FactCondition.Is is) {
        List<String> values = is.values();
        return switch (is.fact()) {
            case SKU -> leaves.named(is, LeafCollector.Kind.ARTICLE, values);
            case CATEGORY -> leaves.named(is, LeafCollector.Kind.CATEGORY, within(values));
            case CHANNEL -> leaves.named(is, LeafCollector.Kind.CHANNEL, values);
            case STORE -> leaves.named(is, LeafCollector.Kind.STORE, values);
            case MARKET -> leaves.named(is, LeafCollector.Kind.MARKET, values);
            case CURRENCY -> leaves.named(is, LeafCollector.Kind.CURRENCY, values);
            case BRAND ->
                leaves.cheap(is, (subject, index) -> {
                    Line line = subject.line(index);
                    return line == null ? Truth.UNKNOWN : text(line.brand(), values);
                });
            case LINE_KIND ->
                leaves.cheap(is, (subject, index) -> {
                    Line line = subject.line(index);
                    return Truth.of(line != null && values.contains(line.kind().name()));
                });
            case TENDER -> leaves.named(is, LeafCollector.Kind.TENDER, values);
            case COUPON ->
                leaves.cheap(
                        is,
                        (subject, line) ->
                                Truth.of(hasAny(subject.occasion().payment().coupons(), values)));
            case SEGMENT -> personal(is, profile -> Truth.of(hasAny(profile.segments(), values)));
            case OFFER -> asked((subject, line) -> offer(subject, values));
        };
    }

    private List<String> within(List<String> categories) {
        return categories.stream()
                .flatMap(v -> names.categories().within(v).stream())
                .distinct()
                .toList();
    }

    /** Where the person is not at hand the answer counts that was kept. */
    private Check personal(Condition leaf, Function<Profile, Truth> answer) {
        String name = Personal.name(leaf);
        return person((subject, line) -> {
            Optional<Profile> person = subject.facts().profile();
            return person.isPresent()
                    ? answer.apply(person.get())
                    : Personal.known(subject.facts().history().known(), name);
        });
    }

    private static boolean hasAny(List<String> names, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            if (names.contains(values.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static Truth offer(Subject subject, List<String> values) {
        Truth truth = Truth.FALSE;
        for (String value : values) {
            int active = subject.facts().offer(value);
            truth = truth.or(active == Facts.UNKNOWN ? Truth.UNKNOWN : Truth.of(active == 1));
        }
        return truth;
    }

    private static Truth text(String value, List<String> values) {
        return value.isEmpty() ? Truth.UNKNOWN : Truth.of(values.contains(value));
    }

    private static Truth attribute(@Nullable String value, List<String> values) {
        return value == null ? Truth.UNKNOWN : Truth.of(values.contains(value));
    }

    private Check attribute(FactCondition.HasAttribute has) {
        return switch (has.owner()) {
            case ORDER ->
                leaves.cheap(
                        has,
                        (subject, line) -> attribute(
                                subject.occasion().circumstances().attributes().get(has.name()), has.values()));
            case LINE ->
                leaves.cheap(has, (subject, index) -> {
                    Line line = subject.line(index);
                    return line == null
                            ? Truth.UNKNOWN
                            : attribute(line.attributes().get(has.name()), has.values());
                });
            case MEMBER -> personal(has, profile -> Personal.attribute(has, profile));
        };
    }

    private Check atLeast(SizeCondition.AtLeast least) {
        return switch (least.quantity()) {
            case AMOUNT -> leaves.amount(least, LeafCollector.Kind.AMOUNT, minor(least.amount()));
            case LINE_AMOUNT -> leaves.amount(least, LeafCollector.Kind.LINE_AMOUNT, minor(least.amount()));
            case CATEGORIES -> {
                long categories = whole(least.amount(), 0);
                yield leaves.cheap(least, (subject, line) -> Truth.of(subject.categories() >= categories));
            }
            case UNITS -> {
                long units = whole(least.amount(), 0);
                yield leaves.cheap(least, (subject, line) -> Truth.of(subject.units() >= units));
            }
            case MEASURE -> {
                Rate amount = Rate.parse(least.amount());
                yield leaves.lazy(least, (subject, line) -> {
                    Rate measured = subject.measured(least.name());
                    return measured == null ? Truth.UNKNOWN : Truth.of(compare(measured, amount) >= 0);
                });
            }
        };
    }

    private long minor(String amount) {
        return Money.of(amount, names.currency()).minor();
    }

    /** Lines of which it is not known whether they are of the kind may make the sum large enough, or may not. */
    private Leaf ofLines(Check which, SizeCondition.OfLines of) {
        boolean money = of.quantity() == Quantity.AMOUNT;
        long least = money ? Money.of(of.amount(), names.currency()).minor() : whole(of.amount(), 0);
        Check other = which.not();
        return (subject, line) -> {
            if (money && subject.foreign()) {
                return Truth.UNKNOWN;
            }
            if (sum(which, subject, money, false) >= least) {
                return Truth.TRUE;
            }
            return sum(other, subject, money, true) >= least ? Truth.UNKNOWN : Truth.FALSE;
        };
    }

    /** The money or the units of all lines on which a check is surely true, or of all others. */
    private static long sum(Check which, Subject subject, boolean money, boolean others) {
        long sum = 0;
        int at = subject.block();
        for (int block = 0; block < subject.blocks(); block++) {
            subject.turnTo(block);
            long sure = which.on(subject, subject.mask());
            for (long left = others ? subject.mask() & ~sure : sure; left != 0; left &= left - 1) {
                int line = subject.firstLine() + Long.numberOfTrailingZeros(left);
                sum = Math.addExact(sum, money ? subject.money(line) : subject.unitsOf(line));
            }
        }
        subject.turnTo(at);
        return sum;
    }

    private static Leaf onDays(TimeCondition.OnDays on) {
        int days = on.days().stream().mapToInt(day -> 1 << day.getValue()).reduce(0, (a, b) -> a | b);
        return (subject, line) -> Truth.of((subject.today().weekday() & days) != 0);
    }

    private static Leaf onDates(TimeCondition.OnDates dates) {
        long first = dates.first().toEpochDay();
        long last = dates.last().toEpochDay();
        return (subject, line) ->
                Truth.of(subject.today().number() >= first && subject.today().number() <= last);
    }

    private static int compare(Rate a, Rate b) {
        return Long.compare(
                Math.multiplyExact(a.numerator(), b.denominator()), Math.multiplyExact(b.numerator(), a.denominator()));
    }

    /** Both ends on one day, or past midnight. */
    static boolean within(LocalTime time, LocalTime from, LocalTime to) {
        boolean started = !time.isBefore(from);
        boolean over = !time.isBefore(to);
        return from.isBefore(to) ? started && !over : started || !over;
    }

    private Check tier(MemberCondition.AtTier tier) {
        int ladder = names.ladder(tier.ladder());
        return leaves.tier(tier, ladder, names.rank(ladder, tier.tier()), tier.orHigher());
    }

    private static Leaf nth(MemberCondition.NthOrder nth) {
        return (subject, line) -> {
            long number = Watch.numberOf(subject);
            boolean its = nth.every() ? number % nth.n() == 0 : number == nth.n();
            return Truth.of(its && subject.isOrder() && !Watch.isTaken(number, subject));
        };
    }

    private static Truth since(Subject subject, int days) {
        LocalDate last = subject.facts().history().latest(Watch.DAYS_OF_ORDERS.key(), subject.day());
        if (last.equals(LocalDate.MIN)) {
            boolean any = subject.facts().history().total(Watch.ORDERS_EVER.key()) > 0;
            return any ? Truth.TRUE : Truth.UNKNOWN; // an order that is forgotten is older than any condition asks
        }
        return Truth.of(!last.plusDays(days).isAfter(subject.day()));
    }

    private Leaf counted(MemberCondition.Counted counted) {
        Count count = counted.count();
        if (counted.window() instanceof Window.CurrentTerm) {
            throw new IllegalArgumentException("window is " + counted.window().inWords() + ", which only ladders know");
        }
        if (count.named() == counted.name().isEmpty()) {
            throw new IllegalArgumentException("name of " + count + " is '" + counted.name() + "', allowed is "
                    + (count.named() ? "any other" : "none"));
        }
        long least = switch (count) {
            case SPEND -> Money.of(counted.atLeast(), names.currency()).minor();
            case POINTS -> whole(counted.atLeast(), names.type(counted.name()).scale());
            case MEASURE -> whole(counted.atLeast(), Measure.MAX_SCALE);
            default -> whole(counted.atLeast(), 0);
        };
        Watch watch = Watch.of(counted, names.categories());
        watches.add(watch);
        return (subject, line) -> Truth.of(watch.value(subject) >= least);
    }

    static long whole(String amount, int scale) {
        Rate exact = Rate.parse(amount);
        long unit = 1;
        for (int i = 0; i < scale; i++) {
            unit *= 10;
        }
        if (unit % exact.denominator() != 0) {
            throw new IllegalArgumentException("amount is " + amount + ", allowed are at most " + scale + " decimals");
        }
        return Math.multiplyExact(exact.numerator(), unit / exact.denominator());
    }
}
