/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.conll;

/** What the formats of columns call their classes. */
final class Tokens {

	static final String SENTENCE = "sentence";
	static final String TOKEN = "token";
	static final String MULTIWORD = "multiword token";
	static final String EMPTY_NODE = "empty node";

	private Tokens() {
	}
}
