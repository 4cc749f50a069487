package dev.loyalty4j.benchmarks.submit;

import dev.loyalty4j.benchmarks.rules.Commands;
import dev.loyalty4j.benchmarks.rules.Orders;
import dev.loyalty4j.benchmarks.rules.Programme;
import dev.loyalty4j.core.Loyalty;
import dev.loyalty4j.core.Outcome;
import dev.loyalty4j.core.activity.Enrol;
import dev.loyalty4j.core.activity.Purchase;
import dev.loyalty4j.core.program.AccountView;
import dev.loyalty4j.core.program.Program;
import dev.loyalty4j.core.store.MemoryStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The orders of P20 as commands, and a programme at work to which they are submitted. */
public final class Submitting {
    private static final long SEED = 20;

    private final Program program = Programme.program(1);
    private final List<Enrol> members;
    private final List<Purchase> orders = new ArrayList<>();

    private Loyalty loyalty;
    private Instant now = Instant.EPOCH;

    /**
     * Takes the members whose number leaves a remainder, so that several threads can share the work.
     *
     * @param all the orders of all members
     * @param threads how many threads share them
     * @param thread which of them this one is, from 0
     */
    public Submitting(Orders all, int threads, int thread) {
        members = all.members().stream()
                .filter(m -> m.number() % threads == thread)
                .map(Commands::enrol)
                .toList();
        for (int i = 0; i < all.count(); i++) {
            if (all.order(i).member().number() % threads == thread) {
                orders.add(Commands.purchase(all.order(i)));
            }
        }
        loyalty = start();
    }

    private Loyalty start() {
        return Loyalty.builder(program)
                .clock(() -> now)
                .random(new Random(SEED))
                .store(new MemoryStore())
                .build();
    }

    /**
     * Returns the number of orders.
     *
     * @return how many can be submitted
     */
    public int count() {
        return orders.size();
    }

    /**
     * Returns the engine.
     *
     * @return the programme at work
     */
    public Loyalty loyalty() {
        return loyalty;
    }

    /** Starts anew with all members enrolled and no order. */
    public void enrolAll() {
        loyalty = start();
        for (Enrol enrol : members) {
            now = enrol.at();
            Outcome unused = loyalty.submit(enrol).orThrow();
        }
    }

    /**
     * Submits an order at the time at which it was placed.
     *
     * @param order its position
     * @return what became of it
     */
    public Outcome submit(int order) {
        Purchase purchase = orders.get(order);
        now = purchase.at();
        return loyalty.submit(purchase);
    }

    /** What the member of an order has when it is placed. */
    AccountView accountAt(int order) {
        Purchase purchase = orders.get(order);
        now = purchase.at();
        return loyalty.account(purchase.member()).orElseThrow();
    }
}
