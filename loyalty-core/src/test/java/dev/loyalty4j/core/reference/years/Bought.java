package dev.loyalty4j.core.reference.years;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** An order, or a visit, which is one unit without money, with all that came back of it and all that it earned. */
final class Bought {
    /** A line. */
    static final class Row {
        final String sku;
        final long net;
        final int units;
        final boolean coffee;
        long back;
        long money;

        Row(String sku, long net, int units, boolean coffee) {
            this.sku = sku;
            this.net = net;
            this.units = units;
            this.coffee = coffee;
        }

        /** r of R1. */
        Part returned() {
            return Part.of(net).min(Part.of(net).times(Part.of(back, units)).plus(Part.of(money)));
        }
    }

    /** Points of the award that are in one lot, with the share of each line. */
    record Grant(Purse.Lot lot, long points, long[] shares, boolean base) {}

    final String id;
    final LocalDate day;
    final List<Row> rows;
    final boolean visit;
    final int place;
    final List<Grant> grants = new ArrayList<>();
    long money;

    Bought(String id, LocalDate day, List<Row> rows, boolean visit, int place) {
        this.place = place;
        this.id = id;
        this.day = day;
        this.rows = rows;
        this.visit = visit;
    }

    long net() {
        return rows.stream().mapToLong(row -> row.net).sum();
    }

    /** What of the money of all lines is not back, before what was paid back for the order as a whole. */
    Part open() {
        Part sum = Part.ZERO;
        for (Row row : rows) {
            sum = sum.plus(Part.of(row.net).minus(row.returned()));
        }
        return sum;
    }

    /** s of R1. */
    Part gone(Row row) {
        if (row.net == 0) {
            return Part.of(row.back, row.units);
        }
        Part open = open();
        Part inner = open.isZero() ? Part.ONE : Part.ONE.min(Part.of(money).over(open));
        Part r = row.returned();
        return r.plus(Part.of(row.net).minus(r).times(inner)).over(Part.of(row.net));
    }

    /** The share of all its money that is back, else of its units. */
    Part share() {
        Part sum = Part.ZERO;
        long whole =
                net() > 0 ? net() : rows.stream().mapToLong(row -> row.units).sum();
        for (Row row : rows) {
            sum = sum.plus(Part.of(net() > 0 ? row.net : row.units).times(gone(row)));
        }
        return sum.over(Part.of(whole));
    }

    boolean all() {
        return rows.stream().allMatch(row -> gone(row).compareTo(Part.ONE) == 0);
    }

    boolean touched() {
        return money > 0 || rows.stream().anyMatch(row -> row.back > 0 || row.money > 0);
    }

    /** The money that is left of it, in whole cents. */
    long keptNet() {
        if (!touched()) {
            return net();
        }
        Part sum = Part.ZERO;
        for (Row row : rows) {
            sum = sum.plus(Part.of(row.net).times(Part.ONE.minus(gone(row))));
        }
        return sum.floor();
    }

    long kept(Grant grant) {
        if (!touched()) {
            return grant.points();
        }
        Part sum = Part.ZERO;
        for (int i = 0; i < rows.size(); i++) {
            sum = sum.plus(Part.of(grant.shares()[i]).times(Part.ONE.minus(gone(rows.get(i)))));
        }
        return sum.floor();
    }

    long keptPoints(boolean baseOnly, LocalDate today) {
        return grants.stream()
                .filter(grant -> (!baseOnly || grant.base()) && !grant.lot().pending(today))
                .mapToLong(this::kept)
                .sum();
    }

    long coffees() {
        return rows.stream()
                .filter(row -> row.coffee)
                .mapToLong(row -> row.units - row.back)
                .sum();
    }
}
