/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.consensus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.labelwright.quality.agreement.Ratings;

/**
 * Estimates how well each annotator tells the classes apart, and from that what the true class of each unit is: A. P. Dawid
 * and A. M. Skene, Maximum likelihood estimation of observer error-rates using the EM algorithm (1979). Starts from the
 * votes and ends where no probability changes by more than a millionth. Immutable.
 */
public final class DawidSkene {

	private static final double CONVERGED = 1e-6;
	private static final int MAX_ROUNDS = 500;
	/** What was never seen is held for unlikely, not for impossible, so that one unit cannot silence all others. */
	private static final double SMOOTHING = 1e-4;

	private final List<String> classes;
	private final double[] prior;
	/** By annotator, true class, class said. */
	private final double[][][] confusion;
	private final double[][] posterior;
	private final int rounds;

	/** @param ratings units that nobody has coded get the prior */
	public DawidSkene(Ratings ratings) {
		classes = ratings.units().stream().flatMap(List::stream).flatMap(Optional::stream).distinct().sorted().toList();
		int[][] said = codes(ratings);
		int annotators = ratings.annotators().size();
		posterior = votes(said);
		prior = new double[classes.size()];
		confusion = new double[annotators][classes.size()][classes.size()];
		int round = 0;
		double change = Double.POSITIVE_INFINITY;
		while (change > CONVERGED && round < MAX_ROUNDS) {
			maximise(said);
			change = expect(said);
			round++;
		}
		rounds = round;
	}

	private int[][] codes(Ratings ratings) {
		Map<String, Integer> index = new HashMap<>();
		classes.forEach(one -> index.put(one, index.size()));
		return ratings.units().stream().map(unit -> unit.stream().mapToInt(code -> code.map(index::get).orElse(-1)).toArray()).toArray(int[][]::new);
	}

	private double[][] votes(int[][] said) {
		double[][] votes = new double[said.length][classes.size()];
		for (int unit = 0; unit < said.length; unit++) {
			for (int code : said[unit]) {
				if (code >= 0) {
					votes[unit][code]++;
				}
			}
			normalise(votes[unit]);
		}
		return votes;
	}

	private static void normalise(double[] weights) {
		double sum = Arrays.stream(weights).sum();
		for (int i = 0; i < weights.length; i++) {
			weights[i] = sum > 0 ? weights[i] / sum : 1.0 / weights.length;
		}
	}

	/** Error rates and frequencies of the classes, from what the units are held for. */
	private void maximise(int[][] said) {
		Arrays.fill(prior, 0);
		for (double[][] ofAnnotator : confusion) {
			for (double[] row : ofAnnotator) {
				Arrays.fill(row, SMOOTHING);
			}
		}
		for (int unit = 0; unit < said.length; unit++) {
			for (int truth = 0; truth < prior.length; truth++) {
				prior[truth] += posterior[unit][truth];
				for (int annotator = 0; annotator < confusion.length; annotator++) {
					if (said[unit][annotator] >= 0) {
						confusion[annotator][truth][said[unit][annotator]] += posterior[unit][truth];
					}
				}
			}
		}
		normalise(prior);
		for (double[][] ofAnnotator : confusion) {
			for (double[] row : ofAnnotator) {
				normalise(row);
			}
		}
	}

	/** What the units are, from the error rates. @return the largest change */
	private double expect(int[][] said) {
		double change = 0;
		for (int unit = 0; unit < said.length; unit++) {
			double[] now = posterior(said[unit]);
			for (int truth = 0; truth < now.length; truth++) {
				change = Math.max(change, Math.abs(now[truth] - posterior[unit][truth]));
			}
			posterior[unit] = now;
		}
		return change;
	}

	private double[] posterior(int[] said) {
		double[] logs = new double[prior.length];
		double highest = Double.NEGATIVE_INFINITY;
		for (int truth = 0; truth < prior.length; truth++) {
			logs[truth] = Math.log(prior[truth]);
			for (int annotator = 0; annotator < said.length; annotator++) {
				if (said[annotator] >= 0) {
					logs[truth] += Math.log(confusion[annotator][truth][said[annotator]]);
				}
			}
			highest = Math.max(highest, logs[truth]);
		}
		for (int truth = 0; truth < logs.length; truth++) {
			logs[truth] = Math.exp(logs[truth] - highest);
		}
		normalise(logs);
		return logs;
	}

	/** In alphabetical order. */
	public List<String> classes() {
		return classes;
	}

	/** How frequent a class is held to be. */
	public double prior(String labelClass) {
		return prior[classes.indexOf(labelClass)];
	}

	/** How probable it is that an annotator says one class where another, or the same, is true. */
	public double confusion(int annotator, String truth, String said) {
		return confusion[annotator][classes.indexOf(truth)][classes.indexOf(said)];
	}

	/** How probable each class is for a unit of the ratings, in the order of the classes. */
	public List<Double> posterior(int unit) {
		List<Double> probabilities = new ArrayList<>();
		for (double probability : posterior[unit]) {
			probabilities.add(probability);
		}
		return probabilities;
	}

	/** How probable each class is for a unit that was not among the ratings. @param codes one an annotator; unknown classes count as none */
	public Map<String, Double> judge(List<Optional<String>> codes) {
		double[] probabilities = posterior(codes.stream().mapToInt(code -> code.map(classes::indexOf).orElse(-1)).toArray());
		Map<String, Double> byClass = new HashMap<>();
		for (int i = 0; i < probabilities.length; i++) {
			byClass.put(classes.get(i), probabilities[i]);
		}
		return byClass;
	}

	/** How often an annotator is right over the classes as frequent as they are held to be. */
	public double skill(int annotator) {
		double skill = 0;
		for (int truth = 0; truth < prior.length; truth++) {
			skill += prior[truth] * confusion[annotator][truth][truth];
		}
		return skill;
	}

	/** How many rounds it took. */
	public int rounds() {
		return rounds;
	}
}
