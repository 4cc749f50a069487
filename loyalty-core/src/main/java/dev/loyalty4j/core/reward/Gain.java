package dev.loyalty4j.core.reward;

import java.util.Objects;

/**
 * What a member gets with a reward. The engine keeps the books about it; handing it over is the business of the shop.
 *
 * @param kind what kind of thing it is
 * @param name the article, the event, the partner, the cause; empty where the kind says enough
 * @param amount money or percent, a decimal; empty where there is none, or where the price says it
 * @param cap the most money that a percentage takes off, a decimal; empty for no cap
 */
public record Gain(Kind kind, String name, String amount, String cap) {

    /** The kinds of things. */
    public enum Kind {
        /** Money off an order. */
        AMOUNT_OFF("off"),
        /** A percentage off an order. */
        PERCENT_OFF("% off"),
        /** An article. */
        PRODUCT("article"),
        /** Shipping without cost. */
        FREE_SHIPPING("free shipping"),
        /** An event, a tasting, a visit behind the scenes. */
        EXPERIENCE("experience"),
        /** Exclusive or early access. */
        ACCESS("access to"),
        /** Something that a partner gives. */
        PARTNER_PERK("partner perk"),
        /** A gift card of the shop. */
        GIFT_CARD("gift card of"),
        /** Money that the shop gives to a cause. */
        DONATION("donation to"),
        /** Anything else. */
        CUSTOM("");

        private final String text;

        Kind(String text) {
            this.text = text;
        }
    }

    /**
     * Checks that all parts are there.
     *
     * @param kind what kind of thing it is
     * @param name the article, the event, the partner, the cause; empty where the kind says enough
     * @param amount money or percent, a decimal; empty where there is none, or where the price says it
     * @param cap the most money that a percentage takes off, a decimal; empty for no cap
     */
    public Gain {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(cap, "cap");
    }

    static Gain of(Kind kind, String name) {
        return new Gain(kind, name, "", "");
    }

    /**
     * Returns it in English.
     *
     * @return a text for people
     */
    public String inWords() {
        if (kind == Kind.AMOUNT_OFF) {
            return amount.isEmpty() ? "money off" : amount + " off";
        } else if (kind == Kind.PERCENT_OFF) {
            return amount + " % off" + (cap.isEmpty() ? "" : ", at most " + cap);
        }
        String more = amount.isEmpty() ? "" : (kind.text.isEmpty() && name.isEmpty() ? "" : " ") + amount;
        return kind.text + (kind.text.isEmpty() || name.isEmpty() ? "" : " ") + name + more;
    }
}
