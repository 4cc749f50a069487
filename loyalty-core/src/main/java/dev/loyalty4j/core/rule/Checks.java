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
import java.util.SortedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Compiles the conditions of one rule, and notes what they need: answers to be kept, counts to be made. */
final class Checks {
    private final String rule;
    private final RuleNames names;
    private final List<String> questions;
    private final List<Watch> watches;
    private final Optional<List<Condition>> shared;

    /** Compiles so that each leaf is judged by itself. */
    Checks(String rule, RuleNames names, List<String> questions, List<Watch> watches) {
        this(rule, names, questions, watches, Optional.empty());
    }

    /** Compiles so that a leaf that says the same of all lines is judged once for all rules that have it. */
    Checks(String rule, RuleNames names, List<String> questions, List<Watch> watches, List<Condition> shared) {
        this(rule, names, questions, watches, Optional.of(shared));
    }

    private Checks(
            String rule,
            RuleNames names,
            List<String> questions,
            List<Watch> watches,
            Optional<List<Condition>> shared) {
        this.shared = shared;
        this.rule = rule;
        this.names = names;
        this.questions = questions;
        this.watches = watches;
    }

    /** For explanations and tests, where nothing is kept. */
    static Check of(Condition condition, RuleNames names) {
        return new Checks("", names, new ArrayList<>(), new ArrayList<>()).compile(condition);
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
            return (subject, line) -> Truth.TRUE;
        } else if (condition instanceof Condition.All all) {
            return all(parts(all.parts(), depth));
        } else if (condition instanceof Condition.Any any) {
            return any(parts(any.parts(), depth));
        } else if (condition instanceof Condition.Not not) {
            Check part = compile(not.part(), depth + 1);
            return (subject, line) -> part.on(subject, line).not();
        } else if (condition instanceof FactCondition.Is is) {
            return byLine(is) || is.fact() == Fact.SEGMENT || is.fact() == Fact.OFFER ? is(is) : once(is, is(is));
        } else if (condition instanceof FactCondition.HasAttribute attribute) {
            return attribute(attribute);
        } else if (condition instanceof SizeCondition.AtLeast least) {
            return byLine(least) ? atLeast(least) : once(least, atLeast(least));
        } else if (condition instanceof SizeCondition.OfLines of) {
            return ofLines(compile(of.which(), depth + 1), of);
        } else if (condition instanceof TimeCondition.OnDays days) {
            return once(
                    days,
                    (subject, line) ->
                            Truth.of(days.days().contains(subject.day().getDayOfWeek())));
        } else if (condition instanceof TimeCondition.AtTime time) {
            return once(time, (subject, line) -> Truth.of(within(subject.time(), time.from(), time.to())));
        } else if (condition instanceof TimeCondition.OnDates dates) {
            return once(
                    dates,
                    (subject, line) -> Truth.of(!subject.day().isBefore(dates.first())
                            && !subject.day().isAfter(dates.last())));
        } else if (condition instanceof MemberCondition.AtTier tier) {
            return once(tier, tier(tier));
        } else if (condition instanceof MemberCondition.NthOrder nth) {
            watches.add(Watch.NUMBERS);
            return once(nth, nth(nth));
        } else if (condition instanceof MemberCondition.SinceLastOrder since) {
            watches.add(Watch.DAYS_OF_ORDERS);
            return (subject, line) -> since(subject, since.days());
        } else if (condition instanceof MemberCondition.Counted counted) {
            return counted(counted);
        } else if (condition instanceof MemberCondition.NearBirthday near) {
            return asked((subject, line) -> subject.nearBirthday(near.daysBefore(), near.daysAfter()));
        } else if (condition instanceof MemberCondition.InBirthdayMonth) {
            return asked((subject, line) -> subject.birthdayMonth());
        } else if (condition instanceof Condition.Named named) {
            NamedCondition predicate = names.predicate(named.name());
            return asked((subject, line) -> Truth.of(predicate.test(subject.occasion(), subject.facts())));
        }
        throw new IllegalStateException("condition of an unlisted kind: " + condition);
    }

    private static boolean anyOf(List<String> names, Words words) {
        for (int i = 0; i < names.size(); i++) {
            if (words.has(names.get(i))) {
                return true;
            }
        }
        return false;
    }

    /**
     * What a condition asks of the day before all else, as a campaign does; true for others. Where it is not true the
     * whole is not.
     */
    static Condition campaign(Condition condition) {
        return condition instanceof Condition.All all
                        && !all.parts().isEmpty()
                        && all.parts().get(0) instanceof TimeCondition
                ? all.parts().get(0)
                : Condition.ALWAYS;
    }

    /** A leaf that is the same for all lines, judged once however many rules have it. */
    private Check once(Condition condition, Check leaf) {
        if (shared.isEmpty()) {
            return leaf;
        }
        List<Condition> leaves = shared.get();
        int known = leaves.indexOf(condition);
        int index = known < 0 ? leaves.size() : known;
        if (known < 0) {
            leaves.add(condition);
        }
        return (subject, line) -> {
            Truth before = subject.leaf(index);
            return before != null ? before : subject.leaf(index, leaf.on(subject, line));
        };
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

    private Check[] parts(List<Condition> conditions, int depth) {
        List<Check> checks = new ArrayList<>();
        for (Condition condition : conditions) {
            checks.add(compile(condition, depth + 1));
        }
        return checks.toArray(new Check[0]);
    }

    private static Check all(Check[] parts) {
        return (subject, line) -> {
            Truth truth = Truth.TRUE;
            for (int i = 0; i < parts.length && truth != Truth.FALSE; i++) {
                truth = truth.and(parts[i].on(subject, line));
            }
            return truth;
        };
    }

    private static Check any(Check[] parts) {
        return (subject, line) -> {
            Truth truth = Truth.FALSE;
            for (int i = 0; i < parts.length && truth != Truth.TRUE; i++) {
                truth = truth.or(parts[i].on(subject, line));
            }
            return truth;
        };
    }

    /** A leaf about the person or outside of the engine: its answer is kept in the journal. */
    private Check asked(Check leaf) {
        int question = questions.size();
        questions.add(rule + "#"
                + (1 + questions.stream().filter(q -> q.startsWith(rule + "#")).count()));
        return (subject, line) -> subject.answered(question, leaf.on(subject, line));
    }

    private Check is(FactCondition.Is is) {
        List<String> values = is.values();
        return switch (is.fact()) {
            case SKU -> {
                Words articles = new Words(values);
                yield ofLine(line -> articles.has(line.sku()));
            }
            case BRAND ->
                (subject, index) -> {
                    Line line = subject.line(index);
                    return line == null ? Truth.UNKNOWN : text(line.brand(), values);
                };
            case LINE_KIND -> ofLine(line -> values.contains(line.kind().name()));
            case CATEGORY -> {
                List<String> within = values.stream()
                        .flatMap(v -> names.categories().within(v).stream())
                        .distinct()
                        .toList();
                Words categories = new Words(within);
                yield ofLine(line -> anyOf(line.categories(), categories));
            }
            case CHANNEL ->
                (subject, line) -> text(subject.occasion().circumstances().channel(), values);
            case STORE ->
                (subject, line) -> text(subject.occasion().circumstances().store(), values);
            case MARKET ->
                (subject, line) -> text(subject.occasion().circumstances().market(), values);
            case CURRENCY -> (subject, line) -> text(subject.occasion().currency(), values);
            case TENDER ->
                (subject, line) -> {
                    SortedMap<String, Money> tenders =
                            subject.occasion().payment().tenders();
                    return tenders.isEmpty() ? Truth.UNKNOWN : Truth.of(hasAny(tenders, values));
                };
            case COUPON ->
                (subject, line) -> Truth.of(
                        values.stream().anyMatch(subject.occasion().payment().coupons()::contains));
            case SEGMENT -> personal(is, profile -> Truth.of(hasAny(profile.segments(), values)));
            case OFFER -> asked((subject, line) -> offer(subject, values));
        };
    }

    /** Where the person is not at hand the answer counts that was kept. */
    private Check personal(Condition leaf, Function<Profile, Truth> answer) {
        String name = Personal.name(leaf);
        return asked((subject, line) -> {
            Optional<Profile> person = subject.facts().profile();
            return person.isPresent()
                    ? answer.apply(person.get())
                    : Personal.known(subject.facts().history().known(), name);
        });
    }

    private static boolean hasAny(SortedMap<String, Money> tenders, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            if (tenders.containsKey(values.get(i))) {
                return true;
            }
        }
        return false;
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

    private interface OfLine {
        boolean test(Line line);
    }

    private static Check ofLine(OfLine test) {
        return (subject, index) -> {
            Line line = subject.line(index);
            return Truth.of(line != null && test.test(line));
        };
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
                (subject, line) -> attribute(
                        subject.occasion().circumstances().attributes().get(has.name()), has.values());
            case LINE ->
                (subject, index) -> {
                    Line line = subject.line(index);
                    return line == null
                            ? Truth.UNKNOWN
                            : attribute(line.attributes().get(has.name()), has.values());
                };
            case MEMBER -> personal(has, profile -> Personal.attribute(has, profile));
        };
    }

    private Check atLeast(SizeCondition.AtLeast least) {
        return switch (least.quantity()) {
            case AMOUNT -> {
                long amount = Money.of(least.amount(), names.currency()).minor();
                yield (subject, line) -> subject.foreign() ? Truth.UNKNOWN : Truth.of(subject.money() >= amount);
            }
            case LINE_AMOUNT -> {
                long amount = Money.of(least.amount(), names.currency()).minor();
                yield (subject, line) -> subject.foreign() ? Truth.UNKNOWN : Truth.of(subject.money(line) >= amount);
            }
            case CATEGORIES -> {
                long categories = whole(least.amount(), 0);
                yield (subject, line) -> Truth.of(subject.categories() >= categories);
            }
            case UNITS -> {
                long units = whole(least.amount(), 0);
                yield (subject, line) -> Truth.of(subject.units() >= units);
            }
            case MEASURE -> {
                Rate amount = Rate.parse(least.amount());
                yield (subject, line) -> {
                    Rate measured = subject.measured(least.name());
                    return measured == null ? Truth.UNKNOWN : Truth.of(compare(measured, amount) >= 0);
                };
            }
        };
    }

    /** Lines of which it is not known whether they are of the kind may make the sum large enough, or may not. */
    private Check ofLines(Check which, SizeCondition.OfLines of) {
        boolean money = of.quantity() == Quantity.AMOUNT;
        long least = money ? Money.of(of.amount(), names.currency()).minor() : whole(of.amount(), 0);
        return (subject, line) -> {
            if (money && subject.foreign()) {
                return Truth.UNKNOWN;
            }
            long sure = 0;
            long possible = 0;
            for (int i = 0; i < subject.lines(); i++) {
                Truth its = which.on(subject, i);
                long amount = money ? subject.money(i) : subject.unitsOf(i);
                sure = Math.addExact(sure, its == Truth.TRUE ? amount : 0);
                possible = Math.addExact(possible, its == Truth.FALSE ? 0 : amount);
            }
            return sure >= least ? Truth.TRUE : possible >= least ? Truth.UNKNOWN : Truth.FALSE;
        };
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
        int rank = names.rank(ladder, tier.tier());
        return (subject, line) -> {
            int held = subject.facts().tierRank(ladder);
            if (held == Facts.UNKNOWN) {
                return Truth.UNKNOWN;
            }
            return Truth.of(tier.orHigher() ? held >= rank : held == rank);
        };
    }

    private static Check nth(MemberCondition.NthOrder nth) {
        return (subject, line) -> {
            long number = Watch.numberOf(subject);
            boolean its = nth.every() ? number % nth.n() == 0 : number == nth.n();
            boolean taken = subject.facts().history().has(Watch.NUMBERS.key(), LocalDate.ofEpochDay(number));
            return Truth.of(subject.occasion().isOrder() && its && !taken);
        };
    }

    private static Truth since(Subject subject, int days) {
        LocalDate last = subject.facts().history().latest(Watch.DAYS_OF_ORDERS.key(), subject.day());
        if (last.equals(LocalDate.MIN)) {
            boolean any = subject.facts().history().sum(Watch.ORDERS_EVER.key(), LocalDate.MIN, LocalDate.MAX) > 0;
            return any ? Truth.TRUE : Truth.UNKNOWN; // an order that is forgotten is older than any condition asks
        }
        return Truth.of(!last.plusDays(days).isAfter(subject.day()));
    }

    private Check counted(MemberCondition.Counted counted) {
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
