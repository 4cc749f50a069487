package dev.loyalty4j.metrics.clv;

/**
 * What BG/BB is made of at given parameters, on the log scale: the probability of one history and customer who is alive
 * after m opportunities, or who left after m, for m up to a largest.
 */
final class OpportunityTables {

    private final RisingTable take;
    private final RisingTable leave;
    private final RisingTable both;
    private final RisingTable stay;
    private final RisingTable fate;
    private final double gamma;

    OpportunityTables(double alpha, double beta, double gamma, double delta, int largest) {
        take = new RisingTable(alpha, largest);
        leave = new RisingTable(beta, largest);
        both = new RisingTable(alpha + beta, largest);
        stay = new RisingTable(delta, largest);
        fate = new RisingTable(gamma + delta, largest + 1);
        this.gamma = gamma;
    }

    OpportunityTables(double[] theta, int largest) {
        this(theta[0], theta[1], theta[2], theta[3], largest);
    }

    /** x of m taken, in one order: B(α + x, β + m − x)/B(α, β). */
    double taking(int x, int m) {
        return take.log[x] + leave.log[m - x] - both.log[m];
    }

    /** Alive through m opportunities: B(γ, δ + m)/B(γ, δ). */
    double staying(int m) {
        return stay.log[m] - fate.log[m];
    }

    /** Left after the m-th: B(γ + 1, δ + m)/B(γ, δ). */
    double leaving(int m) {
        return Math.log(gamma) + stay.log[m] - fate.log[m + 1];
    }

    /** ln of the probability of a history. */
    double history(int x, int last, int n) {
        double top = taking(x, n) + staying(n);
        double largest = top;
        for (int m = last; m < n; m++) {
            largest = Math.max(largest, taking(x, m) + leaving(m));
        }
        double sum = Math.exp(top - largest);
        for (int m = last; m < n; m++) {
            sum += Math.exp(taking(x, m) + leaving(m) - largest);
        }
        return largest + Math.log(sum);
    }

    /** Adds weight times the history's log-probability and its derivatives by α, β, γ, δ. */
    void addTo(double[] sums, int x, int last, int n, double weight) {
        double log = history(x, last, n);
        sums[0] += weight * log;
        double alive = weight * Math.exp(taking(x, n) + staying(n) - log);
        sums[1] += alive * (take.slope[x] - both.slope[n]);
        sums[2] += alive * (leave.slope[n - x] - both.slope[n]);
        sums[3] -= alive * fate.slope[n];
        sums[4] += alive * (stay.slope[n] - fate.slope[n]);
        for (int m = last; m < n; m++) {
            double left = weight * Math.exp(taking(x, m) + leaving(m) - log);
            sums[1] += left * (take.slope[x] - both.slope[m]);
            sums[2] += left * (leave.slope[m - x] - both.slope[m]);
            sums[3] += left * (1 / gamma - fate.slope[m + 1]);
            sums[4] += left * (stay.slope[m] - fate.slope[m + 1]);
        }
    }

    /** The same for customers who never leave: α and β only. */
    void addStayingTo(double[] sums, int x, int n, double weight) {
        sums[0] += weight * taking(x, n);
        sums[1] += weight * (take.slope[x] - both.slope[n]);
        sums[2] += weight * (leave.slope[n - x] - both.slope[n]);
    }
}
