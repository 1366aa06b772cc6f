/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.queue;

import org.eclipse.osgi.util.NLS;

/** Why an item is worth a look. */
public final class Messages extends NLS {

	public static String Middle;
	public static String MostLike;
	public static String Swapped;
	public static String BadlyLocated;
	public static String Overlooked;
	public static String Nothing;
	public static String NoClass;
	public static String Votes;
	public static String Class;
	public static String Percent;

	static {
		initializeMessages("org.labelwright.quality.internal.queue.messages", Messages.class);
	}

	private Messages() {
	}
}
