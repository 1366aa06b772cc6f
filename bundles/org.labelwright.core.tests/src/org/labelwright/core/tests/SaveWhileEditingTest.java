/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Change;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.DocumentSession;
import org.labelwright.core.dataset.Edit;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.Staging;
import org.labelwright.geometry.Span;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationFactory;

/** Edits go on while a large document is written, again and again, and none is lost. */
class SaveWhileEditingTest {

	private static final int LABELS = 20_000;
	private static final long MILLIS = 4_000;

	@TempDir
	private Path temp;

	private static Annotation label(String id) {
		Annotation annotation = AnnotationFactory.eINSTANCE.createAnnotation();
		annotation.setId(id);
		annotation.setGeometry(Span.of(0, 4));
		return annotation;
	}

	@Test
	void everyEditIsInTheDocumentInTheEnd() throws Exception {
		Path folder = temp.resolve("data");
		Dataset.create(folder, "Test");
		int edits = 0;
		String item;
		int before;
		try (Dataset dataset = Dataset.openForEditing(folder)) {
			dataset.importFrom(Samples.source(1, -1, "car"), Staging.Options.DEFAULT, Progress.NONE);
			item = dataset.items().getFirst().id();
			DocumentSession session = dataset.session(item, Layer.MAIN.id());
			before = session.annotations().size();
			session.apply(new Edit(IntStream.range(0, LABELS).mapToObj(i -> Change.add(label("label" + i))).toList()));
			long end = System.currentTimeMillis() + MILLIS;
			while (System.currentTimeMillis() < end) {
				session.apply(new Edit(Change.add(label("late" + edits++))));
			}
		}
		assertThat(Files.exists(folder.resolve(".labelwright/journal/" + item + "/main.jsonl"))).isFalse();
		try (Dataset dataset = Dataset.open(folder)) {
			List<String> ids = dataset.document(item, Layer.MAIN.id()).getAnnotations().stream().map(Annotation::getId).toList();
			assertThat(ids).hasSize(before + LABELS + edits).doesNotHaveDuplicates().contains("label" + (LABELS - 1), "late0", "late" + (edits - 1));
		}
	}
}
