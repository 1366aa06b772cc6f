/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;

/** Makes identifiers. Safe for use by several threads. */
public final class Ids {

	/** The low bits of a new millisecond leave room to count on from. */
	private static final long ROOM = 0x1fff_ffff_ffff_ffffL;
	private static final long VARIANT = 0x8000_0000_0000_0000L;

	private final SecureRandom random = new SecureRandom();
	private long millis;
	private long high;
	private long low;

	/**
	 * A new UUID of version 7 (RFC 9562): begins with the time, so that ids sort in the order of their making. Random bits are drawn
	 * once a millisecond and counted on from within it (section 6.2, method 2): an import makes a million ids.
	 */
	public synchronized String next() {
		long now = System.currentTimeMillis();
		if (now > millis) {
			millis = now;
			high = 0x7000 | random.nextInt(1 << 12);
			low = random.nextLong() & ROOM;
		} else {
			low++;
		}
		return new UUID(millis << 16 | high, low | VARIANT).toString();
	}

	/** A readable id out of a name: lower case letters, digits and dashes, at most 60, and not one of those taken. */
	public static String ofName(String name, Predicate<String> taken) {
		String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT)
				.replaceAll("\\p{M}", "").replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
		String base = plain.isEmpty() ? "class" : plain.substring(0, Math.min(plain.length(), 60));
		String id = base;
		for (int n = 2; taken.test(id); n++) {
			id = base + "-" + n;
		}
		return id;
	}
}
