package dev.loyalty4j.core.activity;

/** A command that reports what a member did. */
public sealed interface Activity extends Command
        permits Enrol, UpdateProfile, Purchase, Return, CancelReturn, Fulfil, Visit, Action {}
