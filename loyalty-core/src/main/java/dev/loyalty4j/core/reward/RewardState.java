package dev.loyalty4j.core.reward;

import dev.loyalty4j.core.time.ProgramCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The vouchers, cards and entitlements of one member: the fold of its {@link RewardEvent}s.
 *
 * @param vouchers the vouchers that are open, and those that are still remembered
 * @param cards the cards, in the order in which they were first stamped
 * @param granted the entitlements that awards gave
 * @param converted when each conversion at the end of a period came last
 * @param issued how many vouchers were ever issued
 */
public record RewardState(
        List<Voucher> vouchers,
        List<CardState> cards,
        List<Granted> granted,
        List<RewardEvent.ConversionPassed> converted,
        long issued) {

    /** Nothing was given yet. */
    public static final RewardState EMPTY = new RewardState(List.of(), List.of(), List.of(), List.of(), 0);

    /** The most vouchers of one account, open and remembered; more would make every decision slow for one member. */
    public static final int MAX_VOUCHERS = 500;

    /** The most entitlements of one account at a time; the oldest give way. */
    public static final int MAX_GRANTED = 200;

    /**
     * Copies the lists.
     *
     * @param vouchers the vouchers that are open, and those that are still remembered
     * @param cards the cards, in the order in which they were first stamped
     * @param granted the entitlements that awards gave
     * @param converted when each conversion at the end of a period came last
     * @param issued how many vouchers were ever issued
     */
    public RewardState {
        vouchers = List.copyOf(Objects.requireNonNull(vouchers, "vouchers"));
        cards = List.copyOf(Objects.requireNonNull(cards, "cards"));
        granted = List.copyOf(Objects.requireNonNull(granted, "granted"));
        converted = List.copyOf(Objects.requireNonNull(converted, "converted"));
    }

    /**
     * Returns a voucher.
     *
     * @param id its id
     * @return the voucher, or nothing if there is none or it is not remembered any more
     */
    public Optional<Voucher> voucher(String id) {
        return vouchers.stream().filter(v -> v.id().equals(id)).findFirst();
    }

    /**
     * Returns the vouchers that can be used at an instant.
     *
     * @param at the instant
     * @return the vouchers that are neither used nor over, oldest first
     */
    public List<Voucher> open(Instant at) {
        return vouchers.stream()
                .filter(v -> v.open()
                        && (v.state() == Voucher.State.RESERVED || v.expiresAt().isAfter(at)))
                .toList();
    }

    /**
     * Returns the stamps on a card.
     *
     * @param name the name of the card
     * @return its state; an empty one if it was never stamped
     */
    public CardState card(String name) {
        return cards.stream().filter(c -> c.card().equals(name)).findFirst().orElse(CardState.empty(name));
    }

    /**
     * Returns the entitlements that awards gave and that hold at an instant. What tiers entitle to is not among them.
     *
     * @param at the instant
     * @return name, value and end of each, in the order in which they were granted
     */
    public List<Granted> entitledAt(Instant at) {
        return granted.stream()
                .filter(g -> !g.from().isAfter(at) && g.until().isAfter(at))
                .toList();
    }

    /**
     * Returns when a conversion at the end of a period came last.
     *
     * @param conversion its name
     * @return the instant; {@link Instant#EPOCH} if it never came
     */
    public Instant lastConverted(String conversion) {
        return converted.stream()
                .filter(c -> c.conversion().equals(conversion))
                .map(RewardEvent.ConversionPassed::at)
                .findFirst()
                .orElse(Instant.EPOCH);
    }

    /**
     * Applies an event. Needs no programme.
     *
     * @param event what happened
     * @return the state after it
     */
    public RewardState after(RewardEvent event) {
        if (event instanceof RewardEvent.VoucherIssued e) {
            List<Voucher> more = new ArrayList<>(vouchers);
            more.removeIf(v -> e.forgotten().contains(v.id()));
            more.add(e.voucher());
            return new RewardState(more, cards, granted, converted, issued + 1);
        } else if (event instanceof RewardEvent.VoucherReserved e) {
            return changed(e.voucher(), v -> v.in(Voucher.State.RESERVED, e.order(), e.until()));
        } else if (event instanceof RewardEvent.VoucherReleased e) {
            return changed(e.voucher(), v -> v.in(Voucher.State.ISSUED, "", ProgramCalendar.NEVER));
        } else if (event instanceof RewardEvent.VoucherUsed e) {
            return changed(e.voucher(), v -> v.used(e.order(), e.value(), e.rememberUntil()));
        } else if (event instanceof RewardEvent.VoucherRevived e) {
            return changed(e.voucher(), v -> v.in(Voucher.State.ISSUED, v.on(), ProgramCalendar.NEVER));
        } else if (event instanceof RewardEvent.VoucherExpired e) {
            return changed(e.voucher(), v -> v.in(Voucher.State.EXPIRED, v.on(), e.rememberUntil()));
        } else if (event instanceof RewardEvent.VoucherCancelled e) {
            return changed(e.voucher(), v -> v.in(Voucher.State.CANCELLED, v.on(), e.rememberUntil()));
        }
        return afterOther(event);
    }

    private RewardState afterOther(RewardEvent event) {
        if (event instanceof RewardEvent.StampsMoved e) {
            return stamped(e.card(), e);
        } else if (event instanceof RewardEvent.StampsExpired e) {
            return stamped(e.card(), e);
        } else if (event instanceof RewardEvent.MilestoneReached e) {
            return stamped(e.card(), e);
        } else if (event instanceof RewardEvent.MilestoneRewarded e) {
            return stamped(e.card(), e);
        } else if (event instanceof RewardEvent.MilestoneUndone e) {
            return stamped(e.card(), e);
        } else if (event instanceof RewardEvent.MilestoneRestored e) {
            return stamped(e.card(), e);
        } else if (event instanceof RewardEvent.EntitlementGranted e) {
            List<Granted> more = new ArrayList<>(granted);
            more.removeIf(g -> !g.until().isAfter(e.at()));
            more.add(e.granted());
            return new RewardState(
                    vouchers,
                    cards,
                    more.subList(Math.max(0, more.size() - MAX_GRANTED), more.size()),
                    converted,
                    issued);
        } else if (event instanceof RewardEvent.EntitlementEnded e) {
            List<Granted> left =
                    granted.stream().filter(g -> !g.award().equals(e.award())).toList();
            return new RewardState(vouchers, cards, left, converted, issued);
        } else if (event instanceof RewardEvent.ConversionPassed e) {
            List<RewardEvent.ConversionPassed> all = new ArrayList<>(converted);
            all.removeIf(c -> c.conversion().equals(e.conversion()));
            all.add(e);
            return new RewardState(vouchers, cards, granted, all, issued);
        } else if (event instanceof RewardEvent.RewardRedeemed
                || event instanceof RewardEvent.RedemptionUndone
                || event instanceof RewardEvent.LimitsGivenBack
                || event instanceof RewardEvent.PointsConverted
                || event instanceof RewardEvent.AwardGiven
                || event instanceof RewardEvent.AwardTaken
                || event instanceof RewardEvent.PrizeDrawn) {
            return this; // kept with the redemption and the order, or told for the record
        }
        throw new IllegalStateException("reward event of an unlisted kind: " + event);
    }

    private RewardState changed(String id, UnaryOperator<Voucher> change) {
        return new RewardState(
                vouchers.stream()
                        .map(v -> v.id().equals(id) ? change.apply(v) : v)
                        .toList(),
                cards,
                granted,
                converted,
                issued);
    }

    private RewardState stamped(String card, RewardEvent event) {
        List<CardState> all = new ArrayList<>();
        boolean known = false;
        for (CardState one : cards) {
            known |= one.card().equals(card);
            all.add(one.card().equals(card) ? one.after(event) : one);
        }
        if (!known) {
            all.add(CardState.empty(card).after(event));
        }
        return new RewardState(vouchers, all, granted, converted, issued);
    }
}
