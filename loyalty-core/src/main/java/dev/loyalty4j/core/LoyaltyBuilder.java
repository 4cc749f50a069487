package dev.loyalty4j.core;

import dev.loyalty4j.core.program.Program;
import dev.loyalty4j.core.reward.VoucherKey;
import dev.loyalty4j.core.store.MemoryStore;
import dev.loyalty4j.core.store.Store;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Collects what a {@link Loyalty} works with. The one place where time and randomness enter. */
public final class LoyaltyBuilder {
    private final Program program;
    private Store store = new MemoryStore();
    private InstantSource clock = InstantSource.system();
    private RandomGenerator random = new SecureRandom();

    private Optional<VoucherKey> voucherKey = Optional.empty();

    LoyaltyBuilder(Program program) {
        this.program = Objects.requireNonNull(program, "program");
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
     * Builds it.
     *
     * @return the loyalty engine
     * @throws IllegalStateException if the programme hands out vouchers, its store outlives the process, and there is
     *     no {@link #voucherKey}
     */
    public Loyalty build() {
        Optional<VoucherKey> key = voucherKey.or(program::voucherKey);
        if (key.isEmpty() && program.issuesVouchers()) {
            if (!(store instanceof MemoryStore)) {
                throw new IllegalStateException("programme '" + program.id()
                        + "' hands out vouchers and its store outlives the process: set voucherKey");
            }
            key = Optional.of(VoucherKey.drawn(random));
        }
        return new Loyalty(key.map(program::withVoucherKey).orElse(program), store, clock, random);
    }
}
