/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.onnx.tests;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.labelwright.assist.Assistants;
import org.labelwright.assist.BatchAssistant;
import org.labelwright.assist.onnx.internal.Graph;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.Options;
import org.labelwright.core.registry.Contributions;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.OntologyFactory;

/** A folder with a model and what it looks at. */
final class Bench {

	final Path folder;
	final Ontology ontology = OntologyFactory.eINSTANCE.createOntology();

	Bench(Path folder, String... classes) {
		this.folder = folder;
		for (String name : classes) {
			LabelClasses.add(ontology, name);
		}
	}

	/** @param json with ' for " */
	Bench describe(String json) throws IOException {
		Files.writeString(folder.resolve("model.json"), json.replace('\'', '"'));
		return this;
	}

	Bench model(Graph graph) throws IOException {
		graph.write(folder.resolve("model.onnx"));
		return this;
	}

	/** A black picture with a white rectangle. */
	SourceRecord picture(String name, int width, int height, int x, int y, int rectangleWidth, int rectangleHeight) throws IOException {
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = image.createGraphics();
		graphics.setColor(Color.WHITE);
		graphics.fillRect(x, y, rectangleWidth, rectangleHeight);
		graphics.dispose();
		return picture(name, image);
	}

	SourceRecord picture(String name, BufferedImage image) throws IOException {
		Path file = folder.resolve(name);
		ImageIO.write(image, "png", file.toFile());
		return new SourceRecord(Item.image(name, file.toString(), "image/png", image.getWidth(), image.getHeight()), Optional.of(file), List.of());
	}

	SourceRecord text(String text) throws IOException {
		Path file = Files.writeString(folder.resolve("text.txt"), text);
		return new SourceRecord(Item.image("text", file.toString(), "text/plain", 0, 0), Optional.of(file), List.of());
	}

	BatchAssistant.Run start(String... options) throws IOException {
		return start(Progress.NONE, options);
	}

	/** @param options names and values by turns */
	BatchAssistant.Run start(Progress progress, String... options) throws IOException {
		Map<String, String> given = new HashMap<>(Map.of("model", folder.toString()));
		for (int i = 0; i < options.length; i += 2) {
			given.put(options[i], options[i + 1]);
		}
		BatchAssistant assistant = new Assistants(Contributions.ofPlatform()).batch("onnx").batch().orElseThrow().get();
		return assistant.start(ontology, Options.of(assistant.options(), given), progress);
	}

	List<Annotation> predict(SourceRecord one, String... options) throws IOException {
		try (BatchAssistant.Run run = start(options)) {
			return List.copyOf(run.predict(one, Progress.NONE).getAnnotations());
		}
	}
}
