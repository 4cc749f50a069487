package dev.loyalty4j.core.account;

import dev.loyalty4j.core.activity.Command;

/** A command that moves points without an activity behind it. */
public sealed interface AccountCommand extends Command permits Hold, Capture, Release, Adjust, EndsCommand {}
