/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.text;

import org.eclipse.osgi.util.NLS;

/** What people are told of corrections that cannot be; see messages.properties. */
final class Messages extends NLS {

	public static String NoToken;
	public static String NoPlaces;
	public static String NothingLeft;
	public static String TwoTokens;
	public static String NotFollowing;
	public static String DifferentSentences;
	public static String OneToken;
	public static String WithinToken;
	public static String NoSentence;
	public static String LastSentence;
	public static String NoWord;
	public static String OnItself;
	public static String Circle;
	public static String NoRelationKind;
	public static String NoSuchValue;
	public static String NoNumber;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
	}

	private Messages() {
	}
}
