/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.ListSource;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.dataset.Staging;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.geometry.Box;
import org.labelwright.model.annotation.AnnotationDocument;

/** Where the layers of a source go when it is imported. */
class SeveralLayersTest {

	private static final Item ITEM = new Item("one", "one.png", "image/png", 10, 10, Optional.empty(), Optional.empty(), Optional.empty());

	@TempDir
	private Path temp;

	@BeforeEach
	void dataset() throws IOException {
		Dataset.create(temp, "data");
	}

	private static Layer layer(String id) {
		return id.equals("main") ? Layer.MAIN : new Layer(id, id.toUpperCase());
	}

	/** One annotation a document, with the id of its layer. */
	private static ListSource source(List<String> layers, String... documents) {
		List<AnnotationDocument> all = Stream.of(documents).map(id -> {
			AnnotationDocument document = Annotations.document(ITEM, layer(id));
			document.getAnnotations().add(Samples.annotation("of-" + id + "-" + documents.length, new Box(1, 1, 2, 2)));
			return document;
		}).toList();
		return new ListSource("test", "test", Samples.ontology("car"), layers.stream().map(SeveralLayersTest::layer).toList(),
				List.of(new SourceRecord(ITEM, Optional.empty(), all)));
	}

	/** Imports and says the layers, what they are called, and what is in them. */
	private String imported(ListSource source, Layer into) throws IOException {
		List<String> said = new ArrayList<>();
		try (Dataset dataset = Dataset.openForEditing(temp)) {
			dataset.importFrom(source, new Staging.Options(into, false), Progress.NONE);
			for (Layer layer : dataset.layers()) {
				said.add(layer.id() + " (" + layer.name() + ") "
						+ dataset.document(ITEM.id(), layer.id()).getAnnotations().stream().map(one -> one.getId().replaceAll("-\\d+$", "")).collect(Collectors.joining(" ")));
			}
		}
		return String.join("\n", said);
	}

	@Test
	void furtherLayersStayLayers() throws IOException {
		assertThat(imported(source(List.of("second", "main", "silent"), "second", "main"), Layer.MAIN)).isEqualTo("main (Main) of-main\nsecond (SECOND) of-second\nsilent (SILENT) ");
	}

	@Test
	void theFirstIsTheMainOneWhereNoneIsCalledSo() throws IOException {
		assertThat(imported(source(List.of("a", "b"), "a", "b"), Layer.MAIN)).isEqualTo("main (Main) of-a\nb (B) of-b");
	}

	@Test
	void oneLayerGoesWhereItIsSent() throws IOException {
		assertThat(imported(source(List.of("a"), "a"), layer("x"))).isEqualTo("main (Main) \nx (X) of-a");
	}

	/** The same file once more finds its layers free under another name. */
	@Test
	void besideAnotherLayerTheyAreCalledAfterIt() throws IOException {
		imported(source(List.of("main", "b"), "main", "b"), Layer.MAIN);
		assertThatThrownBy(() -> imported(source(List.of("main", "b"), "b"), Layer.MAIN)).isInstanceOf(BadInputException.class).hasMessageContaining("\"B\"");
		assertThat(imported(source(List.of("main", "b"), "main", "b", "b"), layer("x"))).isEqualTo("main (Main) of-main\nb (B) of-b\nx (X) of-main\nx-b (X, B) of-b of-b");
	}

	@Test
	void idsAreNamesOfFilesAndStayApart() throws IOException {
		assertThat(imported(source(List.of("main", "../b", ".._b", "main/"), "../b", ".._b"), Layer.MAIN).lines().map(line -> line.replaceAll(" \\(.*\\)", "")))
				.containsExactly("main ", "__b of-../b", "__b-2 of-.._b", "main_ ");
		assertThatThrownBy(() -> imported(source(List.of("main"), "main"), layer("../../x"))).isInstanceOf(BadInputException.class).hasMessageContaining("../../x");
	}
}
