package dev.loyalty4j.core.reward;

import dev.loyalty4j.core.time.Window;
import java.util.List;
import java.util.Objects;

/**
 * Points become a voucher by themselves: as many of them as the price of a reward takes, as often as it fits. The rest
 * keeps its lots. A conversion on request is the member's own {@link Redeem} of the reward.
 *
 * <p>With the price {@code Price.amount("0.10").between(150, 10_000).inStepsOf(50)}, 149 points stay, of 199 points 150
 * become a voucher, and of 265 points 250.
 *
 * @param name its name, unique in the programme
 * @param reward the id of a reward that is handed out as a voucher
 * @param periods at the end of which periods; empty for at once, whenever the points reach what the reward costs
 */
public record Conversion(String name, String reward, List<Window.Periodic> periods) {

    /** Few enough to be looked at with every command. */
    public static final int MAX_CONVERSIONS = 10;

    /**
     * Copies the list.
     *
     * @param name its name, unique in the programme
     * @param reward the id of a reward that is handed out as a voucher
     * @param periods at the end of which periods; empty for at once, whenever the points reach what the reward costs
     * @throws IllegalArgumentException if there is more than one kind of period
     */
    public Conversion {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(reward, "reward");
        periods = List.copyOf(Objects.requireNonNull(periods, "periods"));
        if (periods.size() > 1) {
            throw new IllegalArgumentException("periods are " + periods.size() + ", allowed is none or one");
        }
    }

    /**
     * Converts whenever the points reach what a reward costs.
     *
     * @param name its name
     * @param reward the id of the reward
     * @return the conversion
     */
    public static Conversion onReaching(String name, String reward) {
        return new Conversion(name, reward, List.of());
    }

    /**
     * Converts when a period is over, with the points that are there then, also those that die at that instant.
     *
     * @param name its name
     * @param reward the id of the reward
     * @param period the periods, for example {@link Window#CALENDAR_QUARTER}
     * @return the conversion
     */
    public static Conversion atEndOf(String name, String reward, Window.Periodic period) {
        return new Conversion(name, reward, List.of(period));
    }

    /**
     * Returns the conversion in English.
     *
     * @return a text for people
     */
    public String inWords() {
        return name + ": points become " + reward + " "
                + (periods.isEmpty()
                        ? "whenever there are enough"
                        : "at the end of every " + periods.get(0).months() + " months");
    }

    /** Says what is wrong with it, if anything. */
    static void check(List<Conversion> all, Catalogue catalogue, List<String> problems) {
        if (all.size() > MAX_CONVERSIONS) {
            problems.add("the programme has " + all.size() + " conversions, allowed are " + MAX_CONVERSIONS);
        }
        for (Conversion one : all) {
            String where = "conversion '" + one.name + "'";
            Reward reward = catalogue.find(one.reward).map(Item::reward).orElse(null);
            if (reward == null) {
                problems.add(where + ": there is no reward '" + one.reward + "'");
                continue;
            }
            boolean byOrder = reward.price() instanceof Price.Amount amount
                    && (amount.leastShare() > 0 || amount.mostShare() < 100);
            if (reward.voucher().isEmpty()
                    || reward.price() instanceof Price.Free
                    || reward.gate().shared()
                    || byOrder) {
                problems.add(
                        where + ": reward '" + one.reward
                                + "' must be handed out as a voucher, cost points, and have neither stock nor share of an order");
            }
            if (all.stream().filter(c -> c.name.equals(one.name)).count() > 1) {
                problems.add(where + " is declared twice");
            }
        }
    }
}
