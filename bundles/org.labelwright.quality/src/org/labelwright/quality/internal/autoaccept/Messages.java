/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.autoaccept;

import org.eclipse.osgi.util.NLS;

/** Why predictions are not accepted without a look. */
public final class Messages extends NLS {

	public static String Suspended;
	public static String AuditRefutes;
	public static String AuditDoubts;
	public static String NoGold;
	public static String NoGoldNoProof;
	public static String TooFew;
	public static String TooWrong;

	static {
		initializeMessages("org.labelwright.quality.internal.autoaccept.messages", Messages.class);
	}

	private Messages() {
	}
}
