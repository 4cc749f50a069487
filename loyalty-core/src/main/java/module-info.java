/**
 * The loyalty engine: it turns what members do into points, tiers and rewards.
 *
 * <p>It needs {@code java.base} alone. The annotations of JSpecify are for compilers and are not needed at run time.
 */
module dev.loyalty4j.core {
    requires static transitive org.jspecify;
}
