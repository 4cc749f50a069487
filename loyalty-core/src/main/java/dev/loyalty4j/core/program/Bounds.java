package dev.loyalty4j.core.program;

import dev.loyalty4j.core.activity.Circumstances;
import dev.loyalty4j.core.activity.Line;
import dev.loyalty4j.core.activity.Parameter;
import dev.loyalty4j.core.activity.Payment;
import dev.loyalty4j.core.activity.Profile;
import dev.loyalty4j.core.activity.RefusalCode;
import dev.loyalty4j.core.amount.Money;
import dev.loyalty4j.core.rule.Occasion;
import java.util.List;
import java.util.Optional;

/** What a programme does not take: lists that are too long, and money that it has no rate for. */
final class Bounds {
    private Bounds() {}

    static Optional<Decision> unacceptable(Program program, Occasion occasion) {
        List<Line> lines = occasion.lines();
        if (lines.size() > Program.MAX_LINES) {
            return Optional.of(Case.refuse(
                    RefusalCode.TOO_MANY_LINES,
                    Parameter.of("lines", lines.size()),
                    Parameter.of("allowed", Program.MAX_LINES)));
        }
        Circumstances circumstances = occasion.circumstances();
        Payment payment = occasion.payment();
        Optional<Decision> tooMany = most(
                        "attributes", circumstances.attributes().size())
                .or(() -> most("measures", circumstances.measures().size()))
                .or(() -> most("tenders", payment.tenders().size()))
                .or(() -> most("coupons", payment.coupons().size()));
        for (int i = 0; i < lines.size() && tooMany.isEmpty(); i++) {
            tooMany = unacceptable(lines.get(i));
        }
        return tooMany.isPresent() ? tooMany : currency(program, occasion);
    }

    private static Optional<Decision> unacceptable(Line line) {
        Optional<Decision> tooMany = most("categories", line.categories().size());
        return tooMany.isPresent()
                ? tooMany
                : most("attributes", line.attributes().size());
    }

    static Optional<Decision> unacceptable(Profile profile) {
        return most("attributes", profile.attributes().size())
                .or(() -> most("segments", profile.segments().size()));
    }

    private static Optional<Decision> most(String what, int count) {
        return count <= Program.MAX_PARTS
                ? Optional.empty()
                : Optional.of(Case.refuse(
                        RefusalCode.TOO_MANY_PARTS,
                        Parameter.of(what, count),
                        Parameter.of("allowed", Program.MAX_PARTS)));
    }

    /** One currency in all of an order, and a rate or a ratio for it. */
    private static Optional<Decision> currency(Program program, Occasion occasion) {
        String first = occasion.lines().isEmpty()
                ? program.currency()
                : occasion.lines().get(0).unitPrice().currency();
        if (occasion.payment().conversion().numerator() == 0
                && !program.rulePlan().supports(occasion.trigger(), first)) {
            return unsupported(first, program.currency());
        }
        for (int i = 0; i < occasion.lines().size(); i++) {
            Line line = occasion.lines().get(i);
            if (!line.unitPrice().currency().equals(first)) {
                return unsupported(line.unitPrice().currency(), first);
            }
        }
        for (Money tender : occasion.payment().tenders().values()) {
            if (!tender.currency().equals(first)) {
                return unsupported(tender.currency(), first);
            }
        }
        return Optional.empty();
    }

    private static Optional<Decision> unsupported(String currency, String allowed) {
        return Optional.of(Case.refuse(
                RefusalCode.CURRENCY_NOT_SUPPORTED,
                Parameter.of("currency", currency),
                Parameter.of("allowed", allowed)));
    }
}
