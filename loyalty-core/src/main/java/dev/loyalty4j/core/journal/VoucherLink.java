package dev.loyalty4j.core.journal;

import java.util.Objects;

/**
 * Leads from the keyed hash of a code to the voucher.
 *
 * @param voucher the id of the voucher in its account
 */
public record VoucherLink(String voucher) implements Document {

    /**
     * Checks that there is a voucher.
     *
     * @param voucher the id of the voucher in its account
     */
    public VoucherLink {
        Objects.requireNonNull(voucher, "voucher");
    }
}
