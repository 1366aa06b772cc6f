/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.gate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
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
import org.labelwright.geometry.Span;
import org.labelwright.media.text.CodePoints;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.Relation;
import org.labelwright.model.ontology.AttributeKind;

/** Reads documents of GATE: a file, or all in a folder. */
public final class GateImporter implements Importer {

	private static final long MAX_SIZE = 256L << 20;

	private final Origins origins = new Origins(Gate.ID);
	private final Annotations annotations = new Annotations();

	@Override
	public double detect(Path path) throws IOException {
		List<Path> files = Folders.files(path, Gate.EXTENSION);
		return !files.isEmpty() && Files.isRegularFile(files.getFirst()) && Reading.headText(files.getFirst()).contains("<" + Gate.ROOT) ? 0.95 : 0;
	}

	@Override
	public Capabilities capabilities() {
		return Gate.CAPABILITIES;
	}

	@Override
	public DatasetSource open(Path path, Options options, LossReport losses, Progress progress) throws IOException {
		List<Path> files = Folders.files(path, Gate.EXTENSION);
		if (files.isEmpty()) {
			throw new BadInputException(path, "", "holds no .xml files");
		}
		TextOntology ontology = new TextOntology(Folders.name(path));
		// Once to know all names: an ontology is complete before the first item is.
		for (int i = 0; i < files.size(); i++) {
			progress.at(i, files.size());
			read(path, files.get(i), ontology);
		}
		return new TextSource(Folders.name(path), Gate.ID, ontology.ontology(), files.size(), Optional.empty(), (sink, telling) -> {
			for (int i = 0; i < files.size(); i++) {
				telling.at(i, files.size());
				sink.accept(read(path, files.get(i), ontology));
			}
		});
	}

	private TextSource.Text read(Path root, Path file, TextOntology ontology) throws IOException {
		if (Files.size(file) > MAX_SIZE) {
			throw new BadInputException(file, "", "has more than " + (MAX_SIZE >> 20) + " MB, which no such file has");
		}
		Reading.requireLines(file);
		Item item = TextSource.item(Folders.stem(Folders.relative(root, file)) + ".txt");
		AnnotationDocument document = Annotations.document(item, Layer.MAIN);
		Words words = words(file);
		CodePoints text = new CodePoints(words.text());
		ObjectNode kept = origins.object();
		Map<String, Annotation> byId = new HashMap<>();
		List<Xml.Element> relations = new ArrayList<>();
		Xml.Element whole = Xml.forEachVerbatim(file, child -> {
			switch (child.name()) {
			case "GateDocumentFeatures" -> kept.set(Gate.DOCUMENT, features(child));
			case "AnnotationSet" -> set(file, child, words, text, document, ontology, byId, kept);
			case "RelationSet" -> relations.addAll(child.children("Relation"));
			default -> {
				// The text was read already.
			}
			}
		});
		if (!whole.name().equals(Gate.ROOT)) {
			throw new BadInputException(file, "line " + whole.line(), "is no document of GATE, but <" + whole.name() + ">");
		}
		if (whole.attributes().containsKey(Gate.VERSION)) {
			kept.put(Gate.VERSION, whole.attributes().get(Gate.VERSION));
		}
		for (Xml.Element relation : relations) {
			Reading.at(file, "line " + relation.line(), () -> {
				relation(relation, byId, ontology);
				return null;
			});
		}
		return Reading.at(file, "", () -> new TextSource.Text(item.withOrigin(origins.text(kept)), words.text(), Optional.empty(), document));
	}

	/** @param nodes UTF-16 offsets by the ids of nodes */
	private record Words(String text, Map<String, Integer> nodes) {
	}

	/** Text and nodes are mixed, so their order counts. */
	private static Words words(Path file) throws IOException {
		StringBuilder text = new StringBuilder();
		Map<String, Integer> nodes = new HashMap<>();
		boolean inside = false;
		try (InputStream in = Files.newInputStream(file)) {
			XMLStreamReader reader = Xml.reader(in);
			while (reader.hasNext()) {
				switch (reader.next()) {
				case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw new XMLStreamException("a document type is not read", reader.getLocation());
				case XMLStreamConstants.START_ELEMENT -> {
					if (inside && reader.getLocalName().equals("Node")) {
						nodes.put(String.valueOf(reader.getAttributeValue(null, "id")), text.length());
					}
					inside |= reader.getLocalName().equals("TextWithNodes");
				}
				case XMLStreamConstants.END_ELEMENT -> inside &= !reader.getLocalName().equals("TextWithNodes");
				case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text.append(inside ? reader.getText() : "");
				default -> {
					// Comments.
				}
				}
			}
		} catch (XMLStreamException e) {
			throw new BadInputException(file, e.getLocation() == null ? "" : "line " + e.getLocation().getLineNumber(),
					"is not whole or no XML: " + e.getMessage().replaceAll("(?s)^ParseError at .*Message: ", ""), e);
		} catch (java.io.CharConversionException e) {
			throw new BadInputException(file, "", "is not text in the encoding it says: " + e.getMessage(), e);
		}
		return new Words(text.toString(), nodes);
	}

