/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.labelwright.assist.LearningAssistant;
import org.labelwright.assist.language.LabelledText;
import org.labelwright.assist.language.SpanLearner;
import org.labelwright.assist.language.SpanModel;
import org.labelwright.core.AtomicFiles;
import org.labelwright.core.BadInputException;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.FormatOption;
import org.labelwright.core.format.Options;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.core.format.support.Reading;
import org.labelwright.media.text.CodePoints;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;

/** Learns from labelled texts into a file, and labels texts with it. */
public final class SpanLearnerBatch implements LearningAssistant {

	private static final FormatOption MODEL = FormatOption.file("model", "The file of the model: written by train, read by prelabel");

	@Override
	public List<FormatOption> options() {
		return List.of(MODEL);
	}

	private static Path file(Options options) throws BadInputException {
		if (options.text(MODEL.name()).isEmpty()) {
			throw new BadInputException("The option model names the file of the model");
		}
		return Path.of(options.text(MODEL.name())).toAbsolutePath();
	}

	@Override
	public String learn(DatasetSource source, Options options, Progress progress) throws IOException {
		Path file = file(options);
		List<LabelledText> texts = new ArrayList<>();
		source.forEach(one -> {
			if (one.item().mediaType().startsWith("text/") && one.media().isPresent()) {
				List<Annotation> annotations = one.documents().stream().flatMap(document -> document.getAnnotations().stream()).toList();
				texts.add(LabelledText.of(one.item().id(), new CodePoints(Reading.text(one.media().get())), annotations, source.ontology()));
			}
		}, progress);
		SpanLearner.Learned learned = new SpanLearner().learn(texts, progress)
				.orElseThrow(() -> new BadInputException("There is nothing to learn from: no text has a label"));
		AtomicFiles.write(file, learned.model().toJson() + "\n");
		String f1 = learned.f1().isPresent() ? String.format(Locale.ROOT, "F1 %.3f on texts that were held out", learned.f1().getAsDouble()) : "too few texts to hold some out";
		return "Learned from " + learned.labels() + " labels in " + learned.texts() + " texts (" + f1 + "); the model is in " + file;
	}

	@Override
	public Set<String> required() {
		return Set.of(MODEL.name());
	}

	@Override
	public Run start(Ontology ontology, Options options, Progress progress) throws IOException {
		Path file = file(options);
		if (!Files.isRegularFile(file)) {
			throw new BadInputException(file, "", "there is no such file; labelwright train --assistant span-learner makes it");
		}
		String json = Reading.text(file);
		SpanModel model;
		try {
			model = SpanModel.ofJson(json);
		} catch (IllegalArgumentException e) {
			throw new BadInputException(file, "", e.getMessage(), e);
		}
		CRC32 sum = new CRC32();
		sum.update(json.getBytes(StandardCharsets.UTF_8));
		Set<String> classes = LabelClasses.all(ontology).stream().map(LabelClass::getId).collect(Collectors.toSet());
		return new Predicting(model, classes, "span-learner " + file.getFileName() + " " + HexFormat.of().toHexDigits((int) sum.getValue()));
	}

	private record Predicting(SpanModel model, Set<String> classes, String author) implements Run {

		@Override
		public AnnotationDocument predict(SourceRecord one, Progress progress) throws IOException {
			AnnotationDocument document = AnnotationFactory.eINSTANCE.createAnnotationDocument();
			Annotations factory = new Annotations();
			CodePoints text = new CodePoints(Reading.text(one.media().orElseThrow(() -> new IOException("the text is not there"))));
			for (SpanModel.Found found : model.predict(text, progress)) {
				if (classes.contains(found.label().labelClass())) {
					Annotation annotation = factory.annotation(found.label().labelClass(), found.label().span());
					Annotations.score(annotation, found.confidence());
					document.getAnnotations().add(annotation);
				}
			}
			return document;
		}
	}
}
