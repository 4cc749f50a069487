package dev.loyalty4j.core.store.jdbc;

import dev.loyalty4j.core.reward.Redeem;

/** A process of its own that writes orders, or spends, and says what was acknowledged. Killed by {@link KillTest}. */
public final class WritingMachine {
    private WritingMachine() {}

    /** Takes the address of the database, the prefix, what to do, and the first and the last number. */
    public static void main(String[] arguments) {
        Shop shop = Shop.plain(JdbcStore.on(new TestPool(arguments[0])).prefix(arguments[1]));
        int last = Integer.parseInt(arguments[4]);
        for (int i = Integer.parseInt(arguments[3]); i <= last; i++) {
            boolean done = arguments[2].equals("orders")
                    ? shop.loyalty()
                            .submit(Shop.order("o-" + i, "anna", "10.00"))
                            .accepted()
                    : shop.loyalty()
                            .submit(Redeem.of("r-" + i, "anna", "free-espresso", Shop.NOW))
                            .accepted();
            System.out.println(i + " " + done);
        }
    }
}
