/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas.tools;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
public final class Messages extends NLS {

	public static String Cut_Command;
	public static String Cut_Nothing;
	public static String Split_Command;
	public static String Split_Nothing;
	public static String Skeleton_None;
	public static String Relation_NoStart;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
	}

	private Messages() {
	}
}
