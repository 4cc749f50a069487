package dev.loyalty4j.benchmarks.fits;

import dev.loyalty4j.metrics.clv.PurchaseHistories;
import dev.loyalty4j.metrics.log.ModelUnit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Histories to fit. Generated customers buy at rates and leave at rates that both have gamma distributions, with
 * parameters near those of CDNOW; times are whole days, purchases of one day are one, as a shop's own table has them.
 */
public final class Customers {

    private static final double DAYS_PER_WEEK = 7;
    private static final double BUYING_SHAPE = 0.55;
    private static final double BUYING_SCALE = 10.6 * DAYS_PER_WEEK;
    private static final double LEAVING_SHAPE = 0.61;
    private static final double LEAVING_SCALE = 11.7 * DAYS_PER_WEEK;
    private static final long SEED = 20_260_102;
    private static final String CDNOW = "../shared/data/cdnow_cbs.csv";

    private Customers() {}

    /**
     * Generates customers whose ages are spread evenly.
     *
     * @param size how many
     * @param youngest the least age in days
     * @param oldest the largest age in days
     * @return their histories, in weeks
     */
    public static PurchaseHistories generate(int size, int youngest, int oldest) {
        SplittableRandom random = new SplittableRandom(SEED);
        int[] repeats = new int[size];
        double[] lasts = new double[size];
        double[] ages = new double[size];
        for (int i = 0; i < size; i++) {
            int age = youngest + random.nextInt(oldest - youngest + 1);
            ages[i] = age / DAYS_PER_WEEK;
            double rate = gamma(random, BUYING_SHAPE) / BUYING_SCALE;
            double end = Math.min(age + 1.0, exponential(random) / (gamma(random, LEAVING_SHAPE) / LEAVING_SCALE));
            int last = 0;
            for (double time = exponential(random) / rate; time < end; time += exponential(random) / rate) {
                if ((int) time > last) {
                    last = (int) time;
                    repeats[i]++;
                }
            }
            lasts[i] = last / DAYS_PER_WEEK;
        }
        return PurchaseHistories.of(repeats, lasts, ages, ModelUnit.WEEKS);
    }

    private static double exponential(SplittableRandom random) {
        return -Math.log1p(-random.nextDouble());
    }

    /** Marsaglia and Tsang 2000, <i>A Simple Method for Generating Gamma Variables</i>, for a shape below 1. */
    private static double gamma(SplittableRandom random, double shape) {
        double d = shape + 1 - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double normal = random.nextGaussian();
            double v = Math.pow(1 + c * normal, 3);
            if (v > 0 && Math.log1p(-random.nextDouble()) < normal * normal / 2 + d * (1 - v + Math.log(v))) {
                return Math.max(Double.MIN_NORMAL, d * v * Math.pow(random.nextDouble(), 1 / shape));
            }
        }
    }

    /**
     * Reads the 2,357 customers of CDNOW. They are not ours to copy, so they are read from beside the clone.
     *
     * @return their histories in weeks, or empty if they are not there
     */
    public static Optional<PurchaseHistories> cdnow() {
        return root().map(root -> root.resolve(CDNOW)).filter(Files::isReadable).map(Customers::read);
    }

    private static Optional<Path> root() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("loyalty-metrics"))) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    private static PurchaseHistories read(Path file) {
        try (var lines = Files.lines(file)) {
            List<String[]> rows = lines.skip(1).map(line -> line.split(",", -1)).toList();
            return PurchaseHistories.of(
                    rows.stream().mapToInt(row -> Integer.parseInt(row[1])).toArray(),
                    rows.stream().mapToDouble(row -> Double.parseDouble(row[2])).toArray(),
                    rows.stream().mapToDouble(row -> Double.parseDouble(row[3])).toArray(),
                    ModelUnit.WEEKS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Counts how many different histories there are: what a likelihood has to be computed for.
     *
     * @param all the histories
     * @return at most their number
     */
    public static long distinct(PurchaseHistories all) {
        record History(int repeats, double last, double age) {}
        return IntStream.range(0, all.size())
                .mapToObj(row -> new History(all.repeatPurchases(row), all.ageAtLastPurchase(row), all.age(row)))
                .distinct()
                .count();
    }
}
