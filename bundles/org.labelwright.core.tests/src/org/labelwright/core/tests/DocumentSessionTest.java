/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.labelwright.core.text.AttributeSpans;
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

	/** An edit looks for spans that move with it only where there may be some: also where they came by an edit, or were there from the start. */
	@Test
	void spansWithinAttributesAreKnownOf() throws Exception {
		Dataset.create(temp.resolve("data"), "Test");
		try (Dataset dataset = Dataset.openForEditing(temp.resolve("data"))) {
			dataset.importFrom(Samples.source(1, -1, "car"), Staging.Options.DEFAULT, Progress.NONE);
			DocumentSession session = dataset.session(dataset.items().getFirst().id(), Layer.MAIN.id());
			assertThat(session.hasHostedSpans()).isFalse();
			session.apply(new Edit(Change.add(label("host", 4))));
			assertThat(session.hasHostedSpans()).isFalse();
			Annotation within = label("within", 4);
			AttributeSpans.put(within, "host", "text");
			session.apply(new Edit(Change.add(within)));
			assertThat(session.hasHostedSpans()).isTrue();
		}
		try (Dataset dataset = Dataset.openForEditing(temp.resolve("data"))) {
			assertThat(dataset.session(dataset.items().getFirst().id(), Layer.MAIN.id()).hasHostedSpans()).isTrue();
		}
	}

	private static List<String> ids(DocumentSession session) {
		return session.annotations().stream().map(Annotation::getId).toList();
	}

	/** What is said of places, of which only some are looked for in between, is what a look at all annotations finds; edits of many changes among them. */
	@Test
	void placesAreThoseInTheOrderOfStacking() throws Exception {
		Dataset.create(temp.resolve("data"), "Test");
		Random random = new Random(6);
		try (Dataset dataset = Dataset.openForEditing(temp.resolve("data"))) {
			dataset.importFrom(Samples.source(1, -1, "car"), Staging.Options.DEFAULT, Progress.NONE);
			DocumentSession session = dataset.session(dataset.items().getFirst().id(), Layer.MAIN.id());
			for (int round = 0; round < 200; round++) {
				List<String> ids = new ArrayList<>(ids(session));
				List<Change> changes = new ArrayList<>();
				for (int i = random.nextInt(12); i >= 0; i--) {
					String id = "label" + random.nextInt(60);
					int at = ids.indexOf(id);
					if (at < 0) {
						int place = random.nextInt(ids.size() + 2) - 1;
						changes.add(new Change(id, place, Optional.empty(), Optional.of(label(id, 1 + i))));
						ids.add(place < 0 ? ids.size() : place, id);
					} else if (changes.stream().noneMatch(change -> change.id().equals(id))) {
						Annotation before = session.find(id).orElseThrow();
						changes.add(random.nextBoolean() ? Change.delete(before, at) : Change.replace(before, label(id, 100 + i)));
						if (changes.getLast().after().isEmpty()) {
							ids.remove(at);
						}
					}
				}
				Edit edit = new Edit(changes);
				List<Annotation> before = List.copyOf(EcoreUtil.copyAll(session.annotations()));
				session.apply(edit);
				assertThat(ids(session)).isEqualTo(ids);
				for (String id : List.of("label" + random.nextInt(60), "label" + random.nextInt(60), "missing")) {
					assertThat(session.position(id)).as(id).isEqualTo(ids.indexOf(id));
				}
				if (random.nextInt(3) == 0) {
					session.apply(edit.inverse());
					assertThat(EcoreUtil.equals(session.annotations(), before)).as("taken back").isTrue();
				}
			}
			List<String> ids = ids(session);
			assertThat(ids).hasSizeGreaterThan(10).allSatisfy(id -> assertThat(session.position(id)).isEqualTo(ids.indexOf(id)));
		}
	}
}
