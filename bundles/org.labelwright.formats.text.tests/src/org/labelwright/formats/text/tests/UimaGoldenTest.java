/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.ListedSource;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.core.format.support.Xml;
import org.labelwright.core.json.Json;
import org.labelwright.formats.text.internal.cas.JsonCasExporter;
import org.labelwright.formats.text.internal.cas.JsonCasImporter;
import org.labelwright.formats.text.internal.cas.XmiExporter;
import org.labelwright.formats.text.internal.cas.XmiImporter;
import org.labelwright.formats.text.internal.conll.ConlluImporter;
import org.labelwright.geometry.Span;

/** Files that Apache UIMA itself wrote, see golden/uima/README.md. */
class UimaGoldenTest {

	private static final String SAID = """
			doc.txt "\uD83D\uDE00 Haag\r\\n\u05E9\u05DC\u05D5\u05DD e\u0301 end"
			  token 0-1 "\uD83D\uDE00" lemma=\uD83D\uDE00 upos=NOUN xpos=NN -dep-> "Haag"
			  token 2-6 "Haag" lemma=haag root=true upos=NOUN xpos=NN
			  token 8-12 "\u05E9\u05DC\u05D5\u05DD" lemma=\u05E9\u05DC\u05D5\u05DD upos=NOUN xpos=NN
			  token 13-15 "e\u0301" lemma=e\u0301 upos=NOUN xpos=NN
			  token 16-19 "end" lemma=end upos=NOUN xpos=NN
			  sentence 0-6 "\uD83D\uDE00 Haag"
			  sentence 8-19 "\u05E9\u05DC\u05D5\u05DD e\u0301 end"
			  LOC 2-6 "Haag" identifier=http://x/?a=1&b=2 -Rel-> "\u05E9\u05DC\u05D5\u05DD"
			  PER 8-12 "\u05E9\u05DC\u05D5\u05DD"
			""";

	@TempDir
	private Path temp;
	private final Travel xmi = new Travel(new XmiImporter(), new XmiExporter());
	private final Travel json = new Travel(new JsonCasImporter(), new JsonCasExporter());

	private static Path golden(String folder) {
		Path here = Path.of("golden/uima");
		return (Files.isDirectory(here) ? here : Path.of("bundles/org.labelwright.formats.text.tests/golden/uima")).resolve(folder);
	}

	/** By id the type, features and elements of everything in a file, and what each view lists. */
	private static Map<String, String> structures(Path file) throws IOException {
		Map<String, String> structures = new TreeMap<>();
		Xml.forEachQualified(file, element -> {
			boolean view = element.name().endsWith("}View");
			Map<String, String> features = new TreeMap<>(element.attributes());
			if (view) {
				features.put("members", new TreeSet<>(List.of(features.get("members").split(" "))).toString());
			}
			List<String> children = new ArrayList<>();
			element.children().forEach(child -> children.add(child.name() + ' ' + child.text()));
			structures.put(view ? "view of " + features.get("sofa") : features.get("{http://www.omg.org/XMI}id"), element.name() + features + children);
		});
		return structures;
	}

	private static Map<String, JsonNode> jsonStructures(Path file) throws IOException {
		JsonNode root = Json.mapper().readTree(Files.readString(file));
		Map<String, JsonNode> structures = new TreeMap<>();
		root.path("%FEATURE_STRUCTURES").properties().forEach(one -> structures.put(one.getKey(), one.getValue()));
		for (JsonNode one : root.path("%FEATURE_STRUCTURES")) {
			if (one.has("%ID")) {
				ObjectNode rest = one.deepCopy();
				structures.put(rest.remove("%ID").asText(), rest);
			}
		}
		structures.put("types", root.path("%TYPES"));
		root.path("%VIEWS").properties().forEach(view -> {
			TreeSet<String> members = new TreeSet<>();
			view.getValue().path("%MEMBERS").forEach(member -> members.add(member.asText()));
			structures.put("view " + view.getKey(), Json.mapper().valueToTree(List.of(view.getValue().path("%SOFA"), members)));
		});
		return structures;
	}

	/** 0 and 0.0 are one number. */
	private static int sameNumbers(JsonNode one, JsonNode other) {
		return one.isNumber() && other.isNumber() ? one.decimalValue().compareTo(other.decimalValue()) : one.equals(other) ? 0 : 1;
	}

	@Test
	void whatXmiOfUimaSaysIsRead() throws IOException {
		String said = xmi.says(golden("xmi"), Map.of());
		assertThat(said).startsWith(SAID).doesNotContain("NO INDEX", "Hague");
		String[] all = said.split("\n  All ");
		assertThat(all).hasSize(3);
		assertThat(all[1]).contains("0-1", "aString=one, a b\n<c>", "fBoolean=true", "fByte=-128", "fShort=-32768", "fInteger=2147483647", "fLong=9007199254740993", "fFloat=0.1",
				"fDouble=1.7976931348623157E308", "mood=sad");
	}

	@Test
	void xmiOfUimaComesBackWhole() throws IOException {
		LossReport losses = xmi.convert(golden("xmi"), Map.of(), new XmiExporter(), temp.resolve("out"), Map.of());
		assertThat(losses.losses()).isEmpty();
		assertThat(structures(temp.resolve("out/doc.xmi"))).isEqualTo(structures(golden("xmi/doc.xmi")));
		assertThat(temp.resolve("out/TypeSystem.xml")).hasSameTextualContentAs(golden("xmi/TypeSystem.xml"));
	}

