/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.support;

/** What the formats of tokens call their classes, and the attributes of these. */
public final class Tokens {

	public static final String SENTENCE = "sentence";
	public static final String TOKEN = "token";
	public static final String MULTIWORD = "multiword token";
	public static final String EMPTY_NODE = "empty node";

	public static final String LEMMA = "lemma";
	/** The part of speech of Universal Dependencies, and that of the language. */
	public static final String UPOS = "upos";
	public static final String XPOS = "xpos";
	public static final String FEATS = "feats";

	private Tokens() {
	}
}
