/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.http.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.Classes;
import org.labelwright.core.format.Formats;
import org.labelwright.core.format.ListedSource;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Origins;
import org.labelwright.core.format.support.Reading;
import org.labelwright.core.registry.Contributions;
import org.labelwright.geometry.Geometry;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.ontology.Ontology;

/** Texts with annotations as UIMA CAS in XMI, by way of the format that is installed for such files. Keeps nothing; for several threads. */
final class CasCodec {

	private static final String FORMAT = "uima-xmi";
	private static final String TYPES = "TypeSystem.xml";

	/**
	 * A text as it is sent.
	 *
	 * @param length of the text, in units of UTF-16 as UIMA counts
	 */
	record Cas(String xmi, String typeSystem, int length) {
	}

	/**
	 * What was predicted.
	 *
	 * @param score as the recommender says it, empty where it does not
	 */
	record Predicted(Geometry place, String label, Optional<Double> score) {
	}

	private final Formats formats;
	private final Origins origins = new Origins(FORMAT);

	CasCodec(Contributions contributions) {
		formats = new Formats(contributions);
	}

	/** @param texts all have the same types */
	List<Cas> write(Ontology ontology, List<SourceRecord> texts, CasLayer layer) throws IOException {
		return Scratch.with(folder -> {
			List<Cas> written = new ArrayList<>();
			for (SourceRecord one : texts) {
				if (one.media().isEmpty()) {
					throw new IOException("the text is not there");
				}
				Path out = folder.resolve("cas" + written.size());
				List<Layer> layers = one.documents().stream().map(document -> new Layer(document.getLayer(), document.getLayer())).toList();
				Optional<String> types = origins.text(origins.object().put(TYPES, written.isEmpty() ? layer.typeSystem() : written.getLast().typeSystem()));
				formats.write(new ListedSource<>("texts", "labelwright", ontology, layers, types, List.of(one), same -> same), out, FORMAT, Map.of(), new LossReport(), Progress.NONE);
				written.add(new Cas(Reading.text(file(out)), Files.readString(out.resolve(TYPES)), Reading.text(one.media().get()).length()));
			}
			return written;
		});
	}

	private static Path file(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(file -> file.toString().endsWith(".xmi")).findFirst().orElseThrow(() -> new IOException("it is no text"));
		}
	}

	/**
	 * What of an answer is marked as predicted.
	 *
	 * @param typeSystem of what was sent
	 * @throws IOException with the reason, for people, where it is no CAS, or one about another text
	 */
	List<Predicted> predicted(SourceRecord of, String xmi, String typeSystem, CasLayer layer) throws IOException {
		String text = Reading.text(of.media().orElseThrow(() -> new IOException("the text is not there")));
		return Scratch.with(folder -> {
			Path file = Files.writeString(folder.resolve("answer.xmi"), xmi);
			Files.writeString(folder.resolve(TYPES), typeSystem);
			List<Predicted> found = new ArrayList<>();
			try (DatasetSource source = formats.open(file, Optional.of(FORMAT), Map.of(), new LossReport(), Progress.NONE)) {
				Map<String, String> names = Classes.names(source.ontology());
				source.forEach(one -> {
					if (!Reading.text(one.media().orElseThrow()).equals(text)) {
						throw new IOException("the answer is about another text than the one that was sent");
					}
					for (AnnotationDocument document : one.documents()) {
						document.getAnnotations().forEach(annotation -> predicted(annotation, names, layer).ifPresent(found::add));
					}
				}, Progress.NONE);
			} catch (BadInputException e) {
				// Where in our scratch file it stands helps nobody.
				throw new IOException("the document of its answer is no CAS in XMI: " + e.getMessage().replace(file + ", ", "").replace(file + ": ", ""), e);
			}
			return found;
		});
	}

	private static Optional<Predicted> predicted(Annotation annotation, Map<String, String> names, CasLayer layer) {
		Map<String, AttributeValue> values = annotation.getAttributes().map();
		if (!values.containsKey(CasLayer.PREDICTED) || !values.get(CasLayer.PREDICTED).text().equals("true")) {
			return Optional.empty();
		}
		String name = names.getOrDefault(annotation.getLabelClass(), "");
		Optional<String> label = layer.isOfClasses() ? Optional.of(name).filter(said -> !said.equals(layer.shortName()))
				: Optional.ofNullable(values.get(layer.feature())).map(AttributeValue::text);
		return label.filter(said -> !said.isBlank()).map(said -> new Predicted(annotation.getGeometry(), said, score(values.get(layer.score()))));
	}

	private static Optional<Double> score(AttributeValue value) {
		try {
			return value == null ? Optional.empty() : Optional.of(Double.parseDouble(value.text())).filter(Double::isFinite);
		} catch (NumberFormatException e) {
			return Optional.empty();
		}
	}
}
