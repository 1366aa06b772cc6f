/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.tests;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.assist.Prompt;
import org.labelwright.assist.Subject;
import org.labelwright.assist.contract.AssistantContract;
import org.labelwright.assist.contract.BatchCase;
import org.labelwright.assist.contract.Engine;
import org.labelwright.assist.contract.InteractiveCase;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Coordinates;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.OntologyFactory;

/** What the assistants that need no model owe. */
class OpenCvContractTest extends AssistantContract {

	private static final Box AROUND = new Box(195, 145, 210, 150);

	@TempDir
	private static Path temp;
	private static Subject subject;
	private final Engine process = Engine.ofProcesses("OpenCvWorker");

	OpenCvContractTest() {
		super("org.labelwright.assist.opencv");
	}

	@BeforeAll
	static void paint() throws IOException {
		subject = NoisyPicture.in(temp);
	}

	@Override
	protected List<Subjected> cases() throws IOException {
		return List.of(of("auto-polygon", Prompt.ofBox(AROUND)), of("auto-mask", Prompt.ofPoint(300, 220)), of("tighten-box", Prompt.ofBox(AROUND)),
				of("scissors", Prompt.ofStroke(Coordinates.of(210, 220, 300, 160, 390, 220))), of("find-similar", Prompt.ofBox(new Box(38, 38, 28, 28))),
				of("superpixels", Prompt.ofStroke(Coordinates.of(230, 220, 370, 220))).askingOnce(), outlines());
	}

	private InteractiveCase of(String id, Prompt prompt) throws IOException {
		return new InteractiveCase(id, subject, prompt, process);
	}

	private BatchCase outlines() throws IOException {
		Ontology ontology = OntologyFactory.eINSTANCE.createOntology();
		String thing = LabelClasses.add(ontology, "Thing").getId();
		AnnotationDocument boxes = Annotations.document(subject.item(), Layer.MAIN);
		boxes.getAnnotations().add(new Annotations().annotation(thing, AROUND));
		return new BatchCase("outline-boxes", ontology, Map.of(), new SourceRecord(subject.item(), Optional.of(subject.media()), List.of(boxes)), Optional.of(process));
	}
}
