/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas.masks;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
public final class Messages extends NLS {

	public static String Mask_OtherSize;
	public static String Mask_TooLarge;
	public static String Eraser_NoMask;
	public static String Brush_Size;
	public static String Bucket_Taken;
	public static String Lasso_NoMask;
	public static String Wand_Failed;
	public static String Wand_Looking;
	public static String Wand_NotReady;
	public static String Wand_Part;
	public static String Wand_PartEnds;
	public static String Wand_Tolerance;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
	}

	private Messages() {
	}
}
