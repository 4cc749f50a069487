package dev.loyalty4j.core.reference.years;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Twenty programmes drawn at random (in {@code deep} 130), each with ten members who buy, visit, stay, return, redeem,
 * show vouchers and are placed in tiers for three years, lived by the engine and by a slow and obvious reference side
 * by side.
 *
 * <p>Compared after every step of its member, and for all at the start of each month: refusals (so also stock and
 * limits of members), available, pending and owed points, lots by end, the tier of each ladder, its end, its
 * entitlements, the numbers to the next tier and to retain the one held, open vouchers, and stamps with their end. The
 * reference adds all metrics up from the whole history of the member each time; tiers follow from terms that began,
 * never from the balance.
 *
 * <p>Left out, because the reference does not know it: late activities, cancelled returns, expiry by activity, holds,
 * several point types, tiers by terms or years held, entry rewards, entitlements that are used up, profiles, credits by
 * hand, returns in programmes that turn points into vouchers, revoking on ladders that count by terms, the text and the
 * last day of a goal, and vouchers that are over. Where the specification is silent, the reference reads it as the
 * engine does: points of a return are settled lot by lot; an explicit wish for more points than there are is refused; a
 * member is not invited below the tier held; in days of grace the period that is judged goes on, and a window that
 * moves is read on each of them; who falls is given at once what the numbers of that day reach.
 *
 * <p>{@link Laws} must hold of every life beside: no flapping, no tier or metric that falls by spending or expiry,
 * entitlements that are those of the tier at every instant, and stocks that are what was not taken.
 */
class ThreeYearsAgainstReferenceTest {
    private static final boolean DEEP = Boolean.getBoolean("loyalty.deep");
    private static final int DAYS = 1_096;
    private static final int MEMBERS = DEEP ? 200 : 10;

    /** Property {@code years.seeds}, for example {@code 7-8}, lives some programmes again. */
    static LongStream seeds() {
        String[] range =
                System.getProperty("years.seeds", DEEP ? "1-130" : "1-20").split("-");
        return LongStream.rangeClosed(Long.parseLong(range[0]), Long.parseLong(range[1]));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theEngineAndTheReferenceAgreeEveryDay(long seed) {
        Saga saga = new Saga(Plans.drawn(seed), seed);

        Optional<String> wrong = saga.live(Integer.getInteger("years.members", MEMBERS), DAYS);

        wrong.ifPresent(w -> fail(saga.shortest()));
        assertThat(saga.shop.loyalty.verify().isClean()).isTrue();
        assertThat(saga.looked).isGreaterThan(MEMBERS);
        Laws laws = saga.laws();
        assertThat(saga.broken(laws)).isEmpty();
        assertThat(laws.moves > 0 || saga.plan.ladders().isEmpty()).isTrue();
    }
}
