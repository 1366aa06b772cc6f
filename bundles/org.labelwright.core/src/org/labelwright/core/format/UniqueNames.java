/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.format;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.labelwright.core.dataset.Item;

/**
 * Names of files that an exporter gives to items, each to one: where another item has the name already, a number is put
 * before the extension, and that is reported. Upper and lower case count as the same, because they are on some systems.
 */
public final class UniqueNames {

	private final Set<String> taken = new HashSet<>();

	/** @param wanted a path with slashes */
	public String file(String wanted, Item item, LossReport losses) {
		String stem = stem(wanted);
		String extension = wanted.substring(stem.length());
		return free(stem, extension, extension, item, losses);
	}

	/** As {@link #file}, for items with several files whose names differ in the extension alone: a.jpg and a.png would both have a.txt. */
	public String stem(String wanted, Item item, LossReport losses) {
		String stem = stem(wanted);
		return free(stem, wanted.substring(stem.length()), "", item, losses);
	}

	/** @param compared the part of the extension that tells names apart */
	private String free(String stem, String extension, String compared, Item item, LossReport losses) {
		String free = stem;
		for (int n = 2; !taken.add((free + compared).toLowerCase(Locale.ROOT)); n++) {
			free = stem + "-" + n;
		}
		if (!free.equals(stem)) {
			losses.add("names of files", "another item has the same name; written with a number behind it", item.id(), "");
		}
		return free + extension;
	}

	private static String stem(String path) {
		int dot = path.lastIndexOf('.');
		return dot > path.lastIndexOf('/') + 1 ? path.substring(0, dot) : path;
	}
}
