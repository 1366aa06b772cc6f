/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.BadInputException;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.json.Json;
import org.labelwright.formats.text.internal.brat.BratImporter;
import org.labelwright.formats.text.internal.jsonl.DoccanoExporter;
import org.labelwright.formats.text.internal.jsonl.DoccanoImporter;
import org.labelwright.formats.text.internal.jsonl.ProdigyExporter;
import org.labelwright.formats.text.internal.jsonl.ProdigyImporter;
import org.labelwright.formats.text.internal.jsonl.SpacyExporter;
import org.labelwright.formats.text.internal.jsonl.SpacyImporter;

/** The formats that keep a text with its labels as JSON; an emoji shows that they count code points. */
class JsonlTest {

	static final String DOCCANO = """
			{"id": 7, "text": "\uD83D\uDE00 Sony sued Apple", "label": [[2, 6, "ORG"], [12, 17, "ORG"]], "Comments": []}
			{"text": "fine", "label": ["positive", "short"], "source": {"url": "x"}}
			{"id": 9, "text": "Sony sued Apple", "entities": [{"id": 1, "label": "ORG", "start_offset": 0, "end_offset": 4}, {"id": 5, "label": "ORG", "start_offset": 10, "end_offset": 15}], "relations": [{"id": 3, "from_id": 1, "to_id": 5, "type": "sued"}], "Comments": ["?"]}
			""";

	static final String SPACY = """
			{"text": "\uD83D\uDE00 Sony sued Apple", "ents": [{"start": 2, "end": 6, "label": "ORG", "kb_id": "Q41187"}], "sents": [{"start": 0, "end": 17}], "tokens": [{"id": 0, "start": 0, "end": 1}], "cats": {"law": 0.75}}
			["Sony sued", {"entities": [[0, 4, "ORG"]], "cats": {"law": 1.0}}]
			""";

	static final String PRODIGY = """
			{"text": "\uD83D\uDE00 Sony sued Apple", "_input_hash": -3, "_task_hash": 4, "tokens": [{"text": "\uD83D\uDE00", "start": 0, "end": 1, "id": 0, "ws": true}, {"text": "Sony", "start": 2, "end": 6, "id": 1, "ws": true}, {"text": "sued", "start": 7, "end": 11, "id": 2, "ws": true}, {"text": "Apple", "start": 12, "end": 17, "id": 3, "ws": false}], "spans": [{"start": 2, "end": 6, "token_start": 1, "token_end": 1, "label": "ORG"}, {"start": 12, "end": 17, "token_start": 3, "token_end": 3, "label": "ORG"}], "relations": [{"head": 1, "child": 3, "head_span": {"start": 2, "end": 6, "token_start": 1, "token_end": 1, "label": "ORG"}, "child_span": {"start": 12, "end": 17, "token_start": 3, "token_end": 3, "label": "ORG"}, "color": "#ffd882", "label": "sued"}], "answer": "accept"}
			{"text": "fine", "options": [{"id": "POS", "text": "positive"}, {"id": "NEG", "text": "negative"}], "accept": ["POS"], "answer": "accept", "_timestamp": 1}
			{"text": "fine", "label": "POS", "meta": {"source": "x"}, "answer": "reject"}
			""";

	@TempDir
	private Path temp;
	private final Travel doccano = new Travel(new DoccanoImporter(), new DoccanoExporter());
	private final Travel spacy = new Travel(new SpacyImporter(), new SpacyExporter());
	private final Travel prodigy = new Travel(new ProdigyImporter(), new ProdigyExporter());

	private Path file(String text) throws IOException {
		return Files.writeString(temp.resolve("a.jsonl"), text);
	}

	/** The same records with the same values, whatever the order of members. */
	private void comesBack(Travel format, String text) throws IOException {
		Path out = temp.resolve("out.jsonl");
		assertThat(format.convert(file(text), Map.of(), format.exporter(), out, Map.of()).losses()).isEmpty();
		assertThat(records(Files.readString(out))).isEqualTo(records(text));
	}

	private static List<JsonNode> records(String text) throws IOException {
		List<JsonNode> records = new ArrayList<>();
		for (String line : text.lines().toList()) {
			records.add(new ObjectMapper().readTree(line));
		}
		return records;
	}

