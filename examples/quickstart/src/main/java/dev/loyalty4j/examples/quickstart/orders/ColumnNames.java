package dev.loyalty4j.examples.quickstart.orders;

/**
 * Which column of a file holds what.
 *
 * @param customer who bought; a row where it is blank is a sale to nobody in particular
 * @param date when
 * @param amount for how much
 * @param order which order the row belongs to; empty if each row is an order
 * @param category what kind of thing was bought; empty if the file does not tell
 * @param channel where it was bought; empty if the file does not tell
 */
public record ColumnNames(String customer, String date, String amount, String order, String category, String channel) {}
