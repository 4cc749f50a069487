package dev.loyalty4j.metrics.log;

import java.io.InvalidObjectException;
import java.io.ObjectStreamException;
import java.io.Serial;
import java.io.Serializable;

/** What Java serialisation writes for an accumulator: its bytes, so that there is one format and not two. */
// Arrays in a record compare by identity; this one only travels.
@SuppressWarnings("ArrayRecordComponent")
record StateProxy(int kind, byte[] bytes) implements Serializable {

    static final int SUMS = 1;
    static final int DAYS = 2;
    static final int ORDERS = 3;

    @Serial
    private Object readResolve() throws ObjectStreamException {
        try {
            return switch (kind) {
                case SUMS -> PurchaseSums.fromBytes(bytes);
                case DAYS -> PurchaseDays.fromBytes(bytes);
                case ORDERS -> PurchaseOrders.fromBytes(bytes);
                default -> throw new InvalidObjectException("kind " + kind + " must be 1 to 3");
            };
        } catch (IllegalArgumentException | ArithmeticException bad) {
            InvalidObjectException invalid = new InvalidObjectException(String.valueOf(bad.getMessage()));
            invalid.initCause(bad);
            throw invalid;
        }
    }
}
