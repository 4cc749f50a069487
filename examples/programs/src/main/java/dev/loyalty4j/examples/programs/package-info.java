/**
 * Loyalty programmes that shops have published, each as one class that is read from top to bottom and one story in
 * which members meet its rules.
 *
 * <p>{@link dev.loyalty4j.examples.programs.Programmes} is the door. The definitions use nothing but the public types
 * of {@code loyalty-core}, and no {@code Condition.named}. Published rules change and sources disagree: each class says
 * whose rules it follows, and as of when.
 */
@NullMarked
package dev.loyalty4j.examples.programs;

import org.jspecify.annotations.NullMarked;
