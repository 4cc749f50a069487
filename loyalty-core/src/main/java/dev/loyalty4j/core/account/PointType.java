package dev.loyalty4j.core.account;

import dev.loyalty4j.core.activity.Text;
import dev.loyalty4j.core.amount.Points;
import dev.loyalty4j.core.time.ProgramCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * A currency of points. A programme may have several.
 *
 * @param name its name, for example beans
 * @param scale its number of decimals, 0 to 6
 * @param expiry when its points die
 * @param expiryByKind kinds of lots that die otherwise
 * @param undying tiers that keep points alive while they are held
 * @param undyingFor what keeps points alive while it is known of the person
 * @param undyingEntitled entitlements that keep points alive while an award of them holds
 * @param fromAvailability whether the expiry is counted from when points can be spent; otherwise from earning
 * @param pending when new points can be spent
 * @param spending which lots are spent first
 * @param returns how far a return goes to take points back
 * @param debtLimit the most a member may owe, in the smallest unit, 0 or more
 * @param giveBack when points come back that were spent on a returned order
 * @param graceDays how many days points live that come back after the end of their lot, 0 to 3650; each lot gets them
 *     once, from the first time on that points come back to it when it is dead; with 0 they are lost
 * @param worth what a point of a new lot is worth when it is spent, a decimal in the currency of the programme; empty
 *     if lots have no worth of their own
 * @param redeemable whether points can be spent at all; otherwise they only count toward tiers
 */
