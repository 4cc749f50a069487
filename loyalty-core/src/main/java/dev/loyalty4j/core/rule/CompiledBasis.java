package dev.loyalty4j.core.rule;

import dev.loyalty4j.core.activity.Line;
import dev.loyalty4j.core.activity.Payment;
import dev.loyalty4j.core.amount.Allocation;
import dev.loyalty4j.core.amount.Money;
import java.util.List;
import java.util.Map;

/**
 * A basis with its categories resolved.
 *
 * @param basis the basis as written
 * @param excluded the categories that do not count, with those below them, sorted
 */
record CompiledBasis(Basis basis, List<String> excluded) {

    static CompiledBasis of(Basis basis, Categories tree) {
        return new CompiledBasis(
                basis,
                basis.excluded().stream()
                        .flatMap(c -> tree.within(c).stream())
                        .sorted()
                        .distinct()
                        .toList());
    }

    /** The money of each line that counts, in the currency of the order. */
    long[] of(Occasion occasion) {
        List<Line> lines = occasion.lines();
        if (lines.isEmpty()) {
            return new long[1];
        }
        long[] values = new long[lines.size()];
        long[] nets = new long[lines.size()];
        for (int i = 0; i < values.length; i++) {
            Line line = lines.get(i);
            long net = line.net().minor();
            nets[i] = line.kind() == Line.Kind.REWARD ? 0 : net;
            values[i] =
                    counts(line) ? Math.addExact(net, basis.tax() ? line.tax().minor() : 0) : 0;
        }
        if (!basis.onlyTenders().isEmpty()) {
            long[] paid = Allocation.byWeights(paid(occasion.payment(), basis.onlyTenders()), nets);
            for (int i = 0; i < values.length; i++) {
                values[i] = Math.min(values[i], paid[i]);
            }
        } else {
            leaveOut(occasion.payment(), values, nets);
        }
        return values;
    }

    private void leaveOut(Payment payment, long[] values, long[] nets) {
        long out = 0;
        for (Map.Entry<String, Money> tender : payment.tenders().entrySet()) {
            boolean points = tender.getKey().equals(Payment.POINTS) && !basis.paidWithPoints();
            boolean card = tender.getKey().equals(Payment.GIFT_CARD) && !basis.paidWithGiftCard();
            out = Math.addExact(out, points || card ? tender.getValue().minor() : 0);
        }
        if (out > 0) {
            long[] spread = Allocation.byWeights(out, nets);
            for (int i = 0; i < values.length; i++) {
                values[i] = Math.max(0, values[i] - spread[i]);
            }
        }
    }

    private static long paid(Payment payment, List<String> methods) {
        long paid = 0;
        for (Map.Entry<String, Money> tender : payment.tenders().entrySet()) {
            paid = Math.addExact(
                    paid, methods.contains(tender.getKey()) ? tender.getValue().minor() : 0);
        }
        return paid;
    }

    private boolean counts(Line line) {
        boolean kind = switch (line.kind()) {
            case GOODS -> true;
            case SHIPPING -> basis.shipping();
            case GIFT_CARD -> basis.giftCards();
            case REWARD -> false;
        };
        return kind
                && (basis.discounted() || line.discount().minor() == 0)
                && (excluded.isEmpty() || !Categories.anyOf(line, excluded));
    }
}
