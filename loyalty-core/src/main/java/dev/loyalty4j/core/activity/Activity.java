package dev.loyalty4j.core.activity;

/** A command that reports what a member did. */
public sealed interface Activity extends Command permits Enrol, Purchase, Return, CancelReturn, Fulfil {}
