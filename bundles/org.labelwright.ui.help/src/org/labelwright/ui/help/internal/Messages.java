/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.help.internal;

import org.eclipse.osgi.util.NLS;

/** The words of this bundle. */
public final class Messages extends NLS {

	public static String Title;
	public static String Job;
	public static String NotWritten;
	public static String NoBrowser;

	static {
		initializeMessages("org.labelwright.ui.help.internal.messages", Messages.class);
	}

	private Messages() {
	}
}
