/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Colours of label classes as people see them. Distances are those of the OKLab space (Ottosson, 2020): about 0.02 is the
 * least that can be told apart side by side, 1 lies between black and white. People without the green or the red receptor
 * are reckoned with by the matrices for deuteranopia and protanopia of Machado, Oliveira and Fernandes (2009).
 */
public final class LabelColors {

	/** Okabe and Ito's colours, chosen for eyes of all kinds, without black. */
	private static final List<String> FIRST = List.of("#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#f0e442");

	private static final int[] LEVELS = { 0x00, 0x20, 0x40, 0x60, 0x80, 0xa0, 0xc0, 0xe0, 0xff };

	/** Linear RGB to linear RGB as those see it who cannot see green. */
	private static final double[][] WITHOUT_GREEN = { { 0.367322, 0.860646, -0.227968 }, { 0.280085, 0.672501, 0.047413 }, { -0.011820, 0.042940, 0.968881 } };

	private static final double[][] WITHOUT_RED = { { 0.152286, 1.052583, -0.204868 }, { 0.114503, 0.786281, 0.099216 }, { -0.003882, -0.048116, 1.051998 } };

	private record Lab(double l, double a, double b) {
		double distance(Lab other) {
			return Math.sqrt((l - other.l) * (l - other.l) + (a - other.a) * (a - other.a) + (b - other.b) * (b - other.b));
		}
	}

	/** A colour as eyes of three kinds see it. */
	private record Seen(Lab full, Lab withoutGreen, Lab withoutRed) {
		static Seen of(String color) {
			double[] rgb = linear(color);
			return new Seen(lab(rgb), lab(times(WITHOUT_GREEN, rgb)), lab(times(WITHOUT_RED, rgb)));
		}

		/** To those eyes to which the two look most alike. */
		double distance(Seen other) {
			return Math.min(full.distance(other.full), Math.min(withoutGreen.distance(other.withoutGreen), withoutRed.distance(other.withoutRed)));
		}
	}

	/** From which distance on one of the first colours is taken for free. */
	private static final double FAR = 0.05;

	private LabelColors() {
	}

	/** Whether a text is a colour: #rrggbb. */
	public static boolean isColor(String text) {
		return text != null && text.matches("#[0-9a-fA-F]{6}");
	}

	/** How far apart two colours look; both as #rrggbb. */
	public static double distance(String one, String other) {
		return lab(linear(one)).distance(lab(linear(other)));
	}

	/** As {@link #distance}, for people without the green receptor. */
	public static double distanceWithoutGreen(String one, String other) {
		return Seen.of(one).withoutGreen().distance(Seen.of(other).withoutGreen());
	}

	/** As {@link #distance}, for people without the red receptor. */
	public static double distanceWithoutRed(String one, String other) {
		return Seen.of(one).withoutRed().distance(Seen.of(other).withoutRed());
	}

	/** A colour that is easy to tell from those in use, for eyes of all kinds. The same for the same colours in use. */
	public static String distinct(Collection<String> used) {
		List<Seen> known = used.stream().filter(LabelColors::isColor).map(Seen::of).toList();
		Optional<String> free = FIRST.stream().filter(color -> nearest(Seen.of(color), known) > FAR).findFirst();
		return free.orElseGet(() -> candidates().stream().max(Comparator.comparingDouble(color -> nearest(Seen.of(color), known))).orElseThrow());
	}

	private static double nearest(Seen color, List<Seen> known) {
		return known.stream().mapToDouble(color::distance).min().orElse(1);
	}

	/**
	 * Colours that are easy to tell from each other, for eyes of all kinds: each is one of those that lie furthest from all
	 * before it. The same for the same number.
	 */
	public static List<String> palette(int count) {
		List<String> palette = new ArrayList<>(FIRST.subList(0, Math.min(count, FIRST.size())));
		List<String> candidates = candidates();
		List<Seen> seen = candidates.stream().map(Seen::of).toList();
		double[] nearest = new double[candidates.size()];
		for (int i = 0; i < nearest.length; i++) {
			nearest[i] = nearest(seen.get(i), palette.stream().map(Seen::of).toList());
		}
		while (palette.size() < count) {
			int best = IntStream.range(0, nearest.length).boxed().max(Comparator.comparingDouble(i -> nearest[i])).orElseThrow();
			palette.add(candidates.get(best));
			for (int i = 0; i < nearest.length; i++) {
				nearest[i] = Math.min(nearest[i], seen.get(i).distance(seen.get(best)));
			}
		}
		return palette;
	}

	/** Neither so dark nor so pale that they drown in an image or on a page. */
	private static List<String> candidates() {
		List<String> candidates = new ArrayList<>();
		for (int red : LEVELS) {
			for (int green : LEVELS) {
				for (int blue : LEVELS) {
					String color = "#" + HexFormat.of().formatHex(new byte[] { (byte) red, (byte) green, (byte) blue });
					double lightness = lab(linear(color)).l();
					if (lightness > 0.4 && lightness < 0.92) {
						candidates.add(color);
					}
				}
			}
		}
		return candidates;
	}

	private static double[] linear(String color) {
		double[] linear = new double[3];
		for (int i = 0; i < 3; i++) {
			double value = Integer.parseInt(color.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
			linear[i] = value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
		}
		return linear;
	}

	private static double[] times(double[][] matrix, double[] rgb) {
		double[] seen = new double[3];
		for (int i = 0; i < 3; i++) {
			seen[i] = matrix[i][0] * rgb[0] + matrix[i][1] * rgb[1] + matrix[i][2] * rgb[2];
		}
		return seen;
	}

	private static Lab lab(double[] rgb) {
		double l = Math.cbrt(0.4122214708 * rgb[0] + 0.5363325363 * rgb[1] + 0.0514459929 * rgb[2]);
		double m = Math.cbrt(0.2119034982 * rgb[0] + 0.6806995451 * rgb[1] + 0.1073969566 * rgb[2]);
		double s = Math.cbrt(0.0883024619 * rgb[0] + 0.2817188376 * rgb[1] + 0.6299787005 * rgb[2]);
		return new Lab(0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s, 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
				0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s);
	}
}
