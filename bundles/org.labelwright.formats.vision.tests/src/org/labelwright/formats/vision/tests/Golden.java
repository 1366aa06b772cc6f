/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.format.Classes;
import org.labelwright.core.format.Formats;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.json.GeometryJson;
import org.labelwright.core.json.Json;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.Keyframe;
import org.labelwright.model.annotation.Labelled;
import org.labelwright.model.annotation.Track;

/**
 * Files of a format, written by hand, and what they say. {@link #says} renders what an importer makes of them as lines to
 * compare with, {@link #comesBack} sends them through importer and exporter.
 */
final class Golden {

	private final Path folder;
	private final Formats formats = Installed.formats();

	/** @param temp an empty folder for the files */
	Golden(Path temp) {
		this.folder = temp.resolve("in");
	}

	Path folder() {
		return folder;
	}

	/** Adds a file with a text. */
	Golden file(String path, String text) throws IOException {
		Files.createDirectories(folder.resolve(path).getParent());
		Files.writeString(folder.resolve(path), text);
		return this;
	}

	/** Adds a black image, as PNG or JPEG by its name. */
	Golden image(String path, int width, int height) throws IOException {
		return image(path, new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB));
	}

	Golden image(String path, BufferedImage image) throws IOException {
		Files.createDirectories(folder.resolve(path).getParent());
		ImageIO.write(image, path.endsWith(".jpg") ? "jpg" : "png", folder.resolve(path).toFile());
		return this;
	}

	/** The id of the format that is found out for a path within the files, empty for none. */
	String detected(String path) throws IOException {
		return formats.detect(folder.resolve(path)).map(format -> format.id()).orElse("");
	}

	/** What the importer reads, item by item, and below each its annotations; then what was lost. */
	String says(String format, String path, Map<String, String> options) throws IOException {
		return says(format, folder.resolve(path), options);
	}

	String says(String format, Path path, Map<String, String> options) throws IOException {
		StringBuilder text = new StringBuilder();
		LossReport losses = new LossReport();
		try (DatasetSource source = formats.open(path, Optional.of(format), options, losses, Progress.NONE)) {
			Map<String, String> names = Classes.names(source.ontology());
			source.forEach(one -> {
				text.append(one.item().path()).append(' ').append(one.item().width()).append('x').append(one.item().height());
				one.item().split().ifPresent(split -> text.append(" split=").append(split));
				text.append(one.media().isPresent() ? "" : " (no media)").append('\n');
				for (AnnotationDocument document : one.documents()) {
					append(text, document, names);
				}
			}, Progress.NONE);
		}
		losses.losses().forEach(loss -> text.append("lost ").append(loss.count()).append(" x ").append(loss.what()).append(": ").append(loss.why()).append('\n'));
		return text.toString();
	}

	private static void append(StringBuilder text, AnnotationDocument document, Map<String, String> names) throws IOException {
		if (!document.getLayer().equals("main")) {
			text.append("  layer ").append(document.getLayer()).append('\n');
		}
		document.getAttributes().forEach(entry -> text.append("  ").append(entry.getKey()).append('=').append(entry.getValue().text()).append('\n'));
		document.getAnswers().forEach(answer -> text.append("  ").append(answer.getQuestion()).append(": ").append(String.join(", ", answer.getChoices())).append('\n'));
		for (Annotation annotation : document.getAnnotations()) {
			head(text.append("  "), annotation, names);
			text.append(' ').append(annotation.getGeometry() == null ? "none" : geometry(annotation.getGeometry()));
			text.append(annotation.isOccluded() ? " occluded" : "").append(annotation.isTruncated() ? " truncated" : "").append(annotation.isCrowd() ? " crowd" : "");
			if (annotation.getGroup() != null) {
				text.append(" group=").append(annotation.getGroup());
			}
			tail(text, annotation);
		}
		for (Track track : document.getTracks()) {
			head(text.append("  track "), track, names);
			tail(text, track);
			for (Keyframe keyframe : track.getKeyframes()) {
				text.append("    ").append(keyframe.getTime()).append(' ').append(geometry(keyframe.getGeometry())).append(keyframe.isOccluded() ? " occluded" : "");
				keyframe.getAttributes().forEach(entry -> text.append(' ').append(entry.getKey()).append('=').append(entry.getValue().text()));
				text.append('\n');
			}
			track.getOutside().forEach(outside -> text.append("    outside ").append(outside.start()).append("..").append(outside.end()).append('\n'));
		}
	}

	private static void head(StringBuilder text, Labelled one, Map<String, String> names) {
		text.append(one.getLabelClass() == null ? "-" : names.getOrDefault(one.getLabelClass(), "?" + one.getLabelClass()));
	}

	private static void tail(StringBuilder text, Labelled one) {
		new TreeMap<>(one.getAttributes().map()).forEach((name, value) -> text.append(' ').append(name).append('=').append(value.text()));
		one.getAnswers().forEach(answer -> text.append(' ').append(answer.getQuestion()).append(": ").append(String.join(", ", answer.getChoices())));
		one.getRelations().forEach(relation -> text.append(" ->").append(relation.getType() == null ? "" : relation.getType()));
		if (one.getProvenance() != null && one.getProvenance().getConfidence() != null) {
			text.append(" score=").append(one.getProvenance().getConfidence());
		}
		text.append('\n');
	}

	private static String geometry(org.labelwright.geometry.Geometry geometry) throws IOException {
		StringWriter text = new StringWriter();
		try (JsonGenerator json = Json.mapper().createGenerator(text)) {
			GeometryJson.write(geometry, json);
		}
		// What follows from the numbers of an ellipse says nothing more.
		return text.toString().replaceFirst(",\"vertices\":.*]", "").replace("\"", "");
	}

	/** Reads a path in one format and writes it in another. */
	LossReport convert(String from, String path, Map<String, String> readOptions, String to, Path out, Map<String, String> writeOptions) throws IOException {
		LossReport losses = new LossReport();
		try (DatasetSource source = formats.open(folder.resolve(path), Optional.of(from), readOptions, losses, Progress.NONE)) {
			formats.write(source, out, to, writeOptions, losses, Progress.NONE);
		}
		return losses;
	}

	/**
	 * Reads a path and writes it again in the same format: every file comes back, JSON and XML with the same content and the
	 * rest with the same bytes, nothing is added, and nothing is reported as lost.
	 */
	void comesBack(String format, String path, Map<String, String> readOptions, Map<String, String> writeOptions) throws Exception {
		Path out = folder.resolveSibling("out-" + format + (path.indexOf('.') < 0 ? "" : path.substring(path.lastIndexOf('.'))));
		LossReport losses = convert(format, path, readOptions, format, out, writeOptions);
		assertThat(losses.losses()).as("nothing is lost").isEmpty();
		assertThat(contents(out)).isEqualTo(contents(folder.resolve(path)));
	}

	/** The content of a file or of all files of a folder, in a form that does not depend on layout. */
	private static Map<String, Object> contents(Path path) throws Exception {
		Map<String, Object> contents = new TreeMap<>();
		try (Stream<Path> files = Files.walk(path)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				contents.put(path.relativize(file).toString(), content(file));
			}
		}
		return contents;
	}

	private static Object content(Path file) throws Exception {
		byte[] bytes = Files.readAllBytes(file);
		if (file.toString().endsWith(".json")) {
			return canonical(Json.mapper().readTree(bytes)).toString();
		}
		if (file.toString().endsWith(".xml")) {
			StringBuilder text = new StringBuilder();
			canonical(DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(bytes)).getDocumentElement(), text);
			return text.toString();
		}
		return file.toString().matches(".*\\.(png|jpg)") ? java.util.HexFormat.of().formatHex(bytes) : new String(bytes, StandardCharsets.UTF_8).strip();
	}

	/** Members by name, numbers as doubles with what nobody measures rounded away. */
	private static JsonNode canonical(JsonNode node) {
		if (node.isObject()) {
			ObjectNode sorted = Json.mapper().createObjectNode();
			new TreeMap<>(Map.ofEntries(node.properties().toArray(Map.Entry[]::new))).forEach((name, value) -> sorted.set((String) name, canonical((JsonNode) value)));
			return sorted;
		}
		if (node.isArray()) {
			ArrayNode list = Json.mapper().createArrayNode();
			node.forEach(one -> list.add(canonical(one)));
			return list;
		}
		return node.isNumber() ? Json.mapper().getNodeFactory().numberNode(Math.rint(node.doubleValue() * 1e9) / 1e9) : node;
	}

	private static void canonical(org.w3c.dom.Node node, StringBuilder text) {
		if (node instanceof org.w3c.dom.Element element) {
			text.append('<').append(element.getTagName());
			Map<String, String> attributes = new TreeMap<>();
			for (int i = 0; i < element.getAttributes().getLength(); i++) {
				attributes.put(element.getAttributes().item(i).getNodeName(), element.getAttributes().item(i).getNodeValue());
			}
			attributes.forEach((name, value) -> text.append(' ').append(name).append('=').append(value));
			text.append('>');
			for (org.w3c.dom.Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
				canonical(child, text);
			}
			text.append("</>\n");
		} else if (node instanceof org.w3c.dom.Text content) {
			text.append(content.getData().strip());
		}
	}
}
