/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.docbin;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Strings as spaCy numbers them (spacy.io/api/stringstore): 0 is the empty one, names of its symbols (spacy/symbols.pxd of version 3)
 * have their place in that list, all others the hash MurmurHash64A of their UTF-8 with the seed 1. Keeps those it was told of.
 */
final class SpacyStrings {

	/** Before the parts of speech of version 2 there are flags and attributes; what stood from 104 to 379 is gone. */
	private static final String FIRST = "IS_ALPHA IS_ASCII IS_DIGIT IS_LOWER IS_PUNCT IS_SPACE IS_TITLE IS_UPPER LIKE_URL LIKE_NUM LIKE_EMAIL IS_STOP IS_OOV_DEPRECATED IS_BRACKET IS_QUOTE "
			+ "IS_LEFT_PUNCT IS_RIGHT_PUNCT IS_CURRENCY";
	private static final int FIRST_FLAG = 19;
	private static final int LAST_FLAG = 63;
	private static final String ATTRIBUTES = "ID ORTH LOWER NORM SHAPE PREFIX SUFFIX LENGTH CLUSTER LEMMA POS TAG DEP ENT_IOB ENT_TYPE HEAD SENT_START SPACY PROB LANG "
			+ "ADJ ADP ADV AUX CONJ CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X EOL SPACE";
	private static final int LABELS_FROM = 380;
	private static final String LABELS = "PERSON NORP FACILITY ORG GPE LOC PRODUCT EVENT WORK_OF_ART LANGUAGE LAW DATE TIME PERCENT MONEY QUANTITY ORDINAL CARDINAL acomp advcl advmod agent amod "
			+ "appos attr aux auxpass cc ccomp complm conj cop csubj csubjpass dep det dobj expl hmod hyph infmod intj iobj mark meta neg nmod nn npadvmod nsubj nsubjpass num number oprd obj "
			+ "obl parataxis partmod pcomp pobj poss possessive preconj prep prt punct quantmod relcl rcmod root xcomp acl ENT_KB_ID MORPH ENT_ID IDX _";
	private static final long MULTIPLIER = 0xc6a4a7935bd1e995L;

	private final Map<String, Long> symbols = new HashMap<>();
	private final Map<Long, String> byId = new HashMap<>();

	SpacyStrings(Collection<String> strings) {
		list(FIRST, 1);
		for (int flag = FIRST_FLAG; flag <= LAST_FLAG; flag++) {
			list("FLAG" + flag, flag);
		}
		list(ATTRIBUTES, LAST_FLAG + 1);
		list(LABELS, LABELS_FROM);
		byId.put(0L, "");
		strings.forEach(string -> byId.put(id(string), string));
	}

	private void list(String names, int from) {
		long id = from;
		for (String name : names.split(" ")) {
			symbols.put(name, id);
			byId.put(id++, name);
		}
	}

	/** The number of any string. */
	long id(String string) {
		return string.isEmpty() ? 0 : Optional.ofNullable(symbols.get(string)).orElseGet(() -> hash(string.getBytes(StandardCharsets.UTF_8)));
	}

	/** @throws IllegalArgumentException where it is no string this was told of */
	String string(long id) {
		String string = byId.get(id);
		if (string == null) {
			throw new IllegalArgumentException("the list of strings has none with the hash " + Long.toUnsignedString(id));
		}
		return string;
	}

	/** MurmurHash64A of Austin Appleby, with the seed 1. */
	static long hash(byte[] key) {
		ByteBuffer in = ByteBuffer.wrap(key).order(ByteOrder.LITTLE_ENDIAN);
		long hash = 1 ^ key.length * MULTIPLIER;
		while (in.remaining() >= Long.BYTES) {
			long word = in.getLong() * MULTIPLIER;
			hash = (hash ^ (word ^ word >>> 47) * MULTIPLIER) * MULTIPLIER;
		}
		if (in.hasRemaining()) {
			long rest = 0;
			for (int shift = 0; in.hasRemaining(); shift += Byte.SIZE) {
				rest |= (in.get() & 0xffL) << shift;
			}
			hash = (hash ^ rest) * MULTIPLIER;
		}
		hash = (hash ^ hash >>> 47) * MULTIPLIER;
		return hash ^ hash >>> 47;
	}
}
