package dev.loyalty4j.core;

import dev.loyalty4j.core.program.Needs;
import dev.loyalty4j.core.store.Listing;
import dev.loyalty4j.core.store.MemoryStore;
import dev.loyalty4j.core.store.codec.Codec;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.SplittableRandom;

/** Runs one story from fixed seeds and prints a digest of all journals; started in several virtual machines. */
public final class JournalBytes {
    private JournalBytes() {}

    /** Prints the digest. */
    public static void main(String[] args) throws Exception {
        System.out.print(digest());
    }

    static String digest() throws Exception {
        TestClock clock = new TestClock("2025-01-01T00:00:00Z");
        MemoryStore store = new MemoryStore();
        SplittableRandom random = new SplittableRandom(42);
        Loyalty loyalty = Loyalty.builder(BeanClub.program())
                .clock(clock)
                .store(store)
                .random(random::nextLong)
                .build();
        for (Story.Step step : Story.of(7, 300).steps()) {
            clock.set(step.clock());
            Outcome unused = loyalty.submit(step.command()); // refusals are part of the story
        }
        loyalty.settle();
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        for (long account : store.accounts(Listing.after(0), 10)) {
            sha.update(store.journal(account, 0, 10_000).toString().getBytes(StandardCharsets.UTF_8));
            store.journal(account, 0, 10_000).forEach(entry -> sha.update(Codec.events(entry)));
            sha.update(Codec.bytes(
                    store.load(Needs.ofAccount(account)).account(account).orElseThrow()));
        }
        return HexFormat.of().formatHex(sha.digest());
    }
}
