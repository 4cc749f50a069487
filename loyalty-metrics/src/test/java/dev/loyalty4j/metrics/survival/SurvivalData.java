package dev.loyalty4j.metrics.survival;

import dev.loyalty4j.metrics.SharedData;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The two data sets of the reference numbers. */
final class SurvivalData {

    private SurvivalData() {}

    /** Columns inst, time, status (1 cut off, 2 event), age, sex, ph.ecog, …: package survival of R, lung. */
    static List<String[]> lung() {
        return SharedData.rows("lung.csv");
    }

    /** Columns T, E, group: lifelines, waltons. */
    static List<String[]> waltons() {
        return SharedData.rows("waltons_dataset.csv");
    }

    static SurvivalTimes lung(Predicate<String[]> which) {
        return times(lung(), which, 1, 2, "2");
    }

    static SurvivalTimes waltons(Predicate<String[]> which) {
        return times(waltons(), which, 0, 1, "1");
    }

    /** By the names of the reference: all, sex=1, group=control, …. */
    static SurvivalTimes of(String data, String group) {
        String value = group.substring(group.indexOf('=') + 1);
        boolean all = group.equals("all");
        return data.equals("lung")
                ? lung(row -> all || row[4].equals(value))
                : waltons(row -> all || row[2].equals(value));
    }

    static Map<String, SurvivalTimes> groups(String data) {
        Map<String, SurvivalTimes> groups = new LinkedHashMap<>();
        List<String> names =
                data.equals("lung") ? List.of("sex=1", "sex=2") : List.of("group=control", "group=miR-137");
        names.forEach(name -> groups.put(name, of(data, name)));
        return groups;
    }

    private static SurvivalTimes times(
            List<String[]> rows, Predicate<String[]> which, int time, int status, String event) {
        List<SurvivalTimes.Observation> observations = new ArrayList<>();
        rows.stream()
                .filter(which)
                .forEach(row -> observations.add(
                        new SurvivalTimes.Observation(Double.parseDouble(row[time]), row[status].equals(event))));
        return SurvivalTimes.of(observations);
    }
}
