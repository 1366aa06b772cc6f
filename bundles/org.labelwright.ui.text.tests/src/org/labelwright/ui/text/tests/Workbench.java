/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.tests;


import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.widgets.Control;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.ListSource;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.geometry.Span;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.OntologyFactory;
import org.labelwright.model.ontology.RelationType;
import org.labelwright.ui.testing.EditorBench;
import org.labelwright.ui.text.internal.TextEditor;

/** The running workbench with the editor of a few texts, and a hand on its mouse and keyboard. */
public final class Workbench extends EditorBench<TextEditor> {

	static final String COMMAND = "org.labelwright.ui.text.";

	public Workbench(Path folder, String... texts) throws IOException, CoreException {
		this(folder, List.of(), texts);
	}

	/** @param annotations of the first text */
	public Workbench(Path folder, List<Annotation> annotations, String... texts) throws IOException, CoreException {
		super(TextEditor.class, fresh(folder, annotations, texts), COMMAND, EditorBench::openFirstItem);
		until(() -> control().getSize().x > 100 && (editor().isLoaded() || editor().item().isEmpty()));
	}

	/** @param records texts of any kind, with the ontology that they are labelled by */
	public Workbench(Path folder, Ontology ontology, List<SourceRecord> records) throws IOException, CoreException {
		this(folder, new ListSource("Test", "test", ontology, records));
	}

	/** The texts of a source. */
	Workbench(Path folder, DatasetSource source) throws IOException, CoreException {
		super(TextEditor.class, made(folder, source), COMMAND, EditorBench::openFirstItem);
		switchOff();
		until(() -> control().getParent().getParent().getSize().x > 100 && editor().isLoaded());
	}

	private static void switchOff() {
		List.of("characters", "label_at_once", "several_labels", "auto_advance", "running_text")
				.forEach(option -> InstanceScope.INSTANCE.getNode("org.labelwright.ui.text").put(option, "false"));
	}

	private static Path fresh(Path folder, List<Annotation> annotations, String... texts) throws IOException {
		// What a person switched on is kept; every test starts without.
		switchOff();
		Path media = Files.createDirectories(folder.resolveSibling("media-" + folder.getFileName()));
		List<SourceRecord> records = new ArrayList<>();
		for (int i = 0; i < texts.length; i++) {
			Path file = Files.writeString(media.resolve("text" + i + ".txt"), texts[i]);
			AnnotationDocument document = AnnotationFactory.eINSTANCE.createAnnotationDocument();
			document.setLayer(Layer.MAIN.id());
			document.getAnnotations().addAll(i == 0 ? annotations : List.of());
			String name = file.getFileName().toString();
			records.add(new SourceRecord(Item.image(name, name, "text/plain", 0, 0), Optional.of(file), List.of(document)));
		}
		return made(folder, new ListSource("Test", "test", ontology(), records));
	}

	/** Classes 1 person, 2 place, 3 company; a person works for companies and is born in places, and anything is related to a company. */
	private static Ontology ontology() {
		Ontology ontology = OntologyFactory.eINSTANCE.createOntology();
		for (String name : List.of("person", "place", "company")) {
			LabelClass labelClass = OntologyFactory.eINSTANCE.createLabelClass();
			labelClass.setId(name);
			labelClass.setName(name);
			labelClass.setColor("#3366cc");
			ontology.getClasses().add(labelClass);
		}
		ontology.getClasses().get(2).setHotKey("o");
		relation(ontology, "born", 0, 1);
		relation(ontology, "works", 0, 2);
		relation(ontology, "likes", 0, 2);
		return ontology;
	}

	private static void relation(Ontology ontology, String id, int source, int target) {
		RelationType type = OntologyFactory.eINSTANCE.createRelationType();
		type.setId(id);
		type.setName(id);
		type.setDirected(true);
		type.getSources().add(ontology.getClasses().get(source));
		type.getTargets().add(ontology.getClasses().get(target));
		ontology.getRelationTypes().add(type);
	}

	static Annotation annotation(String id, String labelClass, Span span) {
		Annotation annotation = AnnotationFactory.eINSTANCE.createAnnotation();
		annotation.setId(id);
		annotation.setLabelClass(labelClass);
		annotation.setGeometry(span);
		return annotation;
	}

	/** All annotations of the text that is shown, as class and words, in their order. */
	public List<String> labels() {
		return annotations().stream().map(one -> one.getLabelClass() + ":" + editor().describe(one)).toList();
	}

	public List<Annotation> annotations() {
		return editor().session().orElseThrow().annotations();
	}

	@Override
	protected Control control() {
		return editor().viewer().getControl();
	}
}
