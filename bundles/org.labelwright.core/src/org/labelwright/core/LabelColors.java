/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Colours of label classes as people see them. Distances are those of the OKLab space (Ottosson, 2020): about 0.02 is the
 * least that can be told apart side by side, 1 lies between black and white. People without the green receptor are
 * reckoned with by the matrix for deuteranopia of Machado, Oliveira and Fernandes (2009).
 */
public final class LabelColors {

	/** Okabe and Ito's colours, chosen for eyes of all kinds, without black. */
	private static final List<String> FIRST = List.of("#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#f0e442");

	private static final int[] LEVELS = { 0x20, 0x58, 0x90, 0xc8, 0xff };

	private record Lab(double l, double a, double b) {
		double distance(Lab other) {
			return Math.sqrt((l - other.l) * (l - other.l) + (a - other.a) * (a - other.a) + (b - other.b) * (b - other.b));
		}
	}

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
		return lab(withoutGreen(linear(one))).distance(lab(withoutGreen(linear(other))));
	}

	/** A colour that is easy to tell from those in use, for eyes of all kinds. The same for the same colours in use. */
	public static String distinct(Collection<String> used) {
		List<String> known = used.stream().filter(LabelColors::isColor).toList();
		Optional<String> free = FIRST.stream().filter(color -> known.stream().allMatch(one -> nearness(color, one) > 0.05)).findFirst();
		if (free.isPresent()) {
			return free.get();
		}
		List<Lab> seen = known.stream().map(color -> lab(linear(color))).toList();
		List<Lab> seenWithoutGreen = known.stream().map(color -> lab(withoutGreen(linear(color)))).toList();
		String best = FIRST.getFirst();
		double furthest = -1;
		for (String color : candidates()) {
			Lab lab = lab(linear(color));
			Lab without = lab(withoutGreen(linear(color)));
			double nearest = Math.min(seen.stream().mapToDouble(lab::distance).min().orElse(1), seenWithoutGreen.stream().mapToDouble(without::distance).min().orElse(1));
			if (nearest > furthest) {
				furthest = nearest;
				best = color;
			}
		}
		return best;
	}

	private static double nearness(String one, String other) {
		return Math.min(distance(one, other), distanceWithoutGreen(one, other));
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

	private static double[] withoutGreen(double[] rgb) {
		return new double[] { 0.367322 * rgb[0] + 0.860646 * rgb[1] - 0.227968 * rgb[2], 0.280085 * rgb[0] + 0.672501 * rgb[1] + 0.047413 * rgb[2],
				-0.011820 * rgb[0] + 0.042940 * rgb[1] + 0.968881 * rgb[2] };
	}

	private static Lab lab(double[] rgb) {
		double l = Math.cbrt(0.4122214708 * rgb[0] + 0.5363325363 * rgb[1] + 0.0514459929 * rgb[2]);
		double m = Math.cbrt(0.2119034982 * rgb[0] + 0.6806995451 * rgb[1] + 0.1073969566 * rgb[2]);
		double s = Math.cbrt(0.0883024619 * rgb[0] + 0.2817188376 * rgb[1] + 0.6299787005 * rgb[2]);
		return new Lab(0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s, 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
				0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s);
	}
}
