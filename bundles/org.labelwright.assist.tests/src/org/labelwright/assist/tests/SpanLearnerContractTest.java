/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.assist.Assistants;
import org.labelwright.assist.LearningAssistant;
import org.labelwright.assist.contract.AssistantContract;
import org.labelwright.assist.contract.BatchCase;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.ListSource;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.Options;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.core.registry.Contributions;
import org.labelwright.geometry.Span;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.OntologyFactory;

/** What the learner of spans owes, with a model of a text of two words. */
class SpanLearnerContractTest extends AssistantContract {

	@TempDir
	private Path temp;

	SpanLearnerContractTest() {
		super("org.labelwright.assist");
	}

	private SourceRecord text(String name, String text, AnnotationDocument... documents) throws IOException {
		Path file = Files.writeString(temp.resolve(name), text);
		return new SourceRecord(Item.image(name, name, "text/plain", 0, 0), Optional.of(file), List.of(documents));
	}

	@Override
	protected List<Subjected> cases() throws IOException {
		Ontology ontology = OntologyFactory.eINSTANCE.createOntology();
		String place = LabelClasses.add(ontology, "Place").getId();
		Item item = Item.image("known.txt", "known.txt", "text/plain", 0, 0);
		AnnotationDocument labels = Annotations.document(item, Layer.MAIN);
		labels.getAnnotations().add(new Annotations().annotation(place, Span.of(12, 16)));
		Map<String, String> model = Map.of("model", temp.resolve("places.json").toString());
		LearningAssistant learner = (LearningAssistant) new Assistants(Contributions.ofPlatform()).batch("span-learner").batch().orElseThrow().get();
		learner.learn(new ListSource("Places", "test", ontology, List.of(text("known.txt", "She went to Rome.", labels))), Options.of(learner.options(), model),
				Progress.NONE);
		return List.of(new BatchCase("span-learner", ontology, model, text("long.txt", "She went to Rome. ".repeat(500)), Optional.empty()));
	}
}
