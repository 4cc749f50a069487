package dev.loyalty4j.core.program;

import dev.loyalty4j.core.account.Event;
import dev.loyalty4j.core.journal.Claim;
import dev.loyalty4j.core.journal.Key;
import dev.loyalty4j.core.journal.RedemptionState;
import dev.loyalty4j.core.journal.VoucherLink;
import dev.loyalty4j.core.reward.Item;
import dev.loyalty4j.core.reward.RewardEvent;
import dev.loyalty4j.core.reward.RewardState;
import dev.loyalty4j.core.reward.Voucher;
import dev.loyalty4j.core.reward.VoucherKey;
import dev.loyalty4j.core.reward.Worth;
import dev.loyalty4j.core.time.ProgramCalendar;
import dev.loyalty4j.core.time.Validity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** Vouchers are issued, by whatever command or by themselves, and can then be found by their codes. */
final class Issued {
    private Issued() {}

    /** Says whether one more voucher fits. */
    static boolean fits(Draft draft) {
        return draft.state().rewards().vouchers().stream().filter(Voucher::open).count() < RewardState.MAX_VOUCHERS;
    }

    /** The id of the next voucher of an account: counted, so that any number of settlements comes to the same. */
    static String nextId(Draft draft) {
        return "v" + (draft.state().rewards().issued() + 1);
    }

    /** A voucher of a reward, as it is when it is issued; the caller sees to it that it fits. */
    static Voucher voucher(
            Draft draft, Instant at, Item item, Worth worth, String redemption, String conversion, String order) {
        Program program = draft.program();
        VoucherKey key = program.voucherKey()
                .orElseThrow(() -> new IllegalStateException("vouchers need a secret, see Program.withVoucherKey"));
        Validity good = item.reward().voucher().isEmpty()
                ? Validity.FOREVER
                : item.reward().voucher().get(0);
        ProgramCalendar calendar = program.calendar();
        String id = nextId(draft);
        return new Voucher(
                id,
                key.lookup(key.code(draft.state().account(), id)),
                worth,
                at,
                calendar.endOf(good.lastDay(calendar.dateOf(at))),
                program.version(),
                redemption,
                conversion,
                order,
                Voucher.State.ISSUED,
                "",
                ProgramCalendar.NEVER,
                0);
    }

    static void emit(Draft draft, Instant at, Voucher voucher) {
        draft.emit(new RewardEvent.VoucherIssued(
                at, voucher, forgotten(draft.state().rewards(), at)));
    }

    /** What is over and need not be remembered any more; at the bound, the first of what is over. */
    private static List<String> forgotten(RewardState rewards, Instant at) {
        List<String> old = new ArrayList<>();
        int left = rewards.vouchers().size();
        for (Voucher voucher : rewards.vouchers()) {
            if (!voucher.open() && (!voucher.until().isAfter(at) || left >= RewardState.MAX_VOUCHERS)) {
                old.add(voucher.id());
                left--;
            }
        }
        return old;
    }

    /** How long a voucher that is used or over is remembered: as long as an order may come back. */
    static Instant rememberUntil(Program program, Instant at) {
        return program.terms().returnable(at).plus(program.lateHorizon());
    }

    /** Adds the keys of vouchers, and those of redemptions that came about by themselves. */
    static Decision claimed(Decision decision) {
        if (!(decision instanceof Decision.Accepted accepted) || !makesKeys(accepted)) {
            return decision;
        }
        List<Claim> claims = new ArrayList<>(accepted.claims());
        for (AccountChange change : accepted.changes()) {
            add(change, claims, accepted.updates());
        }
        return claims.size() == accepted.claims().size() ? decision : accepted.withClaims(claims);
    }

    private static boolean makesKeys(Decision.Accepted accepted) {
        for (AccountChange change : accepted.changes()) {
            List<Event> events = change.entry().events();
            for (int i = 0; i < events.size(); i++) {
                Event event = events.get(i);
                if (event instanceof RewardEvent.VoucherIssued
                        || RedemptionState.redemptionOf(event).isPresent()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void add(AccountChange change, List<Claim> claims, List<Claim> updates) {
        long account = change.entry().account();
        TreeSet<Key> known = new TreeSet<>();
        claims.forEach(c -> known.add(c.key()));
        updates.forEach(c -> known.add(c.key()));
        TreeMap<String, RedemptionState> made = new TreeMap<>();
        for (Event event : change.entry().events()) {
            if (event instanceof RewardEvent.VoucherIssued issued) {
                Voucher voucher = issued.voucher();
                claims.add(new Claim(Key.ofVoucher(voucher.lookup()), account, new VoucherLink(voucher.id())));
            }
            RedemptionState.redemptionOf(event)
                    .filter(id -> !known.contains(Key.ofRedemption(id)))
                    .ifPresent(id -> made.put(id, RedemptionState.apply(made.get(id), event)));
        }
        made.forEach((id, redemption) -> claims.add(new Claim(Key.ofRedemption(id), account, redemption)));
    }
}
