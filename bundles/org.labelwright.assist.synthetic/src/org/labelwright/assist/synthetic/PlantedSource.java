/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.synthetic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.labelwright.core.AtomicFiles;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.ForwardingSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.AbstractSource;
import org.labelwright.model.ontology.Ontology;

/**
 * Images, texts, recordings and videos with right labels, in some of which one error each is planted, and a layer of
 * predictions as a good model makes them: to measure which checks find which errors. The same seed gives the same. Not
 * for several threads.
 */
public final class PlantedSource extends AbstractSource {

	/** The layer of people's labels. */
	public static final Layer LABELS = Layer.MAIN;
	/** The layer of predictions. */
	public static final Layer MODEL = new Layer("model", "Model");

	/** Kinds of errors on images; each is named by the check that is to find it. */
	private static final List<String> KINDS = List.of("outside-image", "zero-area", "duplicate", "near-duplicate", "missing-attribute", "missing-answer", "unknown-class",
			"geometry-not-allowed", "double-label", "minimum-size", "aspect-ratio", "object-count", "containment", "overlap", "rule", "class-confusion", "overlooked",
			"relation", "size-outlier", "aspect-outlier", "count-outlier", "badly-located");
	private static final int OF_EACH = 5;
	private static final int CLEAN = 31;
	private static final int TRAINING = 100;
	private static final int COPIES = 4;

	/**
	 * An error that was made.
	 *
	 * @param check the id of the check that is to find it
	 * @param annotation the label that is wrong, or whose twin is; empty where the item is
	 */
	public record Planted(String check, String item, Optional<String> annotation) {
	}

	private final Path media;
	private final List<SourceRecord> records = new ArrayList<>();
	private final List<Planted> planted = new ArrayList<>();

	/** Draws everything. @param seed of the random numbers */
	public PlantedSource(long seed) throws IOException {
		this(seed, PlantedOntology.make());
	}

	private PlantedSource(long seed, Ontology ontology) throws IOException {
		super(ontology.getName(), "synthetic", ontology, List.of(LABELS, MODEL), Optional.empty());
		media = Files.createTempDirectory("labelwright-planted");
		Random random = new Random(seed);
		List<String> kinds = new ArrayList<>();
		KINDS.forEach(kind -> kinds.addAll(Collections.nCopies(OF_EACH, kind)));
		kinds.addAll(Collections.nCopies(CLEAN, ""));
		Collections.shuffle(kinds, random);
		PlantedImages images = new PlantedImages(media, random, planted);
		for (int i = 0; i < kinds.size(); i++) {
			records.add(images.make((i < TRAINING ? "train/" : "test/") + String.format(Locale.ROOT, "belt-%03d.png", i + 1), kinds.get(i)));
		}
		for (int i = 0; i < COPIES; i++) {
			// Of an image for training: one more for training, and one for testing.
			records.add(images.copy(records.get(3 * i), String.format(Locale.ROOT, "train/again-%d.png", i + 1), "near-duplicate-image"));
			records.add(images.copy(records.get(3 * i + 1), String.format(Locale.ROOT, "test/leak-%d.png", i + 1), "split-leak"));
		}
		PlantedOthers others = new PlantedOthers(media, random, planted);
		others.texts(records);
		others.recordings(records);
		others.videos(records);
		new PlantedSentences(media, random, planted).add(records);
		new PlantedSpeech(media, random, planted).add(records);
	}

	/** What is wrong. */
	public List<Planted> planted() {
		return List.copyOf(planted);
	}

	@Override
	public long itemCount() {
		return records.size();
	}

	@Override
	public void forEach(Visitor visitor, Progress progress) throws IOException {
		for (int i = 0; i < records.size(); i++) {
			progress.at(i, records.size());
			SourceRecord one = records.get(i);
			visitor.visit(one.withDocuments(one.documents().stream().map(EcoreUtil::copy).toList()));
		}
		progress.at(records.size(), records.size());
	}

	/** One layer alone, as an import takes it in. */
	public DatasetSource layer(Layer layer) {
		return new OneLayer(this, layer);
	}

	private static final class OneLayer extends ForwardingSource {

		private final Layer layer;

		OneLayer(PlantedSource source, Layer layer) {
			super(source);
			this.layer = layer;
		}

		@Override
		public List<Layer> layers() {
			return List.of(layer);
		}

		@Override
		public void forEach(Visitor visitor, Progress progress) throws IOException {
			source().forEach(one -> visitor.visit(one.withDocuments(one.documents().stream().filter(document -> document.getLayer().equals(layer.id())).toList())), progress);
		}

		@Override
		public void close() {
			// The whole is closed by who made it.
		}
	}

	static Item item(String path, String mediaType, int width, int height) {
		return Item.image(path.replaceAll(".*/", "").replaceAll("\\.[a-z0-9]+$", ""), path, mediaType, width, height);
	}

	@Override
	public void close() throws IOException {
		AtomicFiles.deleteTree(media);
	}
}
