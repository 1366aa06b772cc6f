/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.product.internal;

import org.eclipse.osgi.util.NLS;

/** The words of this bundle. */
public final class Messages extends NLS {

	public static String App_Title;
	public static String App_InUse;
	public static String Menu_File;
	public static String Menu_New;
	public static String Menu_Edit;
	public static String Menu_Window;
	public static String Menu_ShowView;
	public static String Menu_Perspective;
	public static String Menu_Help;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
	}

	private Messages() {
	}
}
