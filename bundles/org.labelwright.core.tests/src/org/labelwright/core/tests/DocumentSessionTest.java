/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import org.eclipse.emf.ecore.util.EcoreUtil;
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

/** What a session says of its document while that is edited. */
class DocumentSessionTest {

	@TempDir
	private Path temp;

	private static Annotation label(String id, int end) {
		Annotation annotation = AnnotationFactory.eINSTANCE.createAnnotation();
		annotation.setId(id);
		annotation.setGeometry(Span.of(0, end));
		return annotation;
	}

	/** Annotations are found by their ids without a look at all others, and are always those that are there now. */
	@Test
	void annotationsAreFoundAsTheyAreNow() throws Exception {
		Dataset.create(temp.resolve("data"), "Test");
		Random random = new Random(5);
		try (Dataset dataset = Dataset.openForEditing(temp.resolve("data"))) {
			dataset.importFrom(Samples.source(1, -1, "car"), Staging.Options.DEFAULT, Progress.NONE);
			DocumentSession session = dataset.session(dataset.items().getFirst().id(), Layer.MAIN.id());
			for (int round = 0; round < 300; round++) {
				String id = "label" + random.nextInt(10);
				int end = round + 1;
				Edit edit = session.find(id).map(before -> {
					Annotation after = EcoreUtil.copy(before);
					after.setGeometry(Span.of(0, end));
					return new Edit(random.nextBoolean() ? Change.delete(before, session.position(id)) : Change.replace(before, after));
				}).orElse(new Edit(Change.add(label(id, end))));
				session.apply(edit);
				if (random.nextInt(3) == 0) {
					session.apply(edit.inverse());
				}
				for (int i = 0; i < 10; i++) {
					String one = "label" + i;
					assertThat(session.find(one)).isEqualTo(session.annotations().stream().filter(annotation -> annotation.getId().equals(one)).findFirst());
				}
			}
		}
	}
}
