package dev.loyalty4j.core.reference.years;

import java.time.Instant;
import java.time.LocalDate;

/** A voucher. */
final class Ticket {
    /** What became of it. */
    enum State {
        ISSUED,
        RESERVED,
        USED,
        EXPIRED,
        CANCELLED
    }

    final String reward;
    final LocalDate issued;
    final LocalDate dies;
    State state = State.ISSUED;
    Instant reservedUntil = Instant.MIN;
    String on = "";

    Ticket(String reward, LocalDate issued, LocalDate dies) {
        this.reward = reward;
        this.issued = issued;
        this.dies = dies;
    }

    boolean open() {
        return state == State.ISSUED || state == State.RESERVED;
    }

    /** Lets go what was set aside too long, and ends what is over. */
    void pass(Instant now, LocalDate today) {
        if (state == State.RESERVED && !reservedUntil.isAfter(now)) {
            state = State.ISSUED;
            on = "";
        }
        if (state == State.ISSUED && !dies.isAfter(today)) {
            state = State.EXPIRED;
        }
    }

    @Override
    public String toString() {
        return reward + " through " + dies.minusDays(1) + " " + state;
    }
}
