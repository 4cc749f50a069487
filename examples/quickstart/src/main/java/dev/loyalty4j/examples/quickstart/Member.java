package dev.loyalty4j.examples.quickstart;

/** What the replay remembers of a member, to choose one worth showing. */
final class Member {
    private final String id;
    private final int number;
    private int orders;
    private int redemptions;
    private int returns;

    /** A member, and how many joined before. */
    Member(String id, int number) {
        this.id = id;
        this.number = number;
    }

    String id() {
        return id;
    }

    int number() {
        return number;
    }

    int orders() {
        return orders;
    }

    int redemptions() {
        return redemptions;
    }

    int returns() {
        return returns;
    }

    void bought() {
        orders++;
    }

    void redeemed() {
        redemptions++;
    }

    void gaveBack() {
        returns++;
    }
}
