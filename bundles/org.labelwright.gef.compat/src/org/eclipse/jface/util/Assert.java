/* SPDX-License-Identifier: EPL-2.0 */
package org.eclipse.jface.util;

/**
 * Stands in for the class JFace removed in 3.21. GEF 3.2 links to it from palettes, actions and so every graphical
 * editor; a fragment's class path is searched after the required bundles', so only GEF sees this one.
 */
public final class Assert {

	private Assert() {
	}

	public static void isNotNull(Object object) {
		org.eclipse.core.runtime.Assert.isNotNull(object);
	}

	public static void isNotNull(Object object, String message) {
		org.eclipse.core.runtime.Assert.isNotNull(object, message);
	}

	public static boolean isTrue(boolean expression) {
		return org.eclipse.core.runtime.Assert.isTrue(expression);
	}

	public static boolean isTrue(boolean expression, String message) {
		return org.eclipse.core.runtime.Assert.isTrue(expression, message);
	}
}
