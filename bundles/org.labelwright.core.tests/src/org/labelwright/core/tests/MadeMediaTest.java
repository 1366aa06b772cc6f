/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.ListSource;
import org.labelwright.core.dataset.MadeMedia;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.dataset.Staging;
import org.labelwright.core.format.FolderOutput;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.support.Values;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.ontology.OntologyFactory;

/** Media that are no file of their own in what a source reads. */
class MadeMediaTest {

	@TempDir
	private Path temp;

	/** A text that is written as often as it is asked for. */
	private final class Made implements MadeMedia {

		private int files;
		private final String text;

		Made(String text) {
			this.text = text;
		}

		@Override
		public Path file() {
			files++;
			try {
				return Files.writeString(temp.resolve("made" + files + ".txt"), text);
			} catch (IOException e) {
				throw new java.io.UncheckedIOException(e);
			}
		}

		@Override
		public void writeTo(Path to) throws IOException {
			Files.writeString(to, text);
		}
	}

	private static SourceRecord record(String name, MadeMedia media) {
		return new SourceRecord(Item.image(name, name + ".txt", "text/plain", 0, 0), media, List.of());
	}

	private static ListSource source(SourceRecord... records) {
		return new ListSource("Test", "test", OntologyFactory.eINSTANCE.createOntology(), List.of(records));
	}

	@Test
	void anImportWritesThemWhereTheyBelong() throws IOException {
		Made one = new Made("first");
		Made other = new Made("second");
		Dataset.create(temp.resolve("data"), "data");
		try (Dataset dataset = Dataset.openForEditing(temp.resolve("data"))) {
			dataset.importFrom(source(record("a", one), record("b", other)), Staging.Options.DEFAULT, Progress.NONE);
			assertThat(Files.readString(dataset.media(dataset.items().get(0)).orElseThrow())).isEqualTo("first");
			assertThat(Files.readString(dataset.media(dataset.items().get(1)).orElseThrow())).isEqualTo("second");
		}
		assertThat(one.files + other.files).as("files on the way").isZero();
	}

	@Test
	void copiesOfARecordKeepThem() throws IOException {
		Made made = new Made("text");
		SourceRecord copy = record("a", made).withDocuments(List.of()).withItem(Item.image("b", "b.txt", "text/plain", 0, 0));
		assertThat(copy.hasMedia()).isTrue();
		assertThat(copy.mediaFile()).isEmpty();
		assertThat(made.files).isZero();
		assertThat(Files.readString(copy.media().orElseThrow())).isEqualTo("text");
		try (FolderOutput output = new FolderOutput(temp.resolve("out"))) {
			output.copyMedia(copy, "b.txt", new LossReport());
			output.commit();
		}
		assertThat(temp.resolve("out/b.txt")).hasContent("text");
		assertThat(made.files).isEqualTo(1);
	}

	@Test
	void anImportThatCannotWriteOneLeavesNothing() throws IOException {
		Dataset.create(temp.resolve("data"), "data");
		MadeMedia broken = new MadeMedia() {
			@Override
			public Path file() {
				throw new IllegalStateException();
			}

			@Override
			public void writeTo(Path to) throws IOException {
				throw new IOException("disk full");
			}
		};
		try (Dataset dataset = Dataset.openForEditing(temp.resolve("data"))) {
			assertThatThrownBy(() -> dataset.importFrom(source(record("a", broken)), Staging.Options.DEFAULT, Progress.NONE)).isInstanceOf(IOException.class)
					.hasMessage("disk full");
			assertThat(dataset.items()).isEmpty();
		}
	}

	/** Beside what an import puts quickly, a map of attributes is as any other. */
	@Test
	void newValuesAreFoundAndReplaced() {
		Annotation annotation = AnnotationFactory.eINSTANCE.createAnnotation();
		Values.putNew(annotation, "upos", new AttributeValue.Text("NOUN"));
		Values.putNew(annotation, "lemma", new AttributeValue.Text("tree"));
		Annotation copy = EcoreUtil.copy(annotation);
		assertThat(Optional.ofNullable(annotation.getAttributes().get("lemma"))).contains(new AttributeValue.Text("tree"));
		Values.put(annotation, "upos", new AttributeValue.Text("VERB"));
		assertThat(annotation.getAttributes().map()).isEqualTo(Map.of("upos", new AttributeValue.Text("VERB"), "lemma", new AttributeValue.Text("tree")));
		assertThat(copy.getAttributes().map()).isEqualTo(Map.of("upos", new AttributeValue.Text("NOUN"), "lemma", new AttributeValue.Text("tree")));
	}
}
