package dev.loyalty4j.core.account;

import dev.loyalty4j.core.amount.Sequence;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * All points of one member.
 *
 * @param wallets one wallet for each point type that the member ever held, in the order of first holding
 * @param lotsGranted how many lots were ever granted; the next one gets the number after it
 */
public record Account(List<Wallet> wallets, long lotsGranted) {

    /** An account that holds nothing. */
    public static final Account EMPTY = new Account(List.of(), 0);

    /**
     * Copies the wallets.
     *
     * @param wallets one wallet for each point type that the member ever held, in the order of first holding
     * @param lotsGranted how many lots were ever granted; the next one gets the number after it
     */
    public Account {
        wallets = Sequence.copyOf(Objects.requireNonNull(wallets, "wallets"));
    }

    /**
     * Returns the wallet of a point type.
     *
     * @param pointType the name of the type
     * @return the wallet; an empty one if the member never held this type
     */
    public Wallet wallet(String pointType) {
        int position = position(pointType);
        return position < wallets.size() ? wallets.get(position) : Wallet.empty(pointType);
    }

    /**
     * Returns the points of a type that can be spent.
     *
     * @param pointType the name of the type
     * @param at the instant of spending
     * @return the points, 0 or more
     */
    public long available(String pointType, Instant at) {
        return wallet(pointType).available(at);
    }

    /**
     * Finds a hold.
     *
     * @param hold the id of the hold
     * @return the wallet that it holds points of, or nothing if it has ended
     */
    public Optional<Wallet> holding(String hold) {
        for (Wallet wallet : wallets) {
            for (HeldPoints held : wallet.holds()) {
                if (held.hold().equals(hold)) {
                    return Optional.of(wallet);
                }
            }
        }
        return Optional.empty();
    }

    /** Where the wallet of a type stands, or will stand. */
    private int position(String pointType) {
        int position = 0;
        while (position < wallets.size() && !wallets.get(position).pointType().equals(pointType)) {
            position++;
        }
        return position;
    }

    Account with(Wallet changed) {
        return after(changed, lotsGranted);
    }

    /** This account with a wallet changed after a lot was granted, or none. */
    Account after(Wallet changed, long lot) {
        int position = position(changed.pointType());
        List<Wallet> all =
                position < wallets.size() ? Sequence.with(wallets, position, changed) : Sequence.plus(wallets, changed);
        return new Account(all, Math.max(lotsGranted, lot));
    }
}
