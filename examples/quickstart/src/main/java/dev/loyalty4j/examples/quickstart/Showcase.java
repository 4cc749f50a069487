package dev.loyalty4j.examples.quickstart;

import dev.loyalty4j.core.program.AccountView;
import java.util.Comparator;
import java.util.Optional;

/** Chooses the member whose statement has most to tell, and of those the one with the shortest. */
final class Showcase {
    private static final int FEW_ORDERS = 8;

    private Showcase() {}

    /** The chosen member, or nobody if there are none. */
    static Optional<Member> choose(Replay replay) {
        return replay.members().stream()
                .max(Comparator.comparingInt((Member member) -> interest(member, replay))
                        .thenComparing(Comparator.comparingInt(Member::orders).reversed())
                        .thenComparing(Comparator.comparingInt(Member::number).reversed()));
    }

    private static int interest(Member member, Replay replay) {
        Optional<AccountView> account = replay.loyalty().account(member.id());
        return (member.redemptions() > 0 ? 2 : 0)
                + (member.returns() > 0 ? 2 : 0)
                + (account.flatMap(AccountView::tier).isPresent() ? 2 : 0)
                + (account.filter(view -> view.balance() > 0).isPresent() ? 1 : 0)
                + (member.orders() >= FEW_ORDERS ? 1 : 0);
    }
}
