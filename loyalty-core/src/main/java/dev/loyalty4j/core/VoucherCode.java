package dev.loyalty4j.core;

import dev.loyalty4j.core.account.Event;
import dev.loyalty4j.core.journal.JournalEntry;
import dev.loyalty4j.core.program.Programs;
import dev.loyalty4j.core.reward.RewardEvent;
import dev.loyalty4j.core.reward.Voucher;
import dev.loyalty4j.core.reward.VoucherKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A voucher with its code, for the member it belongs to. Whoever has the code can use the voucher; the text form of
 * this hides it.
 *
 * @param voucher the voucher
 * @param code its code
 */
public record VoucherCode(Voucher voucher, String code) {

    /**
     * Checks that both parts are there.
     *
     * @param voucher the voucher
     * @param code its code
     */
    public VoucherCode {
        Objects.requireNonNull(voucher, "voucher");
        Objects.requireNonNull(code, "code");
    }

    static VoucherCode of(Programs programs, long account, Voucher voucher) {
        VoucherKey key = programs.voucherKey().orElseThrow();
        return new VoucherCode(voucher, key.code(account, voucher.id()));
    }

    static List<VoucherCode> issued(Programs programs, JournalEntry entry) {
        List<VoucherCode> codes = List.of();
        for (Event event : entry.events()) {
            if (event instanceof RewardEvent.VoucherIssued issued) {
                codes = codes.isEmpty() ? new ArrayList<>() : codes;
                codes.add(of(programs, entry.account(), issued.voucher()));
            }
        }
        return codes;
    }

    @Override
    public String toString() {
        return voucher.toString();
    }
}
