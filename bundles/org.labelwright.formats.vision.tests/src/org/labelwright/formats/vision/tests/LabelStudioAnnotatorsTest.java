/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.ForwardingSource;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.Staging;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.json.Json;

/** Tasks of Label Studio that several people have answered, through a dataset and back: each has a layer. */
class LabelStudioAnnotatorsTest {

	private static final String COMPARED = """
			[{"id": 1, "data": {"prompt": "Why?", "answer1": "So.", "answer2": "Because."}, "annotations": [
			   {"id": 5, "completed_by": 2, "lead_time": 1.5, "result": [{"id": "x", "from_name": "pw", "to_name": "pw", "type": "pairwise", "value": {"selected": "right"}}]},
			   {"id": 6, "completed_by": 3, "was_cancelled": false, "result": [{"id": "y", "from_name": "pw", "to_name": "pw", "type": "pairwise", "value": {"selected": "left"}}]},
			   {"id": 7, "completed_by": {"id": 4, "email": "c@example.org"}, "result": [
			     {"id": "z", "from_name": "pw", "to_name": "pw", "type": "pairwise", "value": {"selected": "right"}}]}],
			  "predictions": [{"model_version": "judge", "result": [{"from_name": "pw", "to_name": "pw", "type": "pairwise", "value": {"selected": "left"}}]}]},
			 {"id": 2, "data": {"prompt": "How?", "answer1": "Thus.", "answer2": "Not."}, "annotations": [
			   {"id": 8, "completed_by": 3, "result": [{"id": "x", "from_name": "pw", "to_name": "pw", "type": "pairwise", "value": {"selected": "left"}}]},
			   {"id": 9, "completed_by": 2, "result": [{"id": "y", "from_name": "pw", "to_name": "pw", "type": "pairwise", "value": {"selected": "left"}}]}]}]
			""";
	private static final String RANKED = """
			[{"id": 3, "data": {"items": [{"id": "blog", "body": "b"}, {"id": "mdn", "body": "m"}, {"id": "wiki", "body": "w"}]}, "annotations": [
			   {"completed_by": 2, "result": [{"from_name": "rank", "to_name": "results", "type": "ranker", "value": {"ranker": {"rank": ["mdn", "wiki", "blog"]}}}]},
			   {"completed_by": 3, "result": [{"from_name": "rank", "to_name": "results", "type": "ranker", "value": {"ranker": {"rank": ["wiki", "mdn", "blog"]}}}]}]}]
			""";
	private static final String TEXTS = """
			[{"id": 4, "data": {"text": "Sony sued."}, "annotations": [
			   {"completed_by": 2, "result": [{"id": "s", "from_name": "l", "to_name": "text", "type": "labels", "value": {"start": 0, "end": 4, "text": "Sony", "labels": ["Org"]}},
			     {"from_name": "tone", "to_name": "text", "type": "choices", "value": {"choices": ["calm"]}}]},
			   {"completed_by": 3, "result": []},
			   {"completed_by": 4, "result": [{"id": "s", "from_name": "l", "to_name": "text", "type": "labels", "value": {"start": 5, "end": 9, "text": "sued", "labels": ["Act"]}},
			     {"from_name": "tone", "to_name": "text", "type": "choices", "value": {"choices": ["angry"]}}]}]}]
			""";
	private static final String BOXES = """
			[{"id": 5, "data": {"image": "a.png"}, "annotations": [
			   {"completed_by": 2, "result": [{"id": "b", "from_name": "l", "to_name": "image", "type": "rectanglelabels", "original_width": 200, "original_height": 100,
			     "value": {"x": 10, "y": 20, "width": 30, "height": 40, "rotation": 0, "rectanglelabels": ["Car"]}}]},
			   {"completed_by": 3, "result": [{"id": "b", "from_name": "l", "to_name": "image", "type": "rectanglelabels", "original_width": 200, "original_height": 100,
			     "value": {"x": 12, "y": 20, "width": 30, "height": 40, "rotation": 0, "rectanglelabels": ["Bus"]}}]}],
			  "predictions": [{"score": 0.5, "result": [{"id": "b", "from_name": "l", "to_name": "image", "type": "rectanglelabels", "original_width": 200, "original_height": 100,
			     "value": {"x": 14, "y": 20, "width": 30, "height": 40, "rotation": 0, "rectanglelabels": ["Bus"]}}]}]}]
			""";

	@TempDir
	private Path temp;
	private Golden golden;

	@BeforeEach
	void files() throws IOException {
		golden = new Golden(temp);
		golden.file("compared.json", COMPARED).file("ranked.json", RANKED).file("texts.json", TEXTS).file("boxes.json", BOXES);
	}

