package dev.loyalty4j.core.program;

import dev.loyalty4j.core.account.Expiry;
import dev.loyalty4j.core.account.Ledger;
import dev.loyalty4j.core.account.Lot;
import dev.loyalty4j.core.account.PointType;
import dev.loyalty4j.core.amount.Money;
import dev.loyalty4j.core.amount.Rate;
import dev.loyalty4j.core.amount.Rounding;
import dev.loyalty4j.core.reward.Catalogue;
import dev.loyalty4j.core.reward.Conversion;
import dev.loyalty4j.core.reward.Item;
import dev.loyalty4j.core.reward.Price;
import dev.loyalty4j.core.reward.Reward;
import dev.loyalty4j.core.reward.StampCard;
import dev.loyalty4j.core.rule.Categories;
import dev.loyalty4j.core.rule.EarningPolicy;
import dev.loyalty4j.core.rule.EarningRule;
import dev.loyalty4j.core.rule.NamedCondition;
import dev.loyalty4j.core.rule.RuleNames;
import dev.loyalty4j.core.rule.RulePlan;
import dev.loyalty4j.core.tier.Benefit;
import dev.loyalty4j.core.tier.Ladder;
import dev.loyalty4j.core.tier.Ladders;
import dev.loyalty4j.core.tier.Tier;
import dev.loyalty4j.core.time.ProgramCalendar;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Collects the parts of a {@link Program}; {@link #build()} checks them and reports every mistake at once. */
public final class ProgramBuilder {
    /** Ten years: what is kept so long is no longer about a purchase. */
    private static final Duration MAX_SPAN = Duration.ofDays(3_650);

    final String id;
    final ZoneId zone;
    final String currency;
    final List<PointType> pointTypes = new ArrayList<>();
    final List<EarningRule> rules = new ArrayList<>();
    final List<Ladder> ladders = new ArrayList<>();
    final List<Reward> rewards = new ArrayList<>();
    final List<Conversion> conversions = new ArrayList<>();
    final List<StampCard> cards = new ArrayList<>();
    int version = 1;
    EarningPolicy policy = EarningPolicy.DEFAULT;
    final List<String> profile = new ArrayList<>();
    private final TreeMap<String, String> categories = new TreeMap<>();
    private final TreeMap<String, NamedCondition> predicates = new TreeMap<>();
    Duration lateHorizon = Program.DEFAULT_LATE_HORIZON;
    int returnWindow = Program.DEFAULT_RETURN_WINDOW;
    Ledger ledger = Ledger.standard();
    private UnaryOperator<Ladders> broken = UnaryOperator.identity();

    ProgramBuilder(String id, ZoneId zone, String currency) {
        this.id = Objects.requireNonNull(id, "id");
        this.zone = Objects.requireNonNull(zone, "zone");
        this.currency = Objects.requireNonNull(currency, "currency");
    }

    /**
     * Adds a point type. The first one is what rules give and rewards cost unless they name another.
     *
     * @param type the point type
     * @return this
     */
    public ProgramBuilder points(PointType type) {
        pointTypes.add(Objects.requireNonNull(type, "type"));
        return this;
    }

    /**
     * Adds an earning rule.
     *
     * @param rule the rule
     * @return this
     */
    public ProgramBuilder earn(EarningRule rule) {
        rules.add(Objects.requireNonNull(rule, "rule"));
        return this;
    }

    /**
     * Adds a ladder of tiers.
     *
     * @param ladder the ladder
     * @return this
     */
    public ProgramBuilder ladder(Ladder ladder) {
        ladders.add(Objects.requireNonNull(ladder, "ladder"));
        return this;
    }

    /**
     * Adds a reward to the catalogue.
     *
     * @param reward the reward
     * @return this
     */
    public ProgramBuilder reward(Reward reward) {
        rewards.add(Objects.requireNonNull(reward, "reward"));
        return this;
    }

    /**
     * Adds a stamp card.
     *
     * @param card the card
     * @return this
     */
    public ProgramBuilder card(StampCard card) {
        cards.add(Objects.requireNonNull(card, "card"));
        return this;
    }

    /**
     * Lets points become vouchers by themselves.
     *
     * @param conversion when, and what
     * @return this
     */
    public ProgramBuilder convert(Conversion conversion) {
        conversions.add(Objects.requireNonNull(conversion, "conversion"));
        return this;
    }

    /**
     * Sets the version of the programme; lots keep the version they were granted under.
     *
     * @param number the version, 1 or more; 1 if not set
     * @return this
     */
    public ProgramBuilder version(int number) {
        version = number;
        return this;
    }

    /**
     * Sets how the exact points of an order are rounded.
     *
     * @param mode the rounding; {@link Rounding#FLOOR} if not set
     * @return this
     */
    public ProgramBuilder rounding(Rounding mode) {
        policy = policy.rounding(Objects.requireNonNull(mode, "mode"), policy.level());
        return this;
    }

    /**
     * Sets what holds for all earning rules: basis, rounding, stacking, groups, limits.
     *
     * @param all the policy; {@link EarningPolicy#DEFAULT} if not set
     * @return this
     */
    public ProgramBuilder earning(EarningPolicy all) {
        policy = Objects.requireNonNull(all, "all");
        return this;
    }

    /**
     * Puts a category below another one.
     *
     * @param name the category
     * @param above the category above it
     * @return this
     */
    public ProgramBuilder category(String name, String above) {
        categories.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(above, "above"));
        return this;
    }

    /**
     * Registers a predicate for {@link dev.loyalty4j.core.rule.Condition#named}.
     *
     * @param name the name
     * @param predicate a pure function
     * @return this
     */
    public ProgramBuilder predicate(String name, NamedCondition predicate) {
        predicates.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(predicate, "predicate"));
        return this;
    }

    /**
     * Names the attributes that make a profile complete.
     *
     * @param attributes the names; the birthday is named {@code birthday}
     * @return this
     */
    public ProgramBuilder completeProfile(String... attributes) {
        profile.addAll(List.of(attributes));
        return this;
    }

    /**
     * Sets how long ago something may have happened when it is submitted.
     *
     * @param horizon the longest delay, 0 to 3650 days; 90 days if not set
     * @return this
     */
    public ProgramBuilder lateHorizon(Duration horizon) {
        lateHorizon = Objects.requireNonNull(horizon, "horizon");
        return this;
    }

    /**
     * Sets for how many days an order may come back: through that many days after the one on which it was placed, in
     * the zone of the programme.
     *
     * @param days the days, 0 to 3650; 365 if not set
     * @return this
     */
    public ProgramBuilder returnWindow(int days) {
        returnWindow = days;
        return this;
    }

    /** Replaces the ledger, for tests that show that a broken one is caught. */
    ProgramBuilder ledger(Ledger broken) {
        ledger = broken;
        return this;
    }

    /** Replaces the ladders, for tests that show that broken ones are caught. */
    ProgramBuilder ladders(UnaryOperator<Ladders> other) {
        broken = other;
        return this;
    }

    /**
     * Builds the programme.
     *
     * @return the programme
     * @throws InvalidProgramException if anything is wrong; it lists every mistake
     */
    public Program build() {
        List<String> problems = new ArrayList<>();
        checkBasics(problems);
        checkPointTypes(problems);
        ProgramCalendar calendar = new ProgramCalendar(zone);
        RuleNames names = names();
        List<EarningRule> all = new ArrayList<>(rules);
        all.addAll(
                Ladders.rules(ladders, pointTypes.stream().map(PointType::name).toList()));
        RulePlan plan = RulePlan.compile(id, all, Catalogue.gates(rewards), names, calendar, policy, problems)
                .toldWithin(lateHorizon);
        Ladders compiled =
                broken.apply(Ladders.compile(ladders, names, calendar, lateHorizon, returnWindow, version, problems));
        Catalogue catalogue = Catalogue.compile(rewards, names, tierOnly(), problems);
        catalogue.items().forEach(item -> checkOwnWorth(item, problems));
        catalogue.check(conversions, problems);
        catalogue.checkCards(cards, problems);
        Awards.check(this, compiled, catalogue, problems);
        if (!problems.isEmpty()) {
            throw new InvalidProgramException(id, problems);
        }
        return new Program(this, calendar, plan, compiled, catalogue);
    }

    private void checkOwnWorth(Item item, List<String> problems) {
        boolean worthless = pointTypes.stream()
                .anyMatch(t -> t.name().equals(item.pointType()) && t.worth().isEmpty());
        if (worthless
                && item.reward().price() instanceof Price.Amount amount
                && amount.worth().isEmpty()) {
            problems.add(item.gate() + ": points are spent at their own worth, but points of type '" + item.pointType()
                    + "' have none");
        }
    }

    private void checkBasics(List<String> problems) {
        if (id.isBlank()) {
            problems.add("id is blank, allowed is any other text");
        }
        try {
            Money.digits(currency);
        } catch (IllegalArgumentException e) {
            problems.add(String.valueOf(e.getMessage()));
        }
        boolean earnMore = ladders.stream()
                .flatMap(l -> l.tiers().stream())
                .flatMap(t -> t.benefits().stream())
                .anyMatch(b -> !(b instanceof Benefit.Entitled));
        if (pointTypes.isEmpty() && earnMore) {
            problems.add("a tier earns more points, but there is no point type");
        }
        Set<String> names = new LinkedHashSet<>();
        for (PointType type : pointTypes) {
            if (!names.add(type.name())) {
                problems.add("point type '" + type.name() + "' is declared twice");
            }
        }
        if (version < 1) {
            problems.add("version is " + version + ", allowed is 1 or more");
        }
        checkSpan("late horizon", lateHorizon, problems);
        if (returnWindow < 0 || returnWindow > MAX_SPAN.toDays()) {
            problems.add("return window is " + returnWindow + ", allowed is 0 to " + MAX_SPAN.toDays() + " days");
        }
    }

    private static void checkSpan(String what, Duration span, List<String> problems) {
        if (span.isNegative() || span.compareTo(MAX_SPAN) > 0) {
            problems.add(what + " is " + span + ", allowed is 0 to " + MAX_SPAN);
        }
    }

    /** What a smallest unit of a point type is worth in the smallest unit of money. */
    Rate worth(PointType type) {
        if (type.worth().isEmpty()) {
            return Lot.NO_WORTH;
        }
        long cents = 1;
        for (int digit = 0; digit < Money.digits(currency); digit++) {
            cents *= 10;
        }
        long units = 1;
        for (int digit = 0; digit < type.scale(); digit++) {
            units *= 10;
        }
        return Rate.parse(type.worth()).times(new Rate(cents, units));
    }

    private void checkPointTypes(List<String> problems) {
        long holding =
                pointTypes.stream().filter(t -> t.pending().countsAtRelease()).count();
        if (holding > 1) {
            problems.add("orders wait for the release of " + holding + " point types, allowed is one");
        }
        for (PointType type : pointTypes) {
            String where = "point type '" + type.name() + "'";
            try {
                Rate unused = worth(type);
            } catch (IllegalArgumentException | ArithmeticException e) {
                problems.add(where + ": worth is '" + type.worth() + "', allowed is a decimal of 0 or more");
            }
            for (Expiry.WhileTier tier : type.undying()) {
                boolean known = ladders.stream()
                        .anyMatch(l -> l.name().equals(tier.ladder())
                                && l.tiers().stream().anyMatch(t -> t.name().equals(tier.tier())));
                if (!known) {
                    problems.add(
                            where + ": there is no tier '" + tier.tier() + "' on a ladder '" + tier.ladder() + "'");
                }
            }
        }
    }

    private List<String> tierOnly() {
        return pointTypes.stream()
                .filter(t -> !t.redeemable())
                .map(PointType::name)
                .toList();
    }

    private RuleNames names() {
        return new RuleNames(
                currency,
                pointTypes.stream()
                        .map(t -> new RuleNames.Type(t.name(), t.scale()))
                        .toList(),
                ladders.stream()
                        .map(l -> new RuleNames.Ladder(
                                l.name(), l.tiers().stream().map(Tier::name).toList()))
                        .toList(),
                new Categories(categories),
                predicates);
    }
}
