package dev.loyalty4j.core;

import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.journal.JournalEntry;
import dev.loyalty4j.core.program.Decision;
import dev.loyalty4j.core.program.Loaded;
import dev.loyalty4j.core.program.Needs;
import dev.loyalty4j.core.store.AppendResult;
import dev.loyalty4j.core.store.Forgotten;
import dev.loyalty4j.core.store.Listing;
import dev.loyalty4j.core.store.Store;
import dev.loyalty4j.core.store.StoreException;
import dev.loyalty4j.core.store.Waiting;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/**
 * A store at each of whose calls other clients may get their turn first, or this client may die, before or after it.
 */
final class Interleaving implements Store {
    private final Store real;
    private final SplittableRandom random;
    private final Runnable others;
    private boolean calm;

    Interleaving(Store real, SplittableRandom random, Runnable others) {
        this.real = real;
        this.random = random;
        this.others = others;
    }

    /** From now on nobody dies and nobody interferes. */
    void calmDown() {
        calm = true;
    }

    private <T> T call(Supplier<T> call) {
        if (calm) {
            return call.get();
        }
        if (random.nextInt(3) == 0) {
            others.run();
        }
        int fate = random.nextInt(60);
        if (fate == 0) {
            throw new StoreException("died before the call", null);
        }
        T answer = call.get();
        if (fate == 1) {
            throw new StoreException("died after the call", null);
        }
        return answer;
    }

    @Override
    public Loaded load(Needs needs) {
        return call(() -> real.load(needs));
    }

    @Override
    public AppendResult append(List<Decision.Accepted> decisions) {
        return call(() -> !calm && random.nextInt(30) == 0 ? AppendResult.BUSY : real.append(decisions));
    }

    @Override
    public List<JournalEntry> journal(long account, long after, int limit) {
        return call(() -> real.journal(account, after, limit));
    }

    @Override
    public List<Long> accounts(Listing listing, int limit) {
        return call(() -> real.accounts(listing, limit));
    }

    @Override
    public List<Command> followUps(int limit) {
        return call(() -> real.followUps(limit));
    }

    @Override
    public List<Waiting.Delivery> take(Instant now, Instant until, int limit) {
        return call(() -> real.take(now, until, limit));
    }

    @Override
    public void finished(Waiting done) {
        call(() -> {
            real.finished(done);
            return true;
        });
    }

    @Override
    public long forget(Forgotten what) {
        return call(() -> real.forget(what));
    }
}
