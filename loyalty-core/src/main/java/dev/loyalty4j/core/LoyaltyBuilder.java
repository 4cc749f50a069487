package dev.loyalty4j.core;

import dev.loyalty4j.core.program.Program;
import dev.loyalty4j.core.program.Programs;
import dev.loyalty4j.core.reward.VoucherKey;
import dev.loyalty4j.core.store.MemoryStore;
import dev.loyalty4j.core.store.Store;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Collects what a {@link Loyalty} works with. The one place where time and randomness enter. */
public final class LoyaltyBuilder {
    private Programs programs;
    private Store store = new MemoryStore();
    private InstantSource clock = InstantSource.system();
    private RandomGenerator random = new SecureRandom();

    private Optional<Integer> keptIds = Optional.empty();
    private Optional<VoucherKey> voucherKey = Optional.empty();

    LoyaltyBuilder(Program program) {
        this.programs = Programs.of(Objects.requireNonNull(program, "program"));
    }

    /**
     * Publishes a further version of the programme. then(v2, newYear) judges by v2 what happens from new year on, and
     * by the version before it what happened earlier, however late it is told.
     *
     * @param next the version
     * @param startsAt the first instant at which it is in force
     * @return this
     * @throws dev.loyalty4j.core.program.InvalidProgramException if the version cannot follow those before
     */
    public LoyaltyBuilder then(Program next, Instant startsAt) {
        programs = programs.then(Objects.requireNonNull(next, "next"), Objects.requireNonNull(startsAt, "startsAt"));
        return this;
    }

    /**
     * Sets where members are kept.
     *
     * @param kept the store; a new memory store if not set
     * @return this
     */
    public LoyaltyBuilder store(Store kept) {
        store = Objects.requireNonNull(kept, "kept");
        return this;
    }

    /**
     * Sets the clock, for tests and for replaying history.
     *
     * @param source the clock; the system's if not set
     * @return this
     */
    public LoyaltyBuilder clock(InstantSource source) {
        clock = Objects.requireNonNull(source, "source");
        return this;
    }

    /**
     * Sets where account numbers and codes come from.
     *
     * @param source a thread-safe generator that cannot be guessed; a {@link SecureRandom} if not set
     * @return this
     */
    public LoyaltyBuilder random(RandomGenerator source) {
        random = Objects.requireNonNull(source, "source");
        return this;
    }

    /**
     * Sets the secret from which the codes of vouchers are made. It must be the same on all machines and after every
     * start, or codes that were handed out are not known any more. A programme in memory needs none: one is drawn.
     *
     * @param secret the secret
     * @return this
     */
    public LoyaltyBuilder voucherKey(VoucherKey secret) {
        voucherKey = Optional.of(secret);
        return this;
    }

    /**
     * Lets the ids of commands be forgotten after a while; if not set they are kept for ever. A command that happened
     * before that is refused with {@code TOO_LATE}, so that a forgotten id cannot act twice. {@link Loyalty#settle()}
     * forgets them, a day later. What commands made (orders, redemptions, vouchers) and the journal stay.
     *
     * @param days for how many days of 24 hours, at most 36,525; at least the return window and the late horizon of
     *     every version together, with two days for clocks and zones, and no less than the longest hold. It is 457
     *     where a programme sets neither.
     * @return this
     */
    public LoyaltyBuilder keepIds(int days) {
        keptIds = Optional.of(days);
        return this;
    }

    /**
     * Builds it.
     *
     * @return the loyalty engine
     * @throws IllegalStateException if the programme hands out vouchers, its store outlives the process, and there is
     *     no {@link #voucherKey}
     * @throws IllegalArgumentException if ids are kept for fewer days than commands may be late and orders come back
     */
    public Loyalty build() {
        Optional<VoucherKey> key = voucherKey.or(programs::voucherKey);
        if (key.isEmpty() && programs.issueVouchers()) {
            if (!(store instanceof MemoryStore)) {
                throw new IllegalStateException("programme '" + programs.id()
                        + "' hands out vouchers and its store outlives the process: set voucherKey");
            }
            key = Optional.of(VoucherKey.drawn(random));
        }
        Programs secret = key.map(programs::withVoucherKey).orElse(programs);
        return new Loyalty(keptIds.map(secret::keepingIds).orElse(secret), store, clock, random);
    }
}
