package dev.loyalty4j.core;

import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.activity.Parameter;
import dev.loyalty4j.core.activity.Refusal;
import dev.loyalty4j.core.activity.RefusalCode;
import dev.loyalty4j.core.store.jdbc.JdbcTransaction;
import java.util.Objects;
import java.util.Optional;

/**
 * A loyalty programme at work within a database transaction of the shop: what a command does is committed or rolled
 * back together with the shop's own rows. Nothing is committed here and nothing failed is tried again; follow-up
 * commands and the outbox wait for the shop's commit and are then taken up by {@link Loyalty#settle()} and
 * {@link Loyalty#outbox()}.
 *
 * <p>A refusal writes nothing and leaves the transaction as it was. A failure of the store, a deadlock for example, is
 * a {@link dev.loyalty4j.core.store.StoreException} that says that the transaction must be rolled back; then all of it
 * may be done once more.
 *
 * <p>An account that a command touched stays locked until the transaction ends, so keep it short. Not thread-safe, as a
 * connection is not.
 */
public final class InTransaction {
    /** Each attempt but the first has seen what stood in the way of the last one. */
    private static final int MAX_ATTEMPTS = 5;

    private final Loyalty loyalty;
    private final JdbcTransaction joined;

    InTransaction(Loyalty loyalty, JdbcTransaction joined) {
        this.loyalty = loyalty;
        this.joined = joined;
    }

    /**
     * Carries out a command within the transaction, or says why not.
     *
     * @param command the command
     * @return what becomes of it if the transaction is committed
     * @throws dev.loyalty4j.core.store.StoreException if the database failed and the transaction must be rolled back
     */
    @CheckReturnValue
    public Outcome submit(Command command) {
        Objects.requireNonNull(command, "command");
        for (int attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
            Optional<Outcome> outcome = loyalty.once(command);
            // A refusal may come from a reading that is as old as the transaction: it counts only if it stands twice.
            if (outcome.isPresent() && (attempt > 1 || outcome.get().accepted())) {
                return outcome.get();
            }
            joined.readLatest();
        }
        return loyalty.refused(Refusal.of(RefusalCode.CONTENTION, Parameter.of("attempts", MAX_ATTEMPTS)));
    }
}
