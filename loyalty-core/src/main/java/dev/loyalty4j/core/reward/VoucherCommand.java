package dev.loyalty4j.core.reward;

import dev.loyalty4j.core.activity.Command;

/** What can be done with the code of a voucher. Whoever has the code may do it; its text form hides it. */
public sealed interface VoucherCommand extends Command
        permits ReserveVoucher, UseVoucher, ReleaseVoucher, CancelVoucher {

    /** The most characters in a code as somebody wrote it. */
    int MAX_CODE = 100;

    /**
     * Returns the code.
     *
     * @return the code as somebody wrote it
     */
    String code();
}
