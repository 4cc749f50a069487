package dev.loyalty4j.core.account;

/**
 * Points of a lot that died before they could be spent again.
 *
 * @param lot the number of the lot
 * @param points how many points
 */
public record Lapse(long lot, long points) {}
