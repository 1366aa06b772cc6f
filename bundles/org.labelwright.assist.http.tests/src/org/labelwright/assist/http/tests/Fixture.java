/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.http.tests;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.labelwright.assist.Assistant;
import org.labelwright.assist.Assistants;
import org.labelwright.assist.PreLabelling;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.Staging;
import org.labelwright.core.format.Classes;
import org.labelwright.core.format.ListedSource;
import org.labelwright.core.format.Options;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.core.registry.Contributions;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.ontology.Ontology;

/** A dataset to label. */
public final class Fixture {

	public static final Layer MODEL = new Layer("model", "Model");

	private Fixture() {
	}

	public static Ontology ontology(String... names) {
		Classes classes = new Classes("test");
		Stream.of(names).forEach(classes::add);
		return classes.ontology();
	}

	public static Item image(Path folder, String name, int width, int height) throws IOException {
		Path file = folder.resolve(name);
		ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
		return Item.image(name, file.toString(), "image/png", width, height);
	}

	public static Item text(Path folder, String name, String text) throws IOException {
		Path file = Files.writeString(folder.resolve(name), text);
		return new Item(name, file.toString(), "text/plain", 0, 0, Optional.empty(), Optional.empty(), Optional.empty());
	}

	/** Makes a dataset of items with what is given for each. */
	public static void dataset(Path folder, Ontology ontology, Map<Item, List<Annotation>> items) throws IOException {
		Dataset.create(folder, "Data");
		try (Dataset dataset = Dataset.openForEditing(folder)) {
			dataset.importFrom(new ListedSource<>("items", "test", ontology, List.copyOf(items.keySet()),
					item -> Annotations.sourceRecord(item, Optional.of(Path.of(item.path())), items.get(item))), new Staging.Options(Layer.MAIN, false), Progress.NONE);
		}
	}

	public static PreLabelling.Result prelabel(Path folder, String assistant, Map<String, String> options) throws IOException {
		return prelabel(folder, assistant, options, Progress.NONE);
	}

	public static PreLabelling.Result prelabel(Path folder, String assistant, Map<String, String> options, Progress progress) throws IOException {
		Assistant found = new Assistants(Contributions.ofPlatform()).batch(assistant);
		try (Dataset dataset = Dataset.openForEditing(folder)) {
			return new PreLabelling(dataset, Clock.systemUTC()).run(found, Options.of(found.batch().orElseThrow().get().options(), new HashMap<>(options)), MODEL, progress);
		}
	}

	/** What a layer says of an item, a line an annotation. */
	public static String says(Path folder, String item) throws IOException {
		try (Dataset dataset = Dataset.open(folder)) {
			StringBuilder said = new StringBuilder();
			for (Annotation one : dataset.document(item, MODEL.id()).getAnnotations()) {
				said.append(one.getLabelClass()).append(' ').append(one.getGeometry()).append(' ')
						.append(Annotations.score(one).map(Object::toString).orElse("-")).append(" by ").append(one.getProvenance().getAuthor()).append('\n');
			}
			return said.toString();
		}
	}
}
