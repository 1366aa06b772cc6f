/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;

/** Makes identifiers. Safe for use by several threads. */
public final class Ids {

	/** Random bytes are drawn for many ids at once: an import makes a million of them. */
	private static final int DRAWN = 4096;

	private final SecureRandom random = new SecureRandom();
	private final ByteBuffer drawn = ByteBuffer.allocate(DRAWN).limit(0);

	/** A new UUID of version 7 (RFC 9562): begins with the time, so that ids sort in the order of their making. */
	public String next() {
		long high;
		long low;
		synchronized (drawn) {
			if (drawn.remaining() < Short.BYTES + Long.BYTES) {
				random.nextBytes(drawn.array());
				drawn.clear();
			}
			high = drawn.getShort();
			low = drawn.getLong();
		}
		return new UUID(System.currentTimeMillis() << 16 | 0x7000 | high & 0xfff, low & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L).toString();
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
