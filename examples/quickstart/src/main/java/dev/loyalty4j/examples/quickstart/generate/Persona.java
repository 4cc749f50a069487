package dev.loyalty4j.examples.quickstart.generate;

/** A kind of customer: how many there are, how often they come, what they like, how they answer when asked. */
enum Persona {
    /** On the way to work, nearly every other day. */
    REGULAR(0.12, 0.275, 0.0012, 0.62),
    /** Every two or three weeks. */
    USUAL(0.33, 0.057, 0.0018, 0.42),
    /** When passing by. */
    OCCASIONAL(0.40, 0.0145, 0.0030, 0.28),
    /** Buys beans in the web shop and a grinder once. */
    HOME_BREWER(0.15, 0.025, 0.0015, 0.50);

    private final double share;
    private final double visitsPerDay;
    private final double leavesPerDay;
    private final double promoters;

    Persona(double share, double visitsPerDay, double leavesPerDay, double promoters) {
        this.share = share;
        this.visitsPerDay = visitsPerDay;
        this.leavesPerDay = leavesPerDay;
        this.promoters = promoters;
    }

    double share() {
        return share;
    }

    double visitsPerDay() {
        return visitsPerDay;
    }

    double leavesPerDay() {
        return leavesPerDay;
    }

    double promoters() {
        return promoters;
    }

    String channel(Dice dice) {
        double place = dice.unit();
        if (this == HOME_BREWER) {
            return place < 0.75 ? "web" : "store";
        }
        return place < 0.70 ? "store" : place < 0.97 ? "app" : "web";
    }

    /** How much this persona likes something, in a channel: nobody orders an espresso by parcel. */
    double taste(Menu item, String channel, boolean gifts) {
        boolean keeps = item.isFor("beans") || item.isFor("hardware");
        if (channel.equals("web")) {
            return keeps ? (item.isFor("hardware") ? (gifts ? 4 : 1) : 6) / (1 + item.cents() / 4000.0) : 0;
        }
        if (keeps) {
            return gifts ? 0.5 : 0.12;
        }
        return item.isFor("coffee") ? (this == REGULAR ? 9 : 6) : item.isFor("tea") ? 2 : 2.5;
    }
}
