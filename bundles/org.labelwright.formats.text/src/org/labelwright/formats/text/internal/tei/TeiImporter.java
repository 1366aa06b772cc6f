/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.tei;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Importer;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.core.format.Origins;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.core.format.support.Reading;
import org.labelwright.core.format.support.Values;
import org.labelwright.core.format.support.Xml;
import org.labelwright.formats.text.internal.support.Folders;
import org.labelwright.formats.text.internal.support.TextOntology;
import org.labelwright.formats.text.internal.support.TextSource;
import org.labelwright.geometry.Fragment;
import org.labelwright.geometry.Span;
import org.labelwright.media.text.CodePoints;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.Relation;
import org.labelwright.model.ontology.AttributeKind;

/** Reads documents of TEI: a file, or all in a folder. */
public final class TeiImporter implements Importer {

	private static final Pattern POINTER = Pattern.compile("#string-range\\(([^)]*)\\)|\\S+");

	private final Origins origins = new Origins(Tei.ID);
	private final Annotations annotations = new Annotations();

	@Override
	public double detect(Path path) throws IOException {
		List<Path> files = Folders.files(path, Tei.EXTENSION, ".tei");
		if (files.isEmpty() || !Files.isRegularFile(files.getFirst())) {
			return 0;
		}
		String head = Reading.headText(files.getFirst());
		return head.contains("<TEI") && head.contains(Tei.NAMESPACE) ? 0.95 : head.contains("<TEI>") ? 0.7 : 0;
	}

	@Override
	public Capabilities capabilities() {
		return Tei.CAPABILITIES;
	}

	@Override
	public DatasetSource open(Path path, Options options, LossReport losses, Progress progress) throws IOException {
		List<Path> files = Folders.files(path, Tei.EXTENSION, ".tei");
		if (files.isEmpty()) {
			throw new BadInputException(path, "", "holds no .xml or .tei files");
		}
		TextOntology ontology = new TextOntology(Folders.name(path));
		// Once to know all names: an ontology is complete before the first item is.
		for (int i = 0; i < files.size(); i++) {
			progress.at(i, files.size());
			new Reader(path, files.get(i), ontology).read(losses);
		}
		return new TextSource(Folders.name(path), Tei.ID, ontology.ontology(), files.size(), Optional.empty(), (sink, telling) -> {
			for (int i = 0; i < files.size(); i++) {
				telling.at(i, files.size());
				sink.accept(new Reader(path, files.get(i), ontology).read(new LossReport()));
			}
		});
	}

	private final class Reader {

		private final Path file;
		private final TextOntology ontology;
		private final Item item;
		private final AnnotationDocument document;
		private final TeiDocument from;
		private final CodePoints text;
		private final Map<String, Annotation> byId = new HashMap<>();

		Reader(Path root, Path file, TextOntology ontology) throws IOException {
			this.file = file;
			this.ontology = ontology;
			item = TextSource.item(Folders.stem(Folders.relative(root, file)) + ".txt");
			document = Annotations.document(item, Layer.MAIN);
			from = TeiDocument.read(file);
			text = Reading.at(file, "", () -> new CodePoints(from.text()));
		}

		TextSource.Text read(LossReport losses) throws IOException {
			if (from.notKept() > 0) {
				losses.add("comments and instructions", from.notKept() + " within the text are not kept", item.id(), "");
			}
			for (int i = 0; i < from.inline().size(); i++) {
				inline(from.inline().get(i), i);
			}
			Map<String, String> asTheyAre = new HashMap<>();
			List<Integer> links = new ArrayList<>();
			for (int i = 0; i < from.standOff().size(); i++) {
				TeiDocument.StandOff one = from.standOff().get(i);
				int number = i;
				if (one.element().name().equals("link")) {
					links.add(i);
				} else if (!Reading.at(file, "line " + one.element().line(), () -> standOff(one, number))) {
					losses.add("annotations", "point at nothing in the text; kept as they are", item.id(), one.element().attributes().getOrDefault(Tei.XML_ID, ""));
					asTheyAre.put(Integer.toString(i), one.xml());
				}
			}
			for (int i : links) {
				if (!link(from.standOff().get(i), i)) {
					losses.add("links", "do not lead from one annotation of the text to another; kept as they are", item.id(), "");
					asTheyAre.put(Integer.toString(i), from.standOff().get(i).xml());
				}
			}
			String skeleton = Tei.PLACES.matcher(from.skeleton()).replaceAll(place -> Matcher.quoteReplacement(asTheyAre.getOrDefault(place.group(1), place.group())));
			ObjectNode kept = origins.object().put(Tei.SKELETON, skeleton);
			return Reading.at(file, "", () -> new TextSource.Text(item.withOrigin(origins.text(kept)), from.text(), Optional.empty(), document));
		}