	@Test
	void eachKnowsItsOwn() throws IOException {
		for (String line : DOCCANO.lines().toList()) {
			assertThat(new DoccanoImporter().detect(file(line))).as(line).isGreaterThan(0.8);
			assertThat(new SpacyImporter().detect(file(line))).as(line).isZero();
			assertThat(new ProdigyImporter().detect(file(line))).as(line).isZero();
		}
		for (String line : SPACY.lines().toList()) {
			assertThat(new SpacyImporter().detect(file(line))).as(line).isGreaterThan(0.8);
			assertThat(new DoccanoImporter().detect(file(line))).as(line).isZero();
			assertThat(new ProdigyImporter().detect(file(line))).as(line).isZero();
		}
		for (String line : PRODIGY.lines().toList()) {
			assertThat(new ProdigyImporter().detect(file(line))).as(line).isGreaterThan(0.8);
			assertThat(new DoccanoImporter().detect(file(line))).as(line).isZero();
			assertThat(new SpacyImporter().detect(file(line))).as(line).isZero();
		}
	}

	@Test
	void olderVersionsOfDoccanoHaveOtherNames() throws IOException {
		String older = """
				{"id": 1, "data": "Sony sued", "label": [[0, 4, "ORG"]]}
				{"id": 2, "text": "Sony sued", "meta": {}, "annotation_approver": null, "labels": [[0, 4, "ORG"]]}
				""";
		for (String line : older.lines().toList()) {
			assertThat(new DoccanoImporter().detect(file(line))).as(line).isGreaterThan(0.8);
		}
		assertThat(doccano.says(file(older), Map.of())).isEqualTo("""
				a/1.txt "Sony sued"
				  ORG 0-4 "Sony"
				a/2.txt "Sony sued"
				  ORG 0-4 "Sony"
				""");
		comesBack(doccano, older);
	}

	@Test
	void whatDoccanoSaysIsRead() throws IOException {
		assertThat(doccano.says(file(DOCCANO), Map.of())).isEqualTo("""
				a/1.txt "\uD83D\uDE00 Sony sued Apple"
				  ORG 2-6 "Sony"
				  ORG 12-17 "Apple"
				a/2.txt "fine"
				  positive
				  short
				a/3.txt "Sony sued Apple"
				  ORG 0-4 "Sony" -sued-> "Apple"
				  ORG 10-15 "Apple"
				""");
	}

	@Test
	void whatSpacySaysIsRead() throws IOException {
		assertThat(spacy.says(file(SPACY), Map.of())).isEqualTo("""
				a/1.txt "\uD83D\uDE00 Sony sued Apple"
				  ORG 2-6 "Sony" identifier=Q41187
				  law
				a/2.txt "Sony sued"
				  ORG 0-4 "Sony"
				  law
				""");
		// One JSON list instead of lines.
		Path list = Files.writeString(temp.resolve("list.json"), "[\n" + String.join(",\n", SPACY.lines().toList()) + "\n]");
		assertThat(new SpacyImporter().detect(list)).isGreaterThan(0.8);
		assertThat(spacy.says(list, Map.of())).contains("list/2.txt \"Sony sued\"");
	}

	@Test
	void whatProdigySaysIsRead() throws IOException {
		assertThat(prodigy.says(file(PRODIGY), Map.of())).isEqualTo("""
				a/1.txt "\uD83D\uDE00 Sony sued Apple"
				  ORG 2-6 "Sony" -sued-> "Apple"
				  ORG 12-17 "Apple"
				a/2.txt "fine"
				  POS
				a/3.txt "fine"
				  POS
				""");
	}

	@Test
	void allComeBack() throws IOException {
		comesBack(doccano, DOCCANO);
		comesBack(spacy, SPACY);
		comesBack(prodigy, PRODIGY);
	}

