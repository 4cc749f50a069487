package dev.loyalty4j.metrics;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Calls through which something enters a computation without being an argument: the clock, randomness, the machine's
 * zone, language or encoding.
 *
 * <p>The names are as ArchUnit writes them; {@link HiddenInputsTest} looks each of them up in the JDK, so that a
 * misspelt one does not pass for a ban. The other library has a copy of this file: the two do not know each other.
 */
final class HiddenInputs {

    /** In the other library the builder of the facade may name these; here nobody may. */
    static final Set<String> AT_THE_BUILDER = Set.of(
            "java.time.InstantSource.system()",
            "java.util.random.RandomGenerator.getDefault()",
            "java.util.random.RandomGenerator.of(java.lang.String)",
            "java.security.SecureRandom.<init>()");

    /** Nobody may name these. */
    static final Set<String> NOWHERE = Set.of(
            // the clock
            "java.lang.System.currentTimeMillis()",
            "java.util.Date.<init>()",
            "java.util.Calendar.getInstance()",
            "java.util.GregorianCalendar.<init>()",
            // randomness
            "java.lang.Math.random()",
            "java.lang.StrictMath.random()",
            "java.util.Random.<init>()",
            "java.util.SplittableRandom.<init>()",
            "java.util.UUID.randomUUID()",
            "java.util.concurrent.ThreadLocalRandom.current()",
            "java.util.Collections.shuffle(java.util.List)",
            "java.security.SecureRandom.getInstanceStrong()",
            "java.util.random.RandomGeneratorFactory.create()",
            // the machine's zone
            "java.time.ZoneId.systemDefault()",
            "java.util.TimeZone.getDefault()",
            // the machine's language
            "java.util.Locale.getDefault()",
            "java.util.Locale.getDefault(java.util.Locale$Category)",
            "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
            "java.lang.String.formatted([Ljava.lang.Object;)",
            "java.lang.String.toLowerCase()",
            "java.lang.String.toUpperCase()",
            "java.io.PrintStream.format(java.lang.String, [Ljava.lang.Object;)",
            "java.io.PrintStream.printf(java.lang.String, [Ljava.lang.Object;)",
            "java.io.PrintWriter.format(java.lang.String, [Ljava.lang.Object;)",
            "java.io.PrintWriter.printf(java.lang.String, [Ljava.lang.Object;)",
            "java.util.Formatter.<init>()",
            "java.util.Formatter.<init>(java.lang.Appendable)",
            "java.text.MessageFormat.<init>(java.lang.String)",
            "java.text.MessageFormat.format(java.lang.String, [Ljava.lang.Object;)",
            "java.text.DecimalFormat.<init>()",
            "java.text.DecimalFormat.<init>(java.lang.String)",
            "java.text.NumberFormat.getInstance()",
            "java.text.NumberFormat.getNumberInstance()",
            "java.text.NumberFormat.getIntegerInstance()",
            "java.text.NumberFormat.getPercentInstance()",
            "java.text.NumberFormat.getCurrencyInstance()",
            "java.text.SimpleDateFormat.<init>()",
            "java.text.SimpleDateFormat.<init>(java.lang.String)",
            "java.text.Collator.getInstance()",
            "java.time.format.DateTimeFormatter.ofPattern(java.lang.String)",
            "java.time.format.DateTimeFormatter.ofLocalizedDate(java.time.format.FormatStyle)",
            "java.time.format.DateTimeFormatter.ofLocalizedTime(java.time.format.FormatStyle)",
            "java.time.format.DateTimeFormatter.ofLocalizedDateTime(java.time.format.FormatStyle)",
            "java.time.format.DateTimeFormatterBuilder.toFormatter()",
            // the machine's encoding
            "java.nio.charset.Charset.defaultCharset()",
            "java.lang.String.<init>([B)",
            "java.lang.String.<init>([B, int, int)",
            "java.lang.String.getBytes()",
            "java.io.ByteArrayOutputStream.toString()",
            "java.io.FileReader.<init>(java.io.File)",
            "java.io.FileReader.<init>(java.lang.String)",
            "java.io.FileWriter.<init>(java.io.File)",
            "java.io.FileWriter.<init>(java.lang.String)",
            "java.io.InputStreamReader.<init>(java.io.InputStream)",
            "java.io.OutputStreamWriter.<init>(java.io.OutputStream)",
            "java.io.PrintWriter.<init>(java.io.OutputStream)",
            "java.util.Scanner.<init>(java.io.InputStream)");

    static final DescribedPredicate<JavaAccess<?>> ENTERS_AT_THE_BUILDER =
            target("a source of time or randomness", t -> AT_THE_BUILDER.contains(t.getFullName()));

    static final DescribedPredicate<JavaAccess<?>> ENTERS_NOWHERE = target(
            "a hidden input: pass an Instant, a generator, a Locale or a Charset",
            t -> NOWHERE.contains(t.getFullName()) || readsTheClock(t));

    static final DescribedPredicate<JavaAccess<?>> NANO_TIME =
            target("System.nanoTime()", t -> t.getFullName().equals("java.lang.System.nanoTime()"));

    private HiddenInputs() {}

    /** Every {@code now} that is not handed a clock, and every clock of the system. */
    private static boolean readsTheClock(CodeUnitAccessTarget target) {
        String owner = target.getOwner().getName();
        boolean handedAClock = target.getRawParameterTypes().size() == 1
                && target.getRawParameterTypes().get(0).getName().equals("java.time.Clock");
        return owner.startsWith("java.time.") && target.getName().equals("now") && !handedAClock
                || owner.equals("java.time.Clock") && target.getName().matches("system.*|tick(Millis|Seconds|Minutes)");
    }

    private static DescribedPredicate<JavaAccess<?>> target(String what, Predicate<CodeUnitAccessTarget> predicate) {
        return DescribedPredicate.describe(
                what, access -> access.getTarget() instanceof CodeUnitAccessTarget t && predicate.test(t));
    }
}
