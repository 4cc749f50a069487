package dev.loyalty4j.core.reward;

import dev.loyalty4j.core.activity.Parameter;
import dev.loyalty4j.core.activity.RefusalCode;
import dev.loyalty4j.core.amount.Money;
import dev.loyalty4j.core.amount.Rate;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.LongUnaryOperator;

/**
 * A reward with its units resolved.
 *
 * @param reward the reward as written
 * @param pointType the name of the point type it costs
 * @param unit how many smallest units a whole point has
 * @param cents how many smallest units of money the currency of the programme has
 */
public record Item(Reward reward, String pointType, long unit, long cents) {
    /** No account can hold more, and with the most decimals it still fits. */
    private static final long MAX_COST = 1_000_000_000_000L;

    /** More rows than a price list for people has. */
    private static final int MAX_ROWS = 100;

    private static final Rate PERCENT = new Rate(1, 100);

    /**
     * Checks that there is a reward and a type.
     *
     * @param reward the reward as written
     * @param pointType the name of the point type it costs
     * @param unit how many smallest units a whole point has
     * @param cents how many smallest units of money the currency of the programme has
     */
    public Item {
        Objects.requireNonNull(reward, "reward");
        Objects.requireNonNull(pointType, "pointType");
    }

    /**
     * Returns the name of the gate that must be passed to get it.
     *
     * @return the name
     */
    public String gate() {
        return Reward.gateOf(reward.id());
    }

    /**
     * Says whether all members share a stock or a budget of it.
     *
     * @return true if a shared counter must be loaded to give it
     */
    public boolean shared() {
        return reward.gate().shared();
    }

    /**
     * Says whether it can be redeemed on a day.
     *
     * @param day the local date
     * @return true if so
     */
    public boolean offeredOn(LocalDate day) {
        return !day.isBefore(reward.first()) && !day.isAfter(reward.last());
    }

    /**
     * Returns what it is worth now.
     *
     * @param money the money that the price says it takes off; counts where the reward does not say it
     * @return what it is worth
     */
    public Worth worth(long money) {
        Gain gain = reward.gain();
        boolean percent = gain.kind() == Gain.Kind.PERCENT_OFF;
        return new Worth(
                reward.id(),
                gain.kind(),
                gain.name(),
                percent || gain.amount().isEmpty() ? money : money(gain.amount()),
                percent ? Rate.parse(gain.amount()).times(PERCENT) : new Rate(0, 1),
                gain.cap().isEmpty() ? Long.MAX_VALUE : money(gain.cap()),
                reward.leastOrder().isEmpty() ? 0 : money(reward.leastOrder()),
                reward.comesBack());
    }

