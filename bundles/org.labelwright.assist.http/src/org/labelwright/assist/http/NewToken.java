/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.http;

import org.labelwright.assist.http.internal.Tokens;

/** Makes tokens for {@link AssistantServer}. */
public final class NewToken {

	private NewToken() {
	}

	/** 192 random bits in hexadecimal digits. */
	public static String next() {
		return Tokens.next();
	}
}