		private void inline(TeiDocument.Inline one, int order) throws IOException {
			String className = Tei.className(one.name());
			Annotation annotation = annotations.annotation(ontology.id(className), text.spanOfUtf16(one.start(), one.end()));
			ObjectNode kept = origins.object().put(Tei.ELEMENT, one.name()).put(Tei.ORDER, order).put(Tei.DEPTH, one.depth());
			one.attributes().forEach((name, value) -> {
				if (name.equals(Tei.XML_ID)) {
					kept.put(Tei.IDENTIFIER, value);
				} else {
					put(annotation, className, name, new AttributeValue.Text(value));
				}
			});
			// Only class and place count: attributes are written as they are.
			kept.put(Tei.SAID, Tei.sum(className + annotation.getGeometry()));
			annotation.setOrigin(origins.orNull(kept));
			remember(one.attributes().get(Tei.XML_ID), annotation);
			document.getAnnotations().add(annotation);
		}

		private void remember(String id, Annotation annotation) throws IOException {
			if (id != null && byId.putIfAbsent(id, annotation) != null) {
				throw new BadInputException(file, "", "the id " + id + " is there twice");
			}
		}

		private void put(Annotation annotation, String className, String name, AttributeValue value) {
			ontology.attribute(ontology.labelClass(className), name, switch (value) {
			case AttributeValue.Numeric number -> AttributeKind.NUMBER;
			case AttributeValue.Flag flag -> AttributeKind.FLAG;
			default -> AttributeKind.TEXT;
			});
			Values.put(annotation, name, value);
		}

		/** @return whether it points at the text */
		private boolean standOff(TeiDocument.StandOff one, int number) throws IOException {
			Map<String, String> attributes = one.element().attributes();
			Optional<Span> span = span(attributes);
			if (span.isEmpty()) {
				return false;
			}
			String ana = attributes.getOrDefault("ana", "").replaceFirst("^#", "");
			Xml.Element structure = from.structures().get(ana);
			String className = attributes.containsKey("type") ? attributes.get("type") : structure == null && !ana.isBlank() ? ana : one.group().isBlank() ? one.element().name() : one.group();
			Annotation annotation = annotations.annotation(ontology.id(className), span.get());
			attributes.forEach((name, value) -> {
				if (!List.of("type", "target", "from", "to", "ana", Tei.XML_ID).contains(name)) {
					put(annotation, className, name, new AttributeValue.Text(value));
				}
			});
			if (!one.element().text().isBlank()) {
				put(annotation, className, Tei.NOTE, new AttributeValue.Text(one.element().text().strip()));
			}
			for (Xml.Element feature : structure == null ? List.<Xml.Element>of() : structure.children("f")) {
				put(annotation, className, feature.need("name"), value(feature));
			}
			ObjectNode kept = origins.object().put(Tei.NUMBER, number).put(Tei.XML, one.xml()).put(Tei.SAID, Tei.sum(annotation, className));
			if (attributes.containsKey(Tei.XML_ID)) {
				kept.put(Tei.IDENTIFIER, attributes.get(Tei.XML_ID));
			}
			annotation.setOrigin(origins.orNull(kept));
			remember(attributes.get(Tei.XML_ID), annotation);
			document.getAnnotations().add(annotation);
			return true;
		}

		private static AttributeValue value(Xml.Element feature) {
			if (feature.children().isEmpty()) {
				return new AttributeValue.Text(feature.text().strip());
			}
			Xml.Element value = feature.children().getFirst();
			return switch (value.name()) {
			case "numeric" -> new AttributeValue.Numeric(value.number("value"));
			case "binary" -> new AttributeValue.Flag(value.need("value").matches("true|1"));
			case "symbol" -> new AttributeValue.Text(value.need("value"));
			default -> new AttributeValue.Text(value.text());
			};
		}

