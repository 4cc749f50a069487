package dev.loyalty4j.core;

import dev.loyalty4j.core.program.Program;

/** Runs the suite of stories over fixed seeds, for programmes that are meant to fail it. */
public final class StoryRuns {
    private StoryRuns() {}

    /** Says whether any of the stories goes red. */
    public static boolean anyFails(Program program, int stories) {
        for (long seed = 1; seed <= stories; seed++) {
            try {
                StoryCheck.run(program, Story.of(seed, 60));
            } catch (AssertionError | IllegalArgumentException e) {
                return true;
            }
        }
        return false;
    }
}
