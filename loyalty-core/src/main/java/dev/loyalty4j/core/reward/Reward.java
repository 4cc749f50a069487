package dev.loyalty4j.core.reward;

import dev.loyalty4j.core.account.GiveBack;
import dev.loyalty4j.core.rule.Condition;
import dev.loyalty4j.core.rule.Gate;
import dev.loyalty4j.core.rule.Limit;
import dev.loyalty4j.core.time.ProgramCalendar;
import dev.loyalty4j.core.time.Validity;
import dev.loyalty4j.core.time.Window;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * An entry of the catalogue: what a member gets, what it costs, who may have it, how many there are. Plain data,
 * checked when the programme is built.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id its name, unique in the programme
 * @param gain what the member gets
 * @param price what it costs
 * @param pointType the name of the point type it costs; empty for the first type of the programme
 * @param eligible who may have it, judged when it is redeemed
 * @param stock how many there are in all; {@link #UNLIMITED} if they are not counted
 * @param limits how often it may be redeemed
 * @param together limits that it has in common with other rewards
 * @param first the first day on which it can be redeemed; {@link LocalDate#MIN} for no first day
 * @param last the last day on which it can be redeemed; {@link ProgramCalendar#NEVER_DATE} for no last day
 * @param voucher how long the voucher is good that it is handed out as; empty if it is not handed out as a voucher,
 *     otherwise one
 * @param leastOrder the smallest order that its voucher can be used on, a decimal; empty for any
 * @param comesBack when its points, or its voucher, come back with an order that is returned; empty for what the point
 *     type says (a voucher that took no points: when all of the order is returned), otherwise one
 */
public record Reward(
        String id,
        Gain gain,
        Price price,
        String pointType,
        Condition eligible,
        long stock,
        List<Limit> limits,
        List<Gate.Together> together,
        LocalDate first,
        LocalDate last,
        List<Validity> voucher,
        String leastOrder,
        List<GiveBack> comesBack) {

    private static final Condition NOBODY = Condition.not(Condition.ALWAYS);

    /** A stock that is not counted. */
    public static final long UNLIMITED = Long.MAX_VALUE;

    /**
     * Copies the lists.
     *
     * @param id its name, unique in the programme
     * @param gain what the member gets
     * @param price what it costs
     * @param pointType the name of the point type it costs; empty for the first type of the programme
     * @param eligible who may have it, judged when it is redeemed
     * @param stock how many there are in all; {@link #UNLIMITED} if they are not counted
     * @param limits how often it may be redeemed
     * @param together limits that it has in common with other rewards
     * @param first the first day on which it can be redeemed; {@link LocalDate#MIN} for no first day
     * @param last the last day on which it can be redeemed; {@link ProgramCalendar#NEVER_DATE} for no last day
     * @param voucher how long the voucher is good that it is handed out as; empty if it is not handed out as a voucher,
     *     otherwise one
     * @param leastOrder the smallest order that its voucher can be used on, a decimal; empty for any
     * @param comesBack when its points, or its voucher, come back with an order that is returned; empty for what the
     *     point type says (a voucher that took no points: when all of the order is returned), otherwise one
     * @throws IllegalArgumentException if {@code stock < 1}, or there is more than one validity or policy
     */
    public Reward {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(gain, "gain");
        Objects.requireNonNull(price, "price");
        Objects.requireNonNull(pointType, "pointType");
        Objects.requireNonNull(eligible, "eligible");
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(last, "last");
        Objects.requireNonNull(leastOrder, "leastOrder");
        limits = List.copyOf(Objects.requireNonNull(limits, "limits"));
        together = List.copyOf(Objects.requireNonNull(together, "together"));
        voucher = List.copyOf(Objects.requireNonNull(voucher, "voucher"));
        comesBack = List.copyOf(Objects.requireNonNull(comesBack, "comesBack"));
        if (stock < 1) {
            throw new IllegalArgumentException("stock is " + stock + ", allowed is 1 or more");
        }
        if (voucher.size() > 1 || comesBack.size() > 1) {
            throw new IllegalArgumentException("there are " + voucher.size() + " validities and " + comesBack.size()
                    + " policies, allowed is one");
        }
    }

    /** The parts, to be changed one at a time. */
    private Reward with(Gain what, Price cost, String type) {
        return new Reward(
                id, what, cost, type, eligible, stock, limits, together, first, last, voucher, leastOrder, comesBack);
    }

    private Reward with(Condition who, long count, LocalDate from, LocalDate through) {
        return new Reward(
                id,
                gain,
                price,
                pointType,
                who,
                count,
                limits,
                together,
                from,
                through,
                voucher,
                leastOrder,
                comesBack);
    }

    private Reward with(List<Limit> own, List<Gate.Together> common) {
        return new Reward(
                id, gain, price, pointType, eligible, stock, own, common, first, last, voucher, leastOrder, comesBack);
    }

    private Reward with(List<Validity> good, String least, List<GiveBack> policy) {
        return new Reward(
                id, gain, price, pointType, eligible, stock, limits, together, first, last, good, least, policy);
    }

    /**
     * Creates a reward. It still needs a price.
     *
     * @param id its name
     * @param gain what the member gets
     * @return the reward
     */
    public static Reward of(String id, Gain gain) {
        return new Reward(
                id,
                gain,
                Price.fixed(0),
                "",
                Condition.ALWAYS,
                UNLIMITED,
                List.of(),
                List.of(),
                LocalDate.MIN,
                ProgramCalendar.NEVER_DATE,
                List.of(),
                "",
                List.of());
    }

    /**
     * Creates a reward that gives an article. It still needs a price.
     *
     * @param id its name
     * @param sku the article that the member gets
     * @return the reward
     */
    public static Reward product(String id, String sku) {
        return of(id, Gain.of(Gain.Kind.PRODUCT, sku));
    }

    /**
     * Creates a reward that takes money off an order, as much as its price says.
     *
     * @param id its name
     * @param price how many points take how much money off
     * @return the reward
     */
    public static Reward moneyOff(String id, Price price) {
        return of(id, Gain.of(Gain.Kind.AMOUNT_OFF, "")).priced(price);
    }

    /**
     * Creates a reward that takes a fixed amount off an order. It still needs a price.
     *
     * @param id its name
     * @param amount a decimal in the currency of the programme
     * @return the reward
     */
    public static Reward amountOff(String id, String amount) {
        return of(id, new Gain(Gain.Kind.AMOUNT_OFF, "", amount, ""));
    }

    /**
     * Creates a reward that takes a percentage off an order. It still needs a price.
     *
     * @param id its name
     * @param percent a decimal, more than 0 and at most 100
     * @return the reward
     */
    public static Reward percentOff(String id, String percent) {
        return of(id, new Gain(Gain.Kind.PERCENT_OFF, "", percent, ""));
    }

    /**
     * Creates a reward that takes a percentage off an order, up to an amount. It still needs a price.
     *
     * @param id its name
     * @param percent a decimal, more than 0 and at most 100
     * @param atMost the most money that it takes off, a decimal in the currency of the programme
     * @return the reward
     */
    public static Reward percentOff(String id, String percent, String atMost) {
        return of(id, new Gain(Gain.Kind.PERCENT_OFF, "", percent, atMost));
    }

    /**
     * Creates a reward of shipping without cost. It still needs a price.
     *
     * @param id its name
     * @return the reward
     */
    public static Reward freeShipping(String id) {
        return of(id, Gain.of(Gain.Kind.FREE_SHIPPING, ""));
    }

    /**
     * Creates a reward that is an experience. It still needs a price.
     *
     * @param id its name
     * @param what what the member lives through
     * @return the reward
     */
    public static Reward experience(String id, String what) {
        return of(id, Gain.of(Gain.Kind.EXPERIENCE, what));
    }

    /**
     * Creates a reward that is exclusive or early access. It still needs a price.
     *
     * @param id its name
     * @param to to what
     * @return the reward
     */
    public static Reward access(String id, String to) {
        return of(id, Gain.of(Gain.Kind.ACCESS, to));
    }

    /**
     * Creates a reward that a partner gives. It still needs a price.
     *
     * @param id its name
     * @param partner the partner
     * @return the reward
     */
    public static Reward partnerPerk(String id, String partner) {
        return of(id, Gain.of(Gain.Kind.PARTNER_PERK, partner));
    }

    /**
     * Creates a reward that is a gift card. It still needs a price.
     *
     * @param id its name
     * @param amount what is on it, a decimal in the currency of the programme
     * @return the reward
     */
    public static Reward giftCard(String id, String amount) {
        return of(id, new Gain(Gain.Kind.GIFT_CARD, "", amount, ""));
    }

    /**
     * Creates a reward that is a donation. It still needs a price; the price may say how much is given.
     *
     * @param id its name
     * @param cause to whom
     * @return the reward
     */
    public static Reward donation(String id, String cause) {
        return of(id, Gain.of(Gain.Kind.DONATION, cause));
    }

    /**
     * Creates a reward of any other kind. It still needs a price.
     *
     * @param id its name
     * @param what what the member gets
     * @return the reward
     */
    public static Reward custom(String id, String what) {
        return of(id, Gain.of(Gain.Kind.CUSTOM, what));
    }

    /**
     * Returns this reward with a fixed price.
     *
     * @param points whole points, more than 0
     * @return a copy with that price
     */
    public Reward costing(long points) {
        return priced(Price.fixed(points));
    }

    /**
     * Returns this reward with a price.
     *
     * @param cost what it costs
     * @return a copy with that price
     */
    public Reward priced(Price cost) {
        return with(gain, cost, pointType);
    }

    /**
     * Returns this reward without a price.
     *
     * @return a copy that costs nothing
     */
    public Reward free() {
        return priced(Price.free());
    }

    /**
     * Returns this reward as one that nobody can ask for: rules and stamp cards give it, and it has no price.
     *
     * @return a copy without a price, for which no member is eligible
     */
    public Reward onlyAwarded() {
        return free().when(NOBODY);
    }

    /**
     * Says whether members can ask for it.
     *
     * @return false if it is {@link #onlyAwarded}
     */
    public boolean canBeAsked() {
        return !eligible.equals(NOBODY);
    }

    /**
     * Returns this reward paid in another point type.
     *
     * @param type the name of the point type
     * @return a copy paid in that type
     */
    public Reward paidIn(String type) {
        return with(gain, price, type);
    }

    /**
     * Returns this reward for some members only.
     *
     * @param who who may have it, judged when it is redeemed; the order is not known then
     * @return a copy with that condition
     */
    public Reward when(Condition who) {
        return with(who, stock, first, last);
    }

    /**
     * Returns this reward with a counted stock, which all members share.
     *
     * @param count how many there are in all, 1 or more
     * @return a copy with that stock
     */
    public Reward stock(long count) {
        return with(eligible, count, first, last);
    }

    /**
     * Returns this reward with one more limit.
     *
     * @param limit how often it may be redeemed, or for how many points, over a window
     * @return a copy with that limit
     */
    public Reward atMost(Limit limit) {
        List<Limit> more = new ArrayList<>(limits);
        more.add(Objects.requireNonNull(limit, "limit"));
        return with(more, together);
    }

    /**
     * Returns this reward with a limit that it has in common with others, such as one of two gifts a year: redeeming
     * one of them counts for all that name it.
     *
     * @param name the name of the limit
     * @param limit how often they may be redeemed together, over a window; the same in all rewards that name it
     * @return a copy with that limit
     */
    public Reward sharing(String name, Limit limit) {
        List<Gate.Together> more = new ArrayList<>(together);
        more.add(new Gate.Together(name, limit));
        return with(limits, more);
    }

    /**
     * Returns this reward for some days only.
     *
     * @param from the first day on which it can be redeemed
     * @param through the last day
     * @return a copy for those days
     */
    public Reward between(LocalDate from, LocalDate through) {
        return with(eligible, stock, from, through);
    }

    /**
     * Returns this reward handed out as a voucher.
     *
     * @param good how long the voucher is good
     * @return a copy that gives vouchers
     */
    public Reward asVoucher(Validity good) {
        return with(List.of(good), leastOrder, comesBack);
    }

    /**
     * Returns this reward so that its voucher can be used on larger orders only.
     *
     * @param least the smallest order, a decimal in the currency of the programme
     * @return a copy for such orders
     */
    public Reward onOrdersFrom(String least) {
        return with(voucher, Objects.requireNonNull(least, "least"), comesBack);
    }

    /**
     * Returns this reward with a rule of its own for orders that are returned. In proportion, the points of a voucher
     * come back and it stays used; a voucher that took no points cannot be divided and comes back with all of its
     * order.
     *
     * @param policy when its points, or its voucher, come back
     * @return a copy with that policy
     */
    public Reward comesBack(GiveBack policy) {
        return with(voucher, leastOrder, List.of(policy));
    }

    /**
     * Returns the article that the member gets.
     *
     * @return the article; empty if it is no article
     */
    public String sku() {
        return gain.kind() == Gain.Kind.PRODUCT ? gain.name() : "";
    }

    /** What must hold before it is given; the stock is its last limit. */
    Gate gate() {
        List<Limit> all = new ArrayList<>(limits);
        if (stock != UNLIMITED) {
            all.add(stockLimit());
        }
        return new Gate(gateOf(id), eligible, all, together);
    }

    private Limit stockLimit() {
        return Limit.triggers(stock, Window.LIFETIME).inTotal();
    }

    /**
     * Says whether a limit of the gate is the stock.
     *
     * @param limit a limit
     * @return true if so
     */
    public boolean isStock(Limit limit) {
        return stock != UNLIMITED && limit.equals(stockLimit());
    }

    static String gateOf(String reward) {
        return "reward '" + reward + "'";
    }

    /**
     * Returns the reward in English.
     *
     * @return a text for people
     */
    public String inWords() {
        boolean asked = canBeAsked();
        StringBuilder text = new StringBuilder(id + " (" + gain.inWords() + ")");
        text.append(
                asked
                        ? " for " + price.inWords() + (pointType.isEmpty() ? "" : " of " + pointType)
                        : ", given, not asked for");
        text.append(!asked || eligible.equals(Condition.ALWAYS) ? "" : ", when " + eligible.inWords());
        text.append(stock == UNLIMITED ? "" : ", " + stock + " in stock");
        limits.forEach(l -> text.append(", ").append(l.inWords()));
        together.forEach(t -> text.append(", ").append(t.inWords()));
        text.append(first.equals(LocalDate.MIN) ? "" : ", from " + first);
        text.append(last.isBefore(ProgramCalendar.NEVER_DATE) ? ", through " + last : "");
        voucher.forEach(v -> text.append(", as a voucher good ").append(v.inWords()));
        text.append(leastOrder.isEmpty() ? "" : " on orders from " + leastOrder);
        return text.toString();
    }
}