		private Optional<Span> span(Map<String, String> attributes) {
			if (attributes.containsKey("from")) {
				Optional<Span> first = pointed(attributes.get("from"));
				Optional<Span> last = pointed(attributes.getOrDefault("to", attributes.get("from")));
				return first.isPresent() && last.isPresent() ? Optional.of(Span.of(first.get().start(), last.get().end())) : Optional.empty();
			}
			return pointed(attributes.getOrDefault("target", ""));
		}

		/** What pointers lead to; empty where one of them does not lead into the text. */
		private Optional<Span> pointed(String target) {
			List<Fragment> parts = new ArrayList<>();
			Matcher pointers = POINTER.matcher(target.strip());
			boolean single = pointers.matches() && pointers.group(1) != null;
			pointers.reset();
			while (pointers.find()) {
				if (pointers.group(1) != null) {
					parts.addAll(range(pointers.group(1)));
				} else {
					Annotation to = pointers.group().startsWith("#") ? byId.get(pointers.group().substring(1)) : null;
					if (to == null) {
						return Optional.empty();
					}
					parts.addAll(((Span) to.getGeometry()).fragments());
				}
			}
			return parts.isEmpty() ? Optional.empty() : Optional.of(single && isInOrder(parts) ? text.requireInside(new Span(parts)) : joined(parts));
		}

		/** Whether the parts of a range are what one piece after the other is, which then stay what they are. */
		private static boolean isInOrder(List<Fragment> parts) {
			return IntStream.range(1, parts.size()).allMatch(i -> parts.get(i - 1).end() <= parts.get(i).start());
		}

		private List<Fragment> range(String arguments) {
			String[] parts = arguments.split("\\s*,\\s*");
			if (parts.length < 3 || parts.length % 2 == 0) {
				throw new IllegalArgumentException("string-range(" + arguments + ") needs what to point into and pairs of offset and length");
			}
			int base = 0;
			if (!parts[0].strip().matches("/*(TEI/)?text")) {
				Annotation within = byId.get(parts[0].strip());
				if (within == null) {
					throw new IllegalArgumentException("string-range(" + arguments + ") points into " + parts[0] + "; there is no such id in the text");
				}
				base = ((Span) within.getGeometry()).start();
			}
			List<Fragment> found = new ArrayList<>();
			for (int i = 1; i < parts.length; i += 2) {
				int start = Math.addExact(base, Values.count(parts[i], "offset"));
				found.add(new Fragment(start, Math.addExact(start, Values.count(parts[i + 1], "length"))));
			}
			return found;
		}

		/** Words with nothing but blanks between them are one piece. */
		private Span joined(List<Fragment> parts) {
			List<Fragment> joined = new ArrayList<>();
			for (Fragment part : parts.stream().sorted(Comparator.comparingInt(Fragment::start)).toList()) {
				text.requireInside(Span.of(part.start(), part.end()));
				if (!joined.isEmpty() && (part.start() <= joined.getLast().end() || text.text(new Fragment(joined.getLast().end(), part.start())).isBlank())) {
					Fragment last = joined.removeLast();
					joined.add(new Fragment(last.start(), Math.max(last.end(), part.end())));
				} else {
					joined.add(part);
				}
			}
			return new Span(joined);
		}

		private boolean link(TeiDocument.StandOff one, int number) {
			String[] ends = one.element().attributes().getOrDefault("target", "").strip().split("\\s+");
			Annotation first = ends.length == 2 ? byId.get(ends[0].replaceFirst("^#", "")) : null;
			Annotation second = ends.length == 2 ? byId.get(ends[1].replaceFirst("^#", "")) : null;
			if (first == null || second == null) {
				return false;
			}
			String type = one.element().attributes().getOrDefault("type", one.group().isBlank() ? "link" : one.group());
			Relation relation = ontology.relate(first, type, second.getId());
			relation.setExtra(origins.orNull(origins.object().put(Tei.NUMBER, number).put(Tei.XML, one.xml()).put(Tei.SAID, Tei.sum(type + "\n" + second.getId()))));
			return true;
		}
	}
}