    private long money(String decimal) {
        Rate exact = Rate.parse(decimal).times(new Rate(cents, 1));
        if (exact.denominator() != 1) {
            throw new IllegalArgumentException("amount is " + decimal + ", allowed are the decimals of the currency");
        }
        return exact.numerator();
    }

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
        return quote(wanted, redeem.orderTotal(), byLots);
    }

    /**
     * Says what so many points buy.
     *
     * @param wanted the points that are to be spent at most
     * @param orderTotal what is to be paid for an order; empty if it is not known
     * @param byLots what so many points are worth by their own lots
     * @return the points and the money, or why not
     */
    public Quote quote(long wanted, List<Money> orderTotal, LongUnaryOperator byLots) {
        if (reward.price() instanceof Price.Free) {
            return Quote.of(0, valueOn(orderTotal));
        } else if (reward.price() instanceof Price.Fixed fixed) {
            return Quote.of(Math.multiplyExact(fixed.points(), unit), valueOn(orderTotal));
        } else if (reward.price() instanceof Price.Amount amount) {
            return pricing(amount).quote(wanted, orderTotal, byLots);
        }
        return row((Price.Table) reward.price(), wanted, orderTotal);
    }

    /** What the reward itself says: an amount, or a share of an order that is known. */
    private long valueOn(List<Money> total) {
        Worth worth = worth(0);
        return worth.kind() == Gain.Kind.PERCENT_OFF
                ? total.stream().mapToLong(t -> worth.off(t.minor())).sum()
                : onlyOf(total, worth.value());
    }

    /** No more is taken off an order than it costs; what a voucher takes off is known when it is used. */
    private long onlyOf(List<Money> total, long value) {
        boolean capped =
                reward.gain().kind() == Gain.Kind.AMOUNT_OFF && reward.voucher().isEmpty() && !total.isEmpty();
        return capped ? Math.min(value, total.get(0).minor()) : value;
    }

    /** The row with the most points that the wish reaches. */
    private Quote row(Price.Table table, long wanted, List<Money> total) {
        Quote best = Quote.refused(RefusalCode.BELOW_MINIMUM, Parameter.of("points", wanted));
        for (Price.Row row : table.rows()) {
            long points = Math.multiplyExact(row.points(), unit);
            if (points <= wanted && points > best.points()) {
                best = Quote.of(points, onlyOf(total, value(row)));
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

    void check(List<String> problems, String where) {
        checkPrice(problems, where);
        try {
            if (reward.price() instanceof Price.Amount amount) {
                Pricing unused = pricing(amount);
            } else if (reward.price() instanceof Price.Table table) {
                table.rows().forEach(this::value);
            }
            Worth worth = worth(0);
            if (worth.kind() == Gain.Kind.PERCENT_OFF
                    && (worth.share().numerator() == 0
                            || worth.share().numerator() > worth.share().denominator())) {
                problems.add(where + ": percent is " + reward.gain().amount() + ", allowed is more than 0 to 100");
            }
        } catch (IllegalArgumentException | ArithmeticException e) {
            problems.add(where + ": " + e.getMessage());
        }
        if (reward.last().isBefore(reward.first())) {
            problems.add(where + ": last day is " + reward.last() + ", allowed is " + reward.first() + " or later");
        }
        if (!reward.leastOrder().isEmpty() && reward.voucher().isEmpty()) {
            problems.add(where + ": it has a smallest order, which only a voucher can have");
        }
    }

    private void checkPrice(List<String> problems, String where) {
        if (reward.price() instanceof Price.Fixed fixed && (fixed.points() < 1 || fixed.points() > MAX_COST)) {
            problems.add(where + ": cost is " + fixed.points() + ", allowed is 1 to " + MAX_COST);
        } else if (reward.price() instanceof Price.Amount a) {
            if (a.least() < 1 || a.most() < a.least() || a.step() < 1) {
                problems.add(where + ": points are " + a.least() + " to " + a.most() + " in steps of " + a.step()
                        + ", allowed are 1 or more in steps of 1 or more");
            } else if (a.most() / a.step() * a.step() < a.least()) {
                problems.add(where + ": points are " + a.least() + " to " + a.most() + ", where no multiple of "
                        + a.step() + " lies");
            }
            if (a.step() > 0 && a.most() / a.step() * a.step() < a.least()) {
                problems.add(where + ": points are " + a.least() + " to " + a.most() + " in steps of " + a.step()
                        + ", allowed are bounds with a whole number of steps between them");
            }
            if (a.leastShare() < 0 || a.mostShare() > 100 || a.leastShare() > a.mostShare()) {
                problems.add(where + ": share is " + a.leastShare() + " to " + a.mostShare()
                        + " percent, allowed is 0 to 100");
            }
        } else if (reward.price() instanceof Price.Table table) {
            if (table.rows().stream().anyMatch(r -> r.points() < 1)) {
                problems.add(where + ": a row has no points, allowed is 1 or more");
            }
            if (table.rows().size() > MAX_ROWS) {
                problems.add(where + ": there are " + table.rows().size() + " rows, allowed are " + MAX_ROWS);
            }
        }
    }
}
