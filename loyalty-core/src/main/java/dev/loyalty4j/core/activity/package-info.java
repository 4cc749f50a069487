/**
 * What members do and what a shop asks: the input of the engine, and the two ways in which it can answer "no".
 *
 * <p>Everything a shop submits is a {@link dev.loyalty4j.core.activity.Command}. An
 * {@link dev.loyalty4j.core.activity.Activity} is a command that reports what a member did: a
 * {@link dev.loyalty4j.core.activity.Purchase} with its {@link dev.loyalty4j.core.activity.Line}s, a
 * {@link dev.loyalty4j.core.activity.Return}, an {@link dev.loyalty4j.core.activity.Enrol}. Each names itself with an
 * id that the caller chooses, so that the same command sent twice acts once; its content is compared by a
 * {@link dev.loyalty4j.core.activity.CommandDigest}.
 *
 * <p>A {@link dev.loyalty4j.core.activity.Refusal} is the engine's answer to a command that cannot be carried out: a
 * stable code with parameters, never an exception. Exceptions are for values that no caller can mean, such as a
 * quantity of minus one; the factories here throw them before anything is submitted. An
 * {@link dev.loyalty4j.core.activity.Explanation} says, in the same form of codes and parameters, why an accepted
 * command had the effect it had.
 *
 * <p>Nothing here computes points.
 */
@NullMarked
package dev.loyalty4j.core.activity;

import org.jspecify.annotations.NullMarked;