	/** UIMA reads a view when it comes to it, and refuses members that it does not know by then. */
	@Test
	void newAnnotationsStandBeforeTheView() throws IOException {
		LossReport losses = new LossReport();
		try (DatasetSource source = xmi.open(golden("xmi"), Map.of(), losses)) {
			List<SourceRecord> records = new ArrayList<>();
			source.forEach(records::add, Progress.NONE);
			String location = records.getFirst().documents().getFirst().getAnnotations().stream().filter(one -> one.getRelations().size() == 1 && one.getAttributes().containsKey("identifier"))
					.findFirst().orElseThrow().getLabelClass();
			records.getFirst().documents().getFirst().getAnnotations().add(new Annotations().annotation(location, Span.of(16, 19)));
			DatasetSource longer = new ListedSource<>("a", source.format(), source.ontology(), source.layers(), source.origin(), records, one -> one);
			new XmiExporter().write(longer, temp.resolve("out"), Options.of(List.of(), Map.of()), losses, Progress.NONE);
		}
		String[] lines = Files.readString(temp.resolve("out/doc.xmi")).strip().split("\n");
		assertThat(lines[lines.length - 4]).contains(":NamedEntity", "value=\"LOC\"");
		assertThat(lines[lines.length - 3]).contains("<cas:View sofa=\"1\"", " 46\"");
		assertThat(lines[lines.length - 2]).contains("<cas:View sofa=\"43\" members=\"44 45\"");
	}

	@Test
	void whatJsonOfUimaSaysIsRead() throws IOException {
		String said = json.says(golden("json"), Map.of());
		assertThat(said).contains(SAID.substring(0, SAID.indexOf('\n'))).doesNotContain("NO INDEX", "Hague", "NaN");
		assertThat(said.lines().sorted().toList()).containsAll(SAID.lines().toList());
		assertThat(json.says(golden("json-utf8"), Map.of())).as("offsets in bytes").isEqualTo(said);
	}

	@Test
	void jsonOfUimaComesBackWhole() throws IOException {
		for (String folder : List.of("json", "json-utf8")) {
			LossReport losses = json.convert(golden(folder), Map.of(), new JsonCasExporter(), temp.resolve(folder), Map.of());
			assertThat(losses.losses()).isEmpty();
			Map<String, JsonNode> back = jsonStructures(temp.resolve(folder + "/doc.json"));
			jsonStructures(golden("json/doc.json")).forEach((id, structure) -> assertThat(back.remove(id).equals(UimaGoldenTest::sameNumbers, structure))
					.as(folder + " " + id).isTrue());
			assertThat(back).isEmpty();
		}
	}

	/** UIMA merges type systems only where features of one name have one range; that of DKPro Core says Token. */
	@Test
	void dependenciesLeadToTokensInTheTypeSystem() throws IOException {
		Path in = Files.writeString(temp.resolve("a.conllu"), "1\tIt\tit\tPRON\t_\t_\t2\tnsubj\t_\t_\n2\tworks\twork\tVERB\t_\t_\t0\troot\t_\t_\n\n");
		new Travel(new ConlluImporter(), new XmiExporter()).convert(in, Map.of(), new XmiExporter(), temp.resolve("xmi"), Map.of());
		String token = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token";
		Xml.Element types = Xml.read(temp.resolve("xmi/TypeSystem.xml")).needChild("types");
		Xml.Element dependency = types.children("typeDescription").stream().filter(type -> type.needChild("name").text().endsWith(".Dependency")).findFirst().orElseThrow();
		assertThat(dependency.needChild("features").children("featureDescription").stream().filter(feature -> !feature.needChild("name").text().equals("DependencyType"))
				.map(feature -> feature.needChild("rangeTypeName").text())).isNotEmpty().containsOnly(token);
		new Travel(new ConlluImporter(), new JsonCasExporter()).convert(in, Map.of(), new JsonCasExporter(), temp.resolve("json"), Map.of());
		try (Stream<Path> files = Files.list(temp.resolve("json"))) {
			JsonNode type = Json.mapper().readTree(Files.readString(files.findFirst().orElseThrow())).path("%TYPES").path("de.tudarmstadt.ukp.dkpro.core.api.syntax.type.dependency.Dependency");
			assertThat(type.path("Governor").path("%RANGE").asText()).isEqualTo(token);
		}
	}

	/** The first character of a text is part of it, whatever it is. */
	@Test
	void textsMayBeginWithAByteOrderMark() throws IOException {
		Path in = Files.createDirectories(temp.resolve("in"));
		String text = XmiTest.TEXT.replace("sofaString=\"\uD83D\uDE00", "sofaString=\"\uFEFFx");
		Files.writeString(in.resolve("a.xmi"), text);
		Files.writeString(in.resolve("TypeSystem.xml"), XmiTest.TYPES);
		xmi.convert(in, Map.of(), new XmiExporter(), temp.resolve("out"), Map.of());
		assertThat(structures(temp.resolve("out/a.xmi"))).isEqualTo(structures(in.resolve("a.xmi")));
	}
}
