package org.contrepoint.benchmark;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs every measure and says what they come to: ratios of one run, on whatever machine this is. */
public final class Benchmarks {

    private static final String FEW = "100";
    private static final String MANY = "10000";

    private Benchmarks() {}

    public static void main(String[] args) throws RunnerException {
        OptionsBuilder options = new OptionsBuilder();
        for (String pattern : args) {
            options.include(pattern);
        }
        Map<String, Double> scores = scores(new Runner(options.build()).run());
        for (String page : new String[] {"firstPage", "lastPage", "search"}) {
            ratio("a page of the sas, 10,000 open over 100: " + page, scores, page + MANY, page + FEW);
        }
        ratio("submissions over bare commits, 16 senders", scores, "submission", "bareCommit");
    }

    private static Map<String, Double> scores(Collection<RunResult> results) {
        Map<String, Double> scores = new TreeMap<>();
        for (RunResult result : results) {
            String open = result.getParams().getParam("open");
            scores.put(
                    result.getPrimaryResult().getLabel() + (open == null ? "" : open),
                    result.getPrimaryResult().getScore());
        }
        return scores;
    }

    private static void ratio(String what, Map<String, Double> scores, String one, String other) {
        Double above = scores.get(one);
        Double below = scores.get(other);
        if (above != null && below != null) {
            System.out.printf(Locale.ROOT, "%s: %.2f%n", what, above / below);
        }
    }
}
