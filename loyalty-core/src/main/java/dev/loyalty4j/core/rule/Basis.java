package dev.loyalty4j.core.rule;

import java.util.List;
import java.util.Objects;

/**
 * Which money of an order earns. By default: net of discount, without tax, shipping and gift cards, and without the
 * part that was paid with points. Lines given as a reward never earn.
 *
 * <p>A part of the payment that is left out is spread over the lines by their net, in whole smallest units that add up
 * to it.
 *
 * @param tax whether tax counts
 * @param shipping whether lines of shipping count
 * @param giftCards whether gift cards that are bought count
 * @param discounted whether lines with a discount count
 * @param paidWithPoints whether the part paid with points counts
 * @param paidWithGiftCard whether the part paid with gift cards counts
 * @param excluded categories whose lines do not count, with those below them
 * @param onlyTenders if not empty, only the part paid by these methods counts
 */
public record Basis(
        boolean tax,
        boolean shipping,
        boolean giftCards,
        boolean discounted,
        boolean paidWithPoints,
        boolean paidWithGiftCard,
        List<String> excluded,
        List<String> onlyTenders) {

    /** Net, without tax, shipping, gift cards and the part paid with points. */
    public static final Basis NET = new Basis(false, false, false, true, false, true, List.of(), List.of());

    /**
     * Copies the lists.
     *
     * @param tax whether tax counts
     * @param shipping whether lines of shipping count
     * @param giftCards whether gift cards that are bought count
     * @param discounted whether lines with a discount count
     * @param paidWithPoints whether the part paid with points counts
     * @param paidWithGiftCard whether the part paid with gift cards counts
     * @param excluded categories whose lines do not count, with those below them
     * @param onlyTenders if not empty, only the part paid by these methods counts
     */
    public Basis {
        excluded = List.copyOf(Objects.requireNonNull(excluded, "excluded"));
        onlyTenders = List.copyOf(Objects.requireNonNull(onlyTenders, "onlyTenders"));
    }

    /**
     * Returns this basis with tax.
     *
     * @return a copy
     */
    public Basis withTax() {
        return new Basis(
                true, shipping, giftCards, discounted, paidWithPoints, paidWithGiftCard, excluded, onlyTenders);
    }

    /**
     * Returns this basis with shipping.
     *
     * @return a copy
     */
    public Basis withShipping() {
        return new Basis(tax, true, giftCards, discounted, paidWithPoints, paidWithGiftCard, excluded, onlyTenders);
    }

    /**
     * Returns this basis with gift cards that are bought.
     *
     * @return a copy
     */
    public Basis withGiftCards() {
        return new Basis(tax, shipping, true, discounted, paidWithPoints, paidWithGiftCard, excluded, onlyTenders);
    }

    /**
     * Returns this basis without lines that have a discount.
     *
     * @return a copy
     */
    public Basis withoutDiscounted() {
        return new Basis(tax, shipping, giftCards, false, paidWithPoints, paidWithGiftCard, excluded, onlyTenders);
    }

    /**
     * Returns this basis with the part that was paid with points.
     *
     * @return a copy
     */
    public Basis withPaidWithPoints() {
        return new Basis(tax, shipping, giftCards, discounted, true, paidWithGiftCard, excluded, onlyTenders);
    }

    /**
     * Returns this basis without the part that was paid with gift cards.
     *
     * @return a copy
     */
    public Basis withoutPaidWithGiftCard() {
        return new Basis(tax, shipping, giftCards, discounted, paidWithPoints, false, excluded, onlyTenders);
    }

    /**
     * Returns this basis without categories.
     *
     * @param categories the categories
     * @return a copy
     */
    public Basis without(String... categories) {
        return new Basis(
                tax,
                shipping,
                giftCards,
                discounted,
                paidWithPoints,
                paidWithGiftCard,
                List.of(categories),
                onlyTenders);
    }

    /**
     * Returns this basis with only what was paid by some methods.
     *
     * @param methods the methods
     * @return a copy
     */
    public Basis onlyPaidWith(String... methods) {
        return new Basis(
                tax, shipping, giftCards, discounted, paidWithPoints, paidWithGiftCard, excluded, List.of(methods));
    }
}
