/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.brat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.labelwright.core.Progress;
import org.labelwright.core.BadInputException;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Classes;
import org.labelwright.core.format.Importer;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.core.format.Origins;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.core.format.support.Reading;
import org.labelwright.core.format.support.Values;
import org.labelwright.formats.text.internal.support.Folders;
import org.labelwright.formats.text.internal.support.TextOntology;
import org.labelwright.formats.text.internal.support.TextSource;
import org.labelwright.geometry.Fragment;
import org.labelwright.geometry.Span;
import org.labelwright.media.text.CodePoints;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.Labelled;
import org.labelwright.model.annotation.Relation;
import org.labelwright.model.ontology.AttributeKind;

/** Reads brat standoff: an {@code .ann} file with its text, or a folder of such pairs. */
public final class BratImporter implements Importer {

	private static final Pattern LINE = Pattern.compile("(T\\d+\\t\\S+ \\d+ \\d+.*|[REAMN]\\d+\\t.*|\\*\\t.*|#\\d*\\t.*)");
	private static final Pattern SPACE = Pattern.compile(" +");
	private static final String MARK = "\uFEFF";

	private final Origins origins = new Origins(Brat.ID);
	private final Annotations annotations = new Annotations();

	@Override
	public double detect(Path path) throws IOException {
		if (Files.isDirectory(path)) {
			List<Path> files = Folders.files(path, Brat.ANNOTATIONS);
			return files.stream().anyMatch(file -> Files.exists(text(file))) ? 0.9 : 0;
		}
		if (!Folders.lowerName(path).endsWith(Brat.ANNOTATIONS)) {
			return 0;
		}
		String head = Reading.headText(path);
		return head.isBlank() ? Files.exists(text(path)) ? 0.6 : 0 : LINE.matcher(head.lines().findFirst().orElse("")).matches() ? 0.9 : 0;
	}

	private static Path text(Path file) {
		return file.resolveSibling(Folders.stem(file.getFileName().toString()) + Brat.TEXT);
	}

	@Override
	public Capabilities capabilities() {
		return Brat.CAPABILITIES;
	}

	@Override
	public DatasetSource open(Path path, Options options, LossReport losses, Progress progress) throws IOException {
		TextOntology ontology = new TextOntology(Folders.name(path));
		List<Path> files = Folders.files(path, Brat.ANNOTATIONS);
		// Once to know all names: an ontology is complete before the first item is.
		for (int i = 0; i < files.size(); i++) {
			progress.at(i, files.size());
			read(path, files.get(i), ontology);
		}
		return new TextSource(Folders.name(path), Brat.ID, ontology.ontology(), files.size(), settings(path, ontology), (sink, telling) -> {
			for (int i = 0; i < files.size(); i++) {
				telling.at(i, files.size());
				sink.accept(read(path, files.get(i), ontology));
			}
		});
	}

	/** The settings of the collection, which are no annotations: kept as they are. */
	private Optional<String> settings(Path path, TextOntology ontology) throws IOException {
		boolean folder = Files.isDirectory(path);
		Path root = folder ? path : path.toAbsolutePath().getParent();
		List<Path> files = folder ? Folders.files(path, ".conf") : Brat.SETTINGS.stream().map(root::resolve).filter(Files::isRegularFile).toList();
		ObjectNode kept = origins.object();
		for (Path file : files) {
			if (Brat.SETTINGS.contains(file.getFileName().toString())) {
				kept.withObject(Brat.SETTINGS_KEPT).put(Folders.relative(root, file), Reading.text(file));
			}
		}
		if (kept.isEmpty()) {
			return Optional.empty();
		}
		Classes.names(ontology.ontology()).values().forEach(kept.putArray(Brat.CLASSES_KEPT)::add);
		return origins.text(kept);
	}