public record PointType(
        String name,
        int scale,
        Expiry expiry,
        List<Expiry.OfKind> expiryByKind,
        List<Expiry.WhileTier> undying,
        List<Expiry.WhilePerson> undyingFor,
        List<String> undyingEntitled,
        boolean fromAvailability,
        Pending pending,
        SpendOrder spending,
        ReturnPolicy returns,
        long debtLimit,
        GiveBack giveBack,
        int graceDays,
        String worth,
        boolean redeemable) {

    private static final int MAX_GRACE = 3_650;
    private static final int MAX_TIERS = 100;

    /**
     * Checks the parts.
     *
     * @param name its name, for example beans
     * @param scale its number of decimals, 0 to 6
     * @param expiry when its points die
     * @param expiryByKind kinds of lots that die otherwise
     * @param undying tiers that keep points alive while they are held
     * @param undyingFor what keeps points alive while it is known of the person
     * @param undyingEntitled entitlements that keep points alive while an award of them holds
     * @param fromAvailability whether the expiry is counted from when points can be spent; otherwise from earning
     * @param pending when new points can be spent
     * @param spending which lots are spent first
     * @param returns how far a return goes to take points back
     * @param debtLimit the most a member may owe, in the smallest unit, 0 or more
     * @param giveBack when points come back that were spent on a returned order
     * @param graceDays how many days points live that come back after the end of their lot, 0 to 3650; each lot gets
     *     them once, from the first time on that points come back to it when it is dead; with 0 they are lost
     * @param worth what a point of a new lot is worth when it is spent, a decimal in the currency of the programme;
     *     empty if lots have no worth of their own
     * @param redeemable whether points can be spent at all; otherwise they only count toward tiers
     * @throws IllegalArgumentException if the name is blank or a number is out of range
     */
    public PointType {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(expiry, "expiry");
        expiryByKind = List.copyOf(Objects.requireNonNull(expiryByKind, "expiryByKind"));
        undying = List.copyOf(Objects.requireNonNull(undying, "undying"));
        undyingFor = List.copyOf(Objects.requireNonNull(undyingFor, "undyingFor"));
        undyingEntitled = List.copyOf(Objects.requireNonNull(undyingEntitled, "undyingEntitled"));
        Objects.requireNonNull(pending, "pending");
        Objects.requireNonNull(spending, "spending");
        Objects.requireNonNull(returns, "returns");
        Objects.requireNonNull(giveBack, "giveBack");
        Objects.requireNonNull(worth, "worth");
        if (name.isBlank()) {
            throw new IllegalArgumentException("name is blank, allowed is any other text");
        }
        if (scale < 0 || scale > Points.MAX_SCALE) {
            throw new IllegalArgumentException("scale is " + scale + ", allowed is 0 to " + Points.MAX_SCALE);
        }
        if (debtLimit < 0) {
            throw new IllegalArgumentException("debtLimit is " + debtLimit + ", allowed is 0 or more");
        }
        if (graceDays < 0 || graceDays > MAX_GRACE) {
            throw new IllegalArgumentException("graceDays is " + graceDays + ", allowed is 0 to " + MAX_GRACE);
        }
        if (undying.size() > MAX_TIERS
                || undyingFor.size() > MAX_TIERS
                || undyingEntitled.size() > MAX_TIERS
                || expiryByKind.size() > LotKind.values().length) {
            throw new IllegalArgumentException("there are more exceptions than tiers or kinds");
        }
    }

    /**
     * Creates a type of whole points that can be spent at once, are taken back into debt, and come back when all of an
     * order is returned.
     *
     * @param name its name
     * @param expiry when its points die
     * @return the type
     */
    public static PointType of(String name, Expiry expiry) {
        return new PointType(
                name,
                0,
                expiry,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                false,
                Pending.NONE,
                SpendOrder.EARLIEST_EXPIRY,
                ReturnPolicy.DEBT,
                Long.MAX_VALUE,
                GiveBack.WHEN_ALL_RETURNED,
                0,
                "",
                true);
    }

    /**
     * Returns this type with decimals.
     *
     * @param decimals the number of decimals, 0 to 6
     * @return a copy with that setting
     */
    public PointType withScale(int decimals) {
        return with(p -> p.scale = decimals);
    }

    /**
     * Returns this type with points that wait before they can be spent.
     *
     * @param setting when they can be spent
     * @return a copy with that setting
     */
    public PointType pending(Pending setting) {
        return with(p -> p.pending = setting);
    }

    /**
     * Returns this type with another order of spending.
     *
     * @param order which lots are spent first
     * @return a copy with that setting
     */
    public PointType spending(SpendOrder order) {
        return with(p -> p.spending = order);
    }

    /**
     * Returns this type with another policy for returns.
     *
     * @param policy how far a return goes
     * @return a copy with that setting
     */
    public PointType returning(ReturnPolicy policy) {
        return with(p -> p.returns = policy);
    }

    /**
     * Returns this type with a limit of debt.
     *
     * @param most the most a member may owe, in the smallest unit
     * @return a copy with that setting
     */
    public PointType debtLimit(long most) {
        return with(p -> p.debtLimit = most);
    }

    /**
     * Returns this type with another rule for points spent on returned orders.
     *
     * @param when when they come back
     * @return a copy with that setting
     */
    public PointType givingBack(GiveBack when) {
        return with(p -> p.giveBack = when);
    }

    /**
     * Returns this type with days of grace for points that come back after the end of their lot: from a redemption that
     * is cancelled, from an order or a return that is undone, from a hold. The days count from the first time that
     * points come back to a dead lot; what comes back later joins them, and is lost when they are over.
     *
     * @param days how many days, 0 to 3650
     * @return a copy with that setting
     */
    public PointType grace(int days) {
        return with(p -> p.graceDays = days);
    }

    /**
     * Returns this type with points that carry what they are worth.
     *
     * @param money what one whole point is worth, a decimal in the currency of the programme
     * @return a copy with that setting
     */
    public PointType worth(String money) {
        return with(p -> p.worth = money);
    }

    /**
     * Returns this type with points that only count toward tiers.
     *
     * @return a copy whose points cannot be spent
     */
    public PointType tierOnly() {
        return with(p -> p.redeemable = false);
    }

    /**
     * Returns this type with expiry counted from when points can be spent.
     *
     * @return a copy with that setting
     */
    public PointType expiringFromAvailability() {
        return with(p -> p.fromAvailability = true);
    }

    /**
     * Returns this type with another expiry for one kind of lots.
     *
     * @param kind the kind
     * @param other when lots of that kind die
     * @return a copy with that exception too
     */
    public PointType expiring(LotKind kind, Expiry other) {
        List<Expiry.OfKind> more = new ArrayList<>(expiryByKind);
        more.removeIf(one -> one.kind() == kind);
        more.add(new Expiry.OfKind(kind, other));
        return with(p -> p.expiryByKind = more);
    }

    /**
     * Returns this type with points that do not die while a tier is held. When it is held no longer, they die at the
     * later of their own end and the expiry counted from that day.
     *
     * @param ladder the name of the ladder
     * @param tier the lowest tier that keeps points alive
     * @return a copy with that exception too
     */
    public PointType undyingWhile(String ladder, String tier) {
        List<Expiry.WhileTier> more = new ArrayList<>(undying);
        more.add(new Expiry.WhileTier(ladder, tier));
        return with(p -> p.undying = more);
    }

    /**
     * Returns this type with points that do not die while the person is in a segment. From the day on which the shop
     * tells that it is not any more, they die at the later of their own end and the expiry counted from that day.
     *
     * @param segment the name of the segment
     * @return a copy with that exception too
     */
    public PointType undyingInSegment(String segment) {
        return undyingFor("", segment);
    }

    /**
     * Returns this type with points that do not die while an attribute of the person has a value. From the day on which
     * the shop tells another value, they die at the later of their own end and the expiry counted from that day.
     *
     * @param attribute the name of the attribute
     * @param value its value
     * @return a copy with that exception too
     */
    public PointType undyingWhileAttribute(String attribute, String value) {
        return undyingFor(Text.name(attribute, "attribute"), value);
    }

    private PointType undyingFor(String attribute, String value) {
        List<Expiry.WhilePerson> more = new ArrayList<>(undyingFor);
        more.add(new Expiry.WhilePerson(attribute, Text.name(value, "value")));
        return with(p -> p.undyingFor = more);
    }

    /**
     * Returns this type with points that do not die while the member holds an entitlement that an award gave. When the
     * last of them ends or is taken back, they die at the later of their own end and the expiry counted from that day.
     *
     * @param entitlement the name of the entitlement; what a tier entitles to is named by its tier instead
     * @return a copy with that exception too
     */
    public PointType undyingWhileEntitled(String entitlement) {
        List<String> more = new ArrayList<>(undyingEntitled);
        more.add(Text.name(entitlement, "entitlement"));
        return with(p -> p.undyingEntitled = more);
    }

    /**
     * Returns the expiry of a kind of lots.
     *
     * @param kind the kind
     * @return its own expiry, or that of the type
     */
    public Expiry expiryOf(LotKind kind) {
        for (int i = 0; i < expiryByKind.size(); i++) {
            if (expiryByKind.get(i).kind() == kind) {
                return expiryByKind.get(i).expiry();
            }
        }
        return expiry;
    }

    /**
     * Returns when points of a new lot die.
     *
     * @param kind the kind of the lot
     * @param from when they were earned, or became available where that counts
     * @param enrolledAt when the member joined
     * @param calendar the calendar of the programme
     * @return the first instant at which they are dead; {@link ProgramCalendar#NEVER} if they do not die
     */
    public Instant endOf(LotKind kind, Instant from, Instant enrolledAt, ProgramCalendar calendar) {
        return calendar.endOf(expiryOf(kind).lastDay(calendar.dateOf(from), calendar.dateOf(enrolledAt)));
    }

    /**
     * Returns an amount of this type.
     *
     * @param minor the amount in the smallest unit
     * @return the points
     */
    public Points points(long minor) {
        return new Points(minor, scale, name);
    }

    /** The one place that copies all parts, so that no copy can mix up two of one type. */
    private PointType with(Consumer<Parts> change) {
        Parts parts = new Parts(this);
        change.accept(parts);
        return parts.built();
    }

    /** The parts while one of them is replaced; never leaves {@link #with}. */
    private static final class Parts {
        private String name;
        private int scale;
        private Expiry expiry;
        private List<Expiry.OfKind> expiryByKind;
        private List<Expiry.WhileTier> undying;
        private List<Expiry.WhilePerson> undyingFor;
        private List<String> undyingEntitled;
        private boolean fromAvailability;
        private Pending pending;
        private SpendOrder spending;
        private ReturnPolicy returns;
        private long debtLimit;
        private GiveBack giveBack;
        private int graceDays;
        private String worth;
        private boolean redeemable;

        private Parts(PointType of) {
            this.name = of.name;
            this.scale = of.scale;
            this.expiry = of.expiry;
            this.expiryByKind = of.expiryByKind;
            this.undying = of.undying;
            this.undyingFor = of.undyingFor;
            this.undyingEntitled = of.undyingEntitled;
            this.fromAvailability = of.fromAvailability;
            this.pending = of.pending;
            this.spending = of.spending;
            this.returns = of.returns;
            this.debtLimit = of.debtLimit;
            this.giveBack = of.giveBack;
            this.graceDays = of.graceDays;
            this.worth = of.worth;
            this.redeemable = of.redeemable;
        }

        private PointType built() {
            return new PointType(
                    name,
                    scale,
                    expiry,
                    expiryByKind,
                    undying,
                    undyingFor,
                    undyingEntitled,
                    fromAvailability,
                    pending,
                    spending,
                    returns,
                    debtLimit,
                    giveBack,
                    graceDays,
                    worth,
                    redeemable);
        }
    }
}