	private void set(Path file, Xml.Element set, Words words, CodePoints text, AnnotationDocument document, TextOntology ontology, Map<String, Annotation> byId, ObjectNode kept)
			throws IOException {
		String name = set.attributes().getOrDefault("Name", "");
		ArrayNode sets = kept.withArray(Gate.SETS);
		sets.add(name);
		for (Xml.Element one : set.children("Annotation")) {
			Reading.at(file, "line " + one.line(), () -> {
				String type = one.need("Type");
				Span span = text.spanOfUtf16(node(words, one.need("StartNode")), node(words, one.need("EndNode")));
				Annotation annotation = annotations.annotation(ontology.id(type), span);
				ObjectNode origin = origins.object().put(Gate.NUMBER, one.need("Id"));
				if (!name.isEmpty()) {
					origin.put(Gate.SET, name);
				}
				ObjectNode types = origins.object();
				for (Xml.Element feature : one.children("Feature")) {
					feature(feature, annotation, ontology, type, types);
				}
				if (!types.isEmpty()) {
					origin.set(Gate.FEATURES, types);
				}
				annotation.setOrigin(origins.orNull(origin));
				if (byId.putIfAbsent(one.need("Id"), annotation) != null) {
					throw new IllegalArgumentException("the id " + one.need("Id") + " is there twice");
				}
				document.getAnnotations().add(annotation);
				return null;
			});
		}
	}

	private static int node(Words words, String id) {
		Integer at = words.nodes().get(id);
		if (at == null) {
			throw new IllegalArgumentException("there is no node " + id + " in the text");
		}
		return at;
	}

	/** Keeps of what type a value is where that cannot be seen. */
	private static void feature(Xml.Element feature, Annotation annotation, TextOntology ontology, String type, ObjectNode types) {
		String name = feature.needChild("Name").text();
		Xml.Element value = feature.needChild("Value");
		String className = value.attributes().getOrDefault(Gate.CLASS, "java.lang.String");
		AttributeValue read = Gate.isNumber(className) ? new AttributeValue.Numeric(Values.number(value.text(), name))
				: className.equals("java.lang.Boolean") ? new AttributeValue.Flag(Boolean.parseBoolean(value.text())) : new AttributeValue.Text(value.text());
		if (!className.equals(GateExporter.className(read)) || !read.text().equals(value.text())) {
			types.putObject(name).put(Gate.CLASS, className).put("text", value.text()).put("shown", read.text());
		}
		ontology.attribute(ontology.labelClass(type), name, read instanceof AttributeValue.Flag ? AttributeKind.FLAG : read instanceof AttributeValue.Numeric ? AttributeKind.NUMBER
				: AttributeKind.TEXT);
		annotation.getAttributes().put(name, read);
	}

	private ArrayNode features(Xml.Element element) {
		ArrayNode list = origins.object().arrayNode();
		for (Xml.Element feature : element.children("Feature")) {
			Xml.Element value = feature.needChild("Value");
			list.addObject().put("name", feature.needChild("Name").text()).put(Gate.CLASS, value.attributes().getOrDefault(Gate.CLASS, "java.lang.String")).put("value", value.text());
		}
		return list;
	}

	private void relation(Xml.Element relation, Map<String, Annotation> byId, TextOntology ontology) {
		String[] members = relation.need("Members").split(";");
		Map<Integer, Annotation> ends = new LinkedHashMap<>();
		for (int i = 0; i < members.length; i++) {
			ends.put(i, byId.get(members[i].strip()));
		}
		if (members.length != 2 || ends.containsValue(null)) {
			throw new IllegalArgumentException("the relation " + relation.need("Id") + " is of " + String.join(", ", members) + "; two annotations that are there can be related");
		}
		Relation made = ontology.relate(ends.get(0), relation.need("Type"), ends.get(1).getId());
		made.setExtra(origins.orNull(origins.object().put(Gate.NUMBER, relation.need("Id"))));
		for (Xml.Element feature : relation.children("Feature")) {
			made.getAttributes().put(feature.needChild("Name").text(), new AttributeValue.Text(feature.needChild("Value").text()));
		}
	}
}