	private TextSource.Text read(Path root, Path file, TextOntology ontology) throws IOException {
		Path textFile = text(file);
		if (!Files.isRegularFile(textFile)) {
			throw new BadInputException(file, "", "its text " + textFile.getFileName() + " is not beside it");
		}
		String plain = Reading.text(textFile);
		if (!startsWithMark(textFile)) {
			return read(root, file, textFile, plain, Optional.of(textFile), ontology);
		}
		try {
			// A file of its own, in which the mark is a character of the text.
			return read(root, file, textFile, MARK + plain, Optional.empty(), ontology);
		} catch (BadInputException counted) {
			try {
				return read(root, file, textFile, plain, Optional.of(textFile), ontology);
			} catch (BadInputException notCounted) {
				throw counted;
			}
		}
	}

	/** brat counts a byte order mark as a character, other programs that write its files do not: the words of spans tell. */
	private static boolean startsWithMark(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			return Arrays.equals(in.readNBytes(3), MARK.getBytes(StandardCharsets.UTF_8));
		}
	}

	private TextSource.Text read(Path root, Path file, Path textFile, String said, Optional<Path> media, TextOntology ontology) throws IOException {
		CodePoints text = new CodePoints(said);
		String itemPath = Folders.relative(root.equals(file) ? textFile : root, textFile);
		var item = TextSource.item(itemPath);
		AnnotationDocument document = Annotations.document(item, Layer.MAIN);
		ObjectNode kept = new Standoff(file, text, ontology, document).read();
		return new TextSource.Text(item.withOrigin(origins.text(kept)), text.text(), media, document);
	}

	/** One file of annotations: lines may refer to lines below them, so they are read in three rounds. */
	private final class Standoff {

		private final Path file;
		private final CodePoints text;
		private final TextOntology ontology;
		private final AnnotationDocument document;
		private final List<String[]> lines = new ArrayList<>();
		private final Map<String, Annotation> byName = new HashMap<>();
		private final Map<String, Integer> lineOf = new HashMap<>();
		private final Map<String, Relation> relations = new HashMap<>();
		private final Map<String, Annotation> relationOwners = new HashMap<>();
		private final Map<Labelled, ObjectNode> kept = new LinkedHashMap<>();
		private final ObjectNode keptOfItem = origins.object();

		Standoff(Path file, CodePoints text, TextOntology ontology, AnnotationDocument document) {
			this.file = file;
			this.text = text;
			this.ontology = ontology;
			this.document = document;
		}

		ObjectNode read() throws IOException {
			Reading.text(file).lines().forEach(line -> lines.add(line.split("\t", 3)));
			round(this::span, "T");
			round(this::event, "E");
			round(this::eventArguments, "E");
			round(this::relation, "R");
			round(this::other, "AMN#*");
			kept.forEach((one, node) -> one.setOrigin(origins.orNull(node)));
			return keptOfItem;
		}

		@FunctionalInterface
		private interface LineReader {
			void read(int number, String[] cells) throws IOException;
		}

		private void round(LineReader reader, String first) throws IOException {
			for (int i = 0; i < lines.size(); i++) {
				String[] cells = lines.get(i);
				int number = i;
				if (cells[0].isEmpty()) {
					continue;
				}
				if ("TREAMN#*".indexOf(cells[0].charAt(0)) < 0 || cells.length < 2) {
					throw new BadInputException(file, "line " + (i + 1), "is no line of brat's standoff: " + String.join("\t", cells));
				}
				if (first.indexOf(cells[0].charAt(0)) >= 0) {
					Reading.at(file, "line " + (i + 1), () -> {
						reader.read(number, cells);
						return null;
					});
				}
			}
		}

		private ObjectNode kept(Labelled one) {
			return kept.computeIfAbsent(one, missing -> origins.object());
		}

		private void span(int line, String[] cells) {
			String[] words = SPACE.split(cells[1], 2);
			if (words.length < 2) {
				throw new IllegalArgumentException("a text-bound annotation has a type and offsets, here is \"" + cells[1] + "\"");
			}
			List<Fragment> fragments = new ArrayList<>();
			for (String part : words[1].split(";")) {
				String[] ends = SPACE.split(part.strip());
				if (ends.length != 2) {
					throw new IllegalArgumentException("a fragment has two offsets, here is \"" + part + "\"");
				}
				fragments.add(new Fragment(Values.count(ends[0], "start"), Values.count(ends[1], "end")));
			}
			Annotation annotation = annotations.annotation(ontology.id(words[0]), text.requireInside(new Span(fragments)));
			ObjectNode node = kept(annotation).put(Brat.NAME, cells[0]).put(Brat.LINE, line);
			String shown = Brat.oneLine(text.text((Span) annotation.getGeometry()));
			if (cells.length > 2 && !cells[2].equals(shown)) {
				// As brat does, which forgives blanks.
				if (!cells[2].replaceAll("\\s", "").equals(shown.replaceAll("\\s", ""))) {
					throw new IllegalArgumentException("says \"" + cells[2] + "\" of a place where the text has \"" + shown + "\"");
				}
				node.put("text", cells[2]);
			}
			name(cells[0], annotation);
			document.getAnnotations().add(annotation);
		}

		private void name(String name, Annotation annotation) {
			if (byName.putIfAbsent(name, annotation) != null) {
				throw new IllegalArgumentException("the id " + name + " is there twice");
			}
		}

		private Annotation named(String name) {
			Annotation found = byName.get(name);
			if (found == null) {
				throw new IllegalArgumentException("there is no " + name);
			}
			return found;
		}

		/** The trigger becomes the event; a second event at the same trigger is an annotation of its own. */
		private void event(int line, String[] cells) {
			String trigger = SPACE.split(cells[1].strip())[0];
			int colon = trigger.indexOf(':');
			if (colon < 0) {
				throw new IllegalArgumentException("an event begins with type:trigger, here is \"" + trigger + "\"");
			}
			Annotation at = named(trigger.substring(colon + 1));
			Annotation event = at;
			if (kept(at).has(Brat.TRIGGER)) {
				event = annotations.annotation(at.getLabelClass(), at.getGeometry());
				document.getAnnotations().add(event);
			}
			event.setLabelClass(ontology.id(trigger.substring(0, colon)));
			ObjectNode node = kept(event);
			if (event == at) {
				node.put(Brat.TRIGGER_LINE, node.path(Brat.LINE).asInt());
			}
			node.put(Brat.TRIGGER, trigger.substring(colon + 1)).put(Brat.NAME, cells[0]).put(Brat.LINE, line);
			end(cells, node);
			name(cells[0], event);
		}

		/** Some files have blanks or tabs at the end of lines. */
		private void end(String[] cells, ObjectNode node) {
			String end = cells[1].substring(cells[1].stripTrailing().length()) + (cells.length > 2 ? "\t" + cells[2] : "");
			if (!end.isEmpty()) {
				node.put(Brat.END, end);
			}
		}

		private void eventArguments(int line, String[] cells) {
			Annotation event = named(cells[0]);
			String[] words = SPACE.split(cells[1].strip());
			ArrayNode roles = kept(event).putArray(Brat.ROLES);
			for (int i = 1; i < words.length; i++) {
				String[] argument = argument(words[i]);
				Annotation target = named(argument[1]);
				// A number behind a role only keeps several of the same kind apart.
				ontology.relate(event, argument[0].replaceAll("\\d+$", ""), target.getId());
				roles.add(argument[0]);
			}
		}

		private String[] argument(String word) {
			String[] parts = word.split(":", 2);
			if (parts.length != 2) {
				throw new IllegalArgumentException("an argument is role:id, here is \"" + word + "\"");
			}
			return parts;
		}

		private void relation(int line, String[] cells) {
			String[] words = SPACE.split(cells[1].strip());
			if (words.length != 3) {
				throw new IllegalArgumentException("a relation has a type and two arguments, here is \"" + cells[1] + "\"");
			}
			String[] from = argument(words[1]);
			String[] to = argument(words[2]);
			Annotation owner = named(from[1]);
			Relation relation = ontology.relate(owner, words[0], named(to[1]).getId());
			relation.setId(annotations.id());
			ObjectNode node = origins.object().put(Brat.NAME, cells[0]).put(Brat.LINE, line);
			node.putArray(Brat.ARGUMENTS).add(from[0]).add(to[0]);
			end(cells, node);
			relation.setExtra(origins.text(node).orElseThrow());
			relations.put(cells[0], relation);
			relationOwners.put(cells[0], owner);
		}

		private void other(int line, String[] cells) {
			switch (cells[0].charAt(0)) {
			case 'A', 'M' -> attribute(line, cells);
			case 'N' -> normalisation(line, cells, SPACE.split(cells[1].strip(), 3));
			case '#' -> note(line, cells);
			default -> equivalence(line, cells);
			}
		}

		private void attribute(int line, String[] cells) {
			String[] words = SPACE.split(Brat.trimmed(cells[1]), 3);
			if (words.length < 2) {
				throw new IllegalArgumentException("an attribute has a name and an id, here is \"" + cells[1] + "\"");
			}
			AttributeValue value = words.length == 2 ? new AttributeValue.Flag(true) : new AttributeValue.Text(words[2]);
			Relation relation = relations.get(words[1]);
			if (relation != null) {
				relation.getAttributes().put(words[0], value);
				keep(line, cells, relationOwners.get(words[1]), words[0], "");
				return;
			}
			Annotation annotation = named(words[1]);
			Values.put(annotation, words[0], value);
			keep(line, cells, annotation, words[0], words[1]);
			ontology.attribute(ontology.labelClass(className(annotation)), words[0], words.length == 2 ? AttributeKind.FLAG : AttributeKind.TEXT);
		}

		private String className(Annotation annotation) {
			return Classes.names(ontology.ontology()).get(annotation.getLabelClass());
		}

		/** Keeps of a line what its attribute does not say, on the annotation, so that it goes with it. */
		private void keep(int line, String[] cells, Annotation annotation, String name, String target) {
			ObjectNode node = kept(annotation).withArray(Brat.OTHERS).addObject().put(Brat.LINE, line).put("text", String.join("\t", cells)).put("attribute", name);
			if (!target.isEmpty()) {
				node.put("of", target);
			}
		}

		private void normalisation(int line, String[] cells, String[] words) {
			if (words.length < 3) {
				throw new IllegalArgumentException("a normalisation has a name, an id and a reference, here is \"" + cells[1] + "\"");
			}
			put(line, cells, words[0], words[1], words[2]);
		}

		private void note(int line, String[] cells) {
			String[] words = SPACE.split(cells[1].strip());
			if (words.length < 2 || !byName.containsKey(words[1]) || cells.length < 3) {
				keptOfItem.withArray(Brat.OTHERS).addObject().put(Brat.LINE, line).put("text", String.join("\t", cells));
				return;
			}
			put(line, cells, words[0], words[1], cells[2]);
		}

		private void put(int line, String[] cells, String name, String target, String text) {
			Annotation annotation = named(target);
			AttributeValue before = annotation.getAttributes().map().get(name);
			AttributeValue value = new AttributeValue.Text(text);
			if (before != null) {
				List<String> all = new ArrayList<>(before instanceof AttributeValue.Choices(List<String> values) ? values : List.of(before.text()));
				all.add(text);
				value = new AttributeValue.Choices(all);
			}
			Values.put(annotation, name, value);
			keep(line, cells, annotation, name, target);
			ontology.attribute(ontology.labelClass(className(annotation)), name, AttributeKind.TEXT);
		}

		private void equivalence(int line, String[] cells) {
			String[] words = SPACE.split(cells[1].strip());
			String group = "equiv-" + (line + 1);
			for (int i = 1; i < words.length; i++) {
				Annotation member = named(words[i]);
				if (member.getGroup() == null) {
					member.setGroup(group);
				}
			}
			keptOfItem.withArray("groups").addObject().put(Brat.LINE, line).put("text", String.join("\t", cells)).put("group", group);
		}
	}
}
