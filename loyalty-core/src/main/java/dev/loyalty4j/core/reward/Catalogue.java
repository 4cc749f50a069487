package dev.loyalty4j.core.reward;

import dev.loyalty4j.core.activity.Parameter;
import dev.loyalty4j.core.activity.RefusalCode;
import dev.loyalty4j.core.amount.Money;
import dev.loyalty4j.core.amount.Rate;
import dev.loyalty4j.core.rule.RuleNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongUnaryOperator;

/**
 * The rewards of a programme, checked once. The door of this package, called by {@code program}.
 *
 * <p>Immutable and thread-safe.
 */
public final class Catalogue {
    /** No account can hold more, and with the most decimals it still fits. */
    private static final long MAX_COST = 1_000_000_000_000L;

    private final Map<String, Item> items;

    private Catalogue(Map<String, Item> items) {
        this.items = items;
    }

    /**
     * A reward with its units resolved.
     *
     * @param reward the reward as written
     * @param pointType the name of the point type it costs
     * @param unit how many smallest units a whole point has
     * @param cents how many smallest units of money the currency of the programme has
     */
    public record Item(Reward reward, String pointType, long unit, long cents) {

        /**
         * Says what a redemption takes and gives.
         *
         * @param redeem the redemption
         * @param currency the currency of the programme
         * @param available the points that the member can spend
         * @param byLots what so many points are worth by their own lots
         * @return the points and the money, or why not
         */
        public Quote quote(Redeem redeem, String currency, long available, LongUnaryOperator byLots) {
            for (Money total : redeem.orderTotal()) {
                if (!total.currency().equals(currency)) {
                    return Quote.refused(
                            RefusalCode.CURRENCY_NOT_SUPPORTED,
                            Parameter.of("currency", total.currency()),
                            Parameter.of("allowed", currency));
                }
            }
            long wanted = redeem.points() > 0 ? redeem.points() : available;
            if (reward.price() instanceof Price.Fixed fixed) {
                return Quote.of(Math.multiplyExact(fixed.points(), unit), 0);
            } else if (reward.price() instanceof Price.Amount amount) {
                return pricing(amount).quote(wanted, redeem.orderTotal(), byLots);
            }
            return row((Price.Table) reward.price(), wanted);
        }

        /** The row with the most points that the wish reaches. */
        private Quote row(Price.Table table, long wanted) {
            Quote best = Quote.refused(RefusalCode.BELOW_MINIMUM, Parameter.of("points", wanted));
            for (Price.Row row : table.rows()) {
                long points = Math.multiplyExact(row.points(), unit);
                if (points <= wanted && points > best.points()) {
                    best = Quote.of(points, value(row));
                }
            }
            return best;
        }

        private long value(Price.Row row) {
            Rate value = Rate.parse(row.value()).times(new Rate(cents, 1));
            return value.numerator() / value.denominator();
        }

        private Pricing pricing(Price.Amount amount) {
            long most = amount.most() > Long.MAX_VALUE / unit ? Long.MAX_VALUE : amount.most() * unit;
            boolean own = amount.worth().isEmpty();
            Rate worth = Rate.parse(own ? "0" : amount.worth()).times(new Rate(cents, unit));
            return new Pricing(
                    Math.multiplyExact(amount.least(), unit),
                    most,
                    Math.multiplyExact(amount.step(), unit),
                    worth,
                    own,
                    amount.leastShare(),
                    amount.mostShare());
        }

        private void check(List<String> problems, String where) {
            if (reward.price() instanceof Price.Fixed fixed && (fixed.points() < 1 || fixed.points() > MAX_COST)) {
                problems.add(where + ": cost is " + fixed.points() + ", allowed is 1 to " + MAX_COST);
            } else if (reward.price() instanceof Price.Amount a) {
                if (a.least() < 1 || a.most() < a.least() || a.step() < 1) {
                    problems.add(where + ": points are " + a.least() + " to " + a.most() + " in steps of " + a.step()
                            + ", allowed are 1 or more in steps of 1 or more");
                }
                if (a.leastShare() < 0 || a.mostShare() > 100 || a.leastShare() > a.mostShare()) {
                    problems.add(where + ": share is " + a.leastShare() + " to " + a.mostShare()
                            + " percent, allowed is 0 to 100");
                }
            } else if (reward.price() instanceof Price.Table table
                    && table.rows().stream().anyMatch(r -> r.points() < 1)) {
                problems.add(where + ": a row has no points, allowed is 1 or more");
            }
            try {
                if (reward.price() instanceof Price.Amount amount) {
                    Pricing unused = pricing(amount);
                } else if (reward.price() instanceof Price.Table table) {
                    table.rows().forEach(this::value);
                }
            } catch (IllegalArgumentException | ArithmeticException e) {
                problems.add(where + ": " + e.getMessage());
            }
        }
    }

    /**
     * Checks rewards.
     *
     * @param rewards the rewards in order
     * @param names the currency and the point types of the programme
     * @param tierOnly the names of point types that cannot be spent
     * @param problems receives one line for every mistake; a catalogue with problems must not be used
     * @return the catalogue
     */
    public static Catalogue compile(
            List<Reward> rewards, RuleNames names, List<String> tierOnly, List<String> problems) {
        Map<String, Item> items = new LinkedHashMap<>();
        for (Reward reward : rewards) {
            String where = "reward '" + reward.id() + "'";
            new Item(reward, "", 1, cents(names.currency())).check(problems, where);
            RuleNames.Type type = names.pointTypes().stream()
                    .filter(t -> reward.pointType().isEmpty() || t.name().equals(reward.pointType()))
                    .findFirst()
                    .orElse(null);
            if (type == null) {
                problems.add(where + ": point type is '" + reward.pointType() + "', allowed are "
                        + names.pointTypes().stream().map(RuleNames.Type::name).toList());
                continue;
            }
            if (tierOnly.contains(type.name())) {
                problems.add(where + ": points of type '" + type.name() + "' cannot be spent");
            }
            Item item = new Item(reward, type.name(), power(type.scale()), cents(names.currency()));
            if (items.put(reward.id(), item) != null) {
                problems.add(where + " is declared twice");
            }
        }
        return new Catalogue(items);
    }

    private static long cents(String currency) {
        try {
            return power(Money.digits(currency));
        } catch (IllegalArgumentException e) {
            return 1; // the builder of the programme has reported it
        }
    }

    private static long power(int digits) {
        long power = 1;
        for (int digit = 0; digit < digits; digit++) {
            power = Math.multiplyExact(power, 10L);
        }
        return power;
    }

    /**
     * Finds a reward.
     *
     * @param id its id
     * @return the reward, or nothing if the programme has none of that id
     */
    public Optional<Item> find(String id) {
        return Optional.ofNullable(items.get(id));
    }

    /**
     * Returns all rewards in order.
     *
     * @return the rewards
     */
    public List<Item> items() {
        return new ArrayList<>(items.values());
    }
}