	/** Training data of spaCy is as often one list of pairs as lines of records. */
	@Test
	void aListComesBackAsAList() throws IOException {
		String list = "[\n" + String.join(",\n", SPACY.lines().toList()) + "\n]\n";
		for (String given : List.of(list, list.replace("\n", " "), "\n" + list.replace("[\n", "["))) {
			Path in = Files.writeString(temp.resolve("pairs.json"), given);
			assertThat(spacy.convert(in, Map.of(), spacy.exporter(), temp.resolve("out.json"), Map.of()).losses()).isEmpty();
			assertThat(Json.mapper().readTree(temp.resolve("out.json").toFile())).as(given).isEqualTo(Json.mapper().readTree(list));
			spacy.convert(in, Map.of(), spacy.exporter(), temp.resolve("lines.json"), Map.of("form", "jsonl"));
			spacy.convert(in, Map.of(), spacy.exporter(), temp.resolve("out.jsonl"), Map.of());
			for (String lines : List.of("lines.json", "out.jsonl")) {
				assertThat(Files.readAllLines(temp.resolve(lines))).as(lines).hasSize(2).allSatisfy(line -> assertThat(line).doesNotEndWith(","));
			}
		}
		spacy.convert(file(SPACY), Map.of(), spacy.exporter(), temp.resolve("made.json"), Map.of("form", "json"));
		assertThat(Json.mapper().readTree(temp.resolve("made.json").toFile())).isEqualTo(Json.mapper().readTree(list));
		Path doccanoList = Files.writeString(temp.resolve("doccano.json"), "[" + String.join(",\n", DOCCANO.lines().toList()) + "]");
		doccano.convert(doccanoList, Map.of(), doccano.exporter(), temp.resolve("doccano-out.json"), Map.of());
		assertThat(Json.mapper().readTree(temp.resolve("doccano-out.json").toFile())).hasSameSizeAs(Json.mapper().readTree(doccanoList.toFile()));
	}

	@Test
	void oneBecomesAnotherWithAReportOfWhatIsLost() throws IOException {
		Path in = Files.createDirectories(temp.resolve("brat"));
		Files.writeString(in.resolve("a.txt"), "Sony sued Apple");
		Files.writeString(in.resolve("a.ann"), "T1\tOrg 0 4;10 15\tSony Apple\nT2\tOrg 10 15\tApple\nA1\tOld T2\nR1\tSame Arg1:T1 Arg2:T2\n");
		Path out = temp.resolve("out.jsonl");
		LossReport losses = new Travel(new BratImporter(), null).convert(in, Map.of(), new DoccanoExporter(), out, Map.of());
		assertThat(records(Files.readString(out))).isEqualTo(records("""
				{"text": "Sony sued Apple", "entities": [{"id": 1, "label": "Org", "start_offset": 0, "end_offset": 15}, {"id": 2, "label": "Org", "start_offset": 10, "end_offset": 15}], "relations": [{"id": 1, "from_id": 1, "to_id": 2, "type": "Same"}]}
				"""));
		assertThat(losses.losses()).extracting(LossReport.Loss::what).containsExactlyInAnyOrder("attributes", "gaps of spans");
	}

	@Test
	void badRecordsAreRefusedWithTheirPlace() throws IOException {
		for (Object[] bad : new Object[][] { { doccano, "{\"text\": \"a\", \"label\": [[0, 5, \"X\"]]}", "beyond the text" },
				{ doccano, "{\"text\": \"a\", \"label\": [[1, 0, \"X\"]]}", "from 1 to 0" }, { doccano, "{\"text\": 5}", "should be a text" }, { doccano, "{\"text\": ", "no JSON" },
				{ doccano, "{\"text\": \"a\", \"label\": [7]}", "start, end and name" },
				{ doccano, "{\"text\": \"a\", \"relations\": [{\"from_id\": 1, \"to_id\": 2, \"type\": \"x\"}]}", "not there" },
				{ spacy, "{\"text\": \"a\", \"entities\": [[0, 1]]}", "start, end and label" }, { spacy, "{\"text\": \"a\", \"cats\": {\"x\": \"y\"}}", "number" },
				{ prodigy, "{\"text\": \"a\", \"spans\": [{\"start\": \"0\", \"end\": 1, \"label\": \"X\"}]}", "number" } }) {
			Path file = file("\n" + bad[1] + "\n");
			assertThatThrownBy(() -> ((Travel) bad[0]).says(file, Map.of())).as((String) bad[1]).isInstanceOf(BadInputException.class).hasMessageContaining("a.jsonl")
					.hasMessageContaining("line 2").hasMessageContaining((String) bad[2]);
		}
	}
}
