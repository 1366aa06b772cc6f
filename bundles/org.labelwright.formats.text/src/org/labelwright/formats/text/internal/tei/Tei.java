/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.tei;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Feature;
import org.labelwright.formats.text.internal.support.Tokens;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.model.annotation.Annotation;

/**
 * What importer and exporter share: TEI P5 (tei-c.org/guidelines) with one text a file. Read are
 * <ul>
 * <li>all elements within {@code <text>}: each is a span, of nothing where the element is empty;
 * <li>{@code <span>} and {@code <annotation>} within {@code <standOff>}, in groups or not, that point by {@code target} or
 * {@code from} and {@code to} at elements of the text ({@code #id}) or at characters of it ({@code #string-range(id or //text, offset,
 * length, ...)}, offsets count from 0 before the first character, section 17.2.4 of the guidelines);
 * <li>feature structures {@code <fs>} of strings, symbols, numbers and binaries to which {@code ana} points;
 * <li>{@code <link>} between two of them, as a relation.
 * </ul>
 * All else around the text is kept as it stands: the header, lists of people, links to other files.
 */
final class Tei {

	static final String ID = "tei";
	static final String EXTENSION = ".xml";
	static final String ROOT = "TEI";
	static final String NAMESPACE = "http://www.tei-c.org/ns/1.0";
	static final String XML_ID = "xml:id";

	/** Member of what is kept of an item: the document with places for the text and for what stands off. */
	static final String SKELETON = "skeleton";
	/** Signs that XML cannot hold mark these places. */
	static final char TEXT_PLACE = '\u0001';
	static final char PLACE = '\u0002';
	static final Pattern PLACES = Pattern.compile(PLACE + "(\\d+)" + PLACE);
	/** Members of what is kept of an annotation. */
	static final String ELEMENT = "element";
	static final String ORDER = "order";
	static final String DEPTH = "depth";
	static final String NUMBER = "place";
	static final String XML = "xml";
	static final String SAID = "said";
	static final String IDENTIFIER = "id";
	/** The attribute for what a span says in words. */
	static final String NOTE = "note";

	static final Capabilities CAPABILITIES = Capabilities.of(GeometryKind.SPAN).with(Feature.ATTRIBUTES, Feature.RELATIONS)
			.noting("A subset of TEI P5: each element within <text> is a span of the class of its name (<s> a sentence, <w> and <pc> a token), as are <span> and <annotation> "
					+ "within <standOff>, with <fs> as attributes and <link> as relations; blanks stay as they stand. Header and all else around the text are kept. "
					+ "What was an element stays one as long as its place and class do; what is new stands off, by #string-range(), but for sentences and tokens of new files.");

	private Tei() {
	}

	/** The class of an element of the text. */
	static String className(String element) {
		return switch (element) {
		case "s" -> Tokens.SENTENCE;
		case "w", "pc" -> Tokens.TOKEN;
		default -> element;
		};
	}

	/** A sum by which an annotation is known to be as it was read. */
	static String sum(Annotation annotation, String className) {
		StringBuilder said = new StringBuilder(className).append('\n').append(annotation.getGeometry());
		annotation.getAttributes().map().entrySet().stream().sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
				.forEach(entry -> said.append('\n').append(entry.getKey()).append('=').append(entry.getValue().text()));
		return sum(said.toString());
	}

	static String sum(String said) {
		CRC32 crc = new CRC32();
		crc.update(said.getBytes(StandardCharsets.UTF_8));
		return Long.toHexString(crc.getValue());
	}
}
