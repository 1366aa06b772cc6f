/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.mot;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The numbers that frames and objects of a sequence get: those they had where these are free. */
final class SequenceNumbers {

	private final Set<Integer> frames = new HashSet<>();
	private final Map<String, Long> ids = new HashMap<>();
	private final Set<Long> taken = new HashSet<>();
	private int last;

	/** The number before where it is free, otherwise the next one, from 1 on. */
	int frame(int before) {
		int frame = before >= 0 && frames.add(before) ? before : last + 1;
		frames.add(frame);
		last = Math.max(last, frame);
		return frame;
	}

	/** The largest number of a frame so far. */
	int last() {
		return last;
	}

	/** The number of an object: the one its name ends with where that is free. */
	long id(String object) {
		return id(object, 1, Long.MAX_VALUE);
	}

	/** As {@link #id(String)}, from the first of a range on; where all of it is taken, beyond it. */
	long id(String object, long first, long last) {
		return ids.computeIfAbsent(first + " " + object, missing -> {
			String tail = object.substring(object.lastIndexOf('/') + 1);
			long id = tail.matches("\\d{1,15}") ? Long.parseLong(tail) : first;
			if (id < first || id > last) {
				id = first;
			}
			while (!taken.add(id)) {
				id++;
			}
			return id;
		});
	}
}
