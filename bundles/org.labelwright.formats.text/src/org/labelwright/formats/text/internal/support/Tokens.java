/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.support;

/** What the formats of tokens call their classes. */
public final class Tokens {

	public static final String SENTENCE = "sentence";
	public static final String TOKEN = "token";
	public static final String MULTIWORD = "multiword token";
	public static final String EMPTY_NODE = "empty node";

	private Tokens() {
	}
}
