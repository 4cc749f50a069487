package dev.loyalty4j.core.reference.years;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * A programme as plain data. {@link Built} says it in the words of the library, the reference reads it itself.
 *
 * @param returns whether orders come back in its stories
 */
record Plan(
        String name,
        ZoneId zone,
        Points points,
        List<Rungs> ladders,
        List<Gift> gifts,
        List<Card> cards,
        List<Turning> turnings,
        boolean returns) {

    /** What an order, a unit of money and a visit earn, and how long it is good. */
    record Points(
            long perEuro, long perOrder, long perVisit, Span expiry, int pendingDays, String returned, String back) {}

    /** What can be counted. */
    enum Counted {
        SPEND,
        ORDERS,
        VISITS,
        POINTS,
        BASE,
        REDEEMED,
        NIGHTS
    }

    /** A length of time: of an expiry, a term or a validity. */
    record Span(Unit unit, int n, int more) {
        enum Unit {
            NEVER,
            DAYS,
            MONTHS,
            MONTHS_TO_END,
            AFTER_CALENDAR_MONTH,
            YEAR_END,
            EACH_YEAR,
            ANNIVERSARY,
            REST,
            REST_SHIFTED
        }

        @Override
        public String toString() {
            return unit + " " + n + (more == 0 ? "" : " " + more);
        }

        static Span of(Unit unit, int n) {
            return new Span(unit, n, 0);
        }
    }

    /** The days over which a ladder counts. */
    record Days(Unit unit, int n) {
        enum Unit {
            YEAR,
            QUARTER,
            APRIL_YEAR,
            MEMBERSHIP,
            LAST_DAYS,
            LAST_MONTHS,
            TERM,
            LIFETIME
        }

        @Override
        public String toString() {
            return unit + (n == 0 ? "" : " " + n);
        }

        boolean tiles() {
            return unit.ordinal() <= Unit.MEMBERSHIP.ordinal();
        }
    }

    /** What a step takes. */
    record Need(Op op, Counted what, long amount, boolean lifelong, List<Need> parts) {
        enum Op {
            LEAF,
            ALL,
            ANY,
            NONE,
            NEVER
        }

        static final Need NONE = new Need(Op.NONE, Counted.SPEND, 0, false, List.of());
        static final Need NEVER = new Need(Op.NEVER, Counted.SPEND, 0, false, List.of());

        static Need of(Counted what, long amount) {
            return new Need(Op.LEAF, what, amount, false, List.of());
        }

        static Need all(Need... parts) {
            return new Need(Op.ALL, Counted.SPEND, 0, false, List.of(parts));
        }

        static Need any(Need... parts) {
            return new Need(Op.ANY, Counted.SPEND, 0, false, List.of(parts));
        }

        @Override
        public String toString() {
            return switch (op) {
                case LEAF -> what + " " + amount + (lifelong ? " ever" : "");
                case ALL, ANY -> op + "" + parts;
                case NONE, NEVER -> op.name();
            };
        }

        Need ever() {
            return new Need(op, what, amount, true, parts);
        }
    }

    /** A step of a ladder; the factor is in hundredths, 100 for none. */
    record Step(String name, Need enter, Need retain, Need reenter, Need lifetime, long factor) {}

    /** A ladder. */
    record Rungs(String name, Days window, Span term, List<Step> steps, Manner manner) {}

    /** When members move on a ladder. */
    record Manner(
            boolean atPeriodEnd,
            boolean judgedByReached,
            String renewal,
            boolean oneStep,
            int grace,
            boolean revoke,
            String rolloverFrom,
            long headStart,
            Counted headStartOf) {
        static final Manner PLAIN = new Manner(false, false, "BY_WINDOW", true, 0, false, "", 0, Counted.SPEND);

        /** When the number to retain, once reached, begins another term. */
        boolean renewsAtOnce(Rungs of) {
            boolean months = of.term().unit() == Span.Unit.MONTHS || of.term().unit() == Span.Unit.DAYS;
            return renewal.equals("AT_ONCE")
                    || renewal.equals("BY_WINDOW") && of.window().tiles() && !months;
        }
    }

    /** An entry of the catalogue. The price is fixed, an amount of cents, or a table. */
    record Gift(
            String id,
            String price,
            long cost,
            long most,
            long step,
            int leastShare,
            int mostShare,
            List<long[]> rows,
            long stock,
            int limit,
            Days limitWindow,
            Span voucher,
            String ladder,
            String tier) {
        @Override
        public String toString() {
            return "Gift[" + id + " " + price + " " + cost + ".." + most + " by " + step + " share " + leastShare + ".."
                    + mostShare + " stock " + stock + " limit " + limit + " in " + limitWindow + " voucher " + voucher
                    + " for " + ladder + " " + tier + "]";
        }

        boolean asVoucher() {
            return voucher.unit() != Span.Unit.NEVER;
        }
    }

    /** A stamp card: stamps by unit of coffee, or by order of a least amount in cents. */
    record Card(
            String name,
            int size,
            boolean byUnit,
            long leastOrder,
            List<Integer> milestones,
            Span voucher,
            Span good,
            boolean fromLast) {}

    /** Points become vouchers. */
    record Turning(String name, long least, long most, long step, boolean monthly, Span voucher) {}

    /** The first day of all stories. */
    static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
}