	/** What each layer of a dataset says after an import, and what the export says then. */
	private List<String> through(String file, Layer into) throws IOException {
		List<String> said = new ArrayList<>();
		Path folder = temp.resolve("data-" + file);
		Dataset.create(folder, "data");
		try (Dataset dataset = Dataset.openForEditing(folder)) {
			try (DatasetSource source = Installed.formats().open(temp.resolve("in").resolve(file), Optional.of("labelstudio"), Map.of(), new LossReport(), Progress.NONE)) {
				dataset.importFrom(source, new Staging.Options(into, true), Progress.NONE);
			}
			dataset.forEach(one -> one.documents().forEach(document -> {
				StringBuilder line = new StringBuilder(document.getLayer()).append(':');
				document.getAnnotations().forEach(annotation -> line.append(' ').append(annotation.getLabelClass()));
				document.getAnswers().forEach(answer -> line.append(' ').append(answer.getQuestion()).append('=').append(String.join(",", answer.getChoices())));
				said.add(line.toString());
			}), Progress.NONE);
			LossReport losses = new LossReport();
			Path out = temp.resolve("out-" + file);
			Installed.formats().write(dataset, out, "labelstudio", Map.of(), losses, Progress.NONE);
			assertThat(losses.losses()).isEmpty();
			assertThat(Json.mapper().readTree(Files.readString(out))).isEqualTo(Json.mapper().readTree(Files.readString(temp.resolve("in").resolve(file))));
		}
		return said;
	}

	@Test
	void pairs() throws IOException {
		assertThat(through("compared.json", Layer.MAIN)).containsExactly("main: pw=answer2", "annotation-2: pw=answer1", "annotation-3: pw=answer2", "prediction-1: pw=answer1",
				"main: pw=answer1", "annotation-2: pw=answer1");
	}

	@Test
	void rankings() throws IOException {
		assertThat(through("ranked.json", Layer.MAIN)).containsExactly("main: rank=mdn,wiki,blog", "annotation-2: rank=wiki,mdn,blog");
	}

	/** The second has looked and found nothing, which is neither what the third says nor nothing at all. */
	@Test
	void spansAndChoices() throws IOException {
		assertThat(through("texts.json", Layer.MAIN)).containsExactly("main: org tone=calm", "annotation-3: act tone=angry");
	}

	@Test
	void boxes() throws IOException {
		assertThat(through("boxes.json", Layer.MAIN)).containsExactly("main: car", "annotation-2: bus", "prediction-1: bus");
	}

	/** Where all of it goes beside what is there, the further ones do too. */
	@Test
	void intoALayerOfAnotherName() throws IOException {
		assertThat(through("boxes.json", new Layer("vendor", "Vendor"))).containsExactly("vendor: car", "vendor-annotation-2: bus", "vendor-prediction-1: bus");
	}

	/** Nothing was annotated, and so no layer of annotations is there beside that of the predictions. */
	@Test
	void predictionsAloneMakeNoEmptyLayer() throws IOException {
		golden.file("predicted.json", BOXES.replaceFirst("(?s)\"annotations\": \\[.*\"predictions\"", "\"predictions\""));
		assertThat(through("predicted.json", new Layer("model", "Model"))).containsExactly("model-prediction-1: bus");
		try (Dataset dataset = Dataset.open(temp.resolve("data-predicted.json"))) {
			assertThat(dataset.layers()).extracting(Layer::id).containsExactly("main", "model-prediction-1");
		}
	}

	private static DatasetSource second(DatasetSource source) {
		return new ForwardingSource(source) {
			@Override
			public List<Layer> layers() {
				return super.layers().subList(1, 2);
			}

			@Override
			public void forEach(Visitor visitor, Progress progress) throws IOException {
				super.forEach(one -> visitor.visit(one.withDocuments(one.documents().subList(1, 2))), progress);
			}
		};
	}

	/** Nobody asked for what the others say. */
	@Test
	void oneLayerAloneIsOneAnnotation() throws IOException {
		Path out = temp.resolve("one.json");
		try (DatasetSource source = Installed.formats().open(temp.resolve("in/compared.json"), Optional.of("labelstudio"), Map.of(), new LossReport(), Progress.NONE)) {
			Installed.formats().write(second(source), out, "labelstudio", Map.of(), new LossReport(), Progress.NONE);
		}
		assertThat(Files.readString(out)).contains("\"completed_by\":3", "\"selected\":\"left\"", "\"id\":9")
				.doesNotContain("\"completed_by\":{", "\"id\":5", "judge", "right");
	}
}
