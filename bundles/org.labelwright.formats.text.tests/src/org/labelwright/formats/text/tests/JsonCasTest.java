/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.BadInputException;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.json.Json;
import org.labelwright.formats.text.internal.brat.BratImporter;
import org.labelwright.formats.text.internal.cas.JsonCasExporter;
import org.labelwright.formats.text.internal.cas.JsonCasImporter;
import org.labelwright.formats.text.internal.cas.XmiExporter;

/** UIMA JSON CAS 0.4 with the types of DKPro Core, as INCEpTION exchanges it. */
class JsonCasTest {

	/** The content of {@link XmiTest#TEXT}: metadata, a slot, its link and a list have no place among annotations and are kept. */
	static final String TEXT = """
			{"%%TYPES": {
			  "webanno.custom.Rel": {"%%NAME": "webanno.custom.Rel", "%%SUPER_TYPE": "uima.tcas.Annotation", "%%DESCRIPTION": "mine",
			    "Governor": {"%%NAME": "Governor", "%%RANGE": "uima.tcas.Annotation"}, "Dependent": {"%%NAME": "Dependent", "%%RANGE": "uima.tcas.Annotation"},
			    "value": {"%%NAME": "value", "%%RANGE": "uima.cas.String"}, "sure": {"%%NAME": "sure", "%%RANGE": "uima.cas.Boolean"},
			    "weight": {"%%NAME": "weight", "%%RANGE": "uima.cas.Integer"}, "share": {"%%NAME": "share", "%%RANGE": "uima.cas.Float"}},
			  "webanno.custom.Host": {"%%NAME": "webanno.custom.Host", "%%SUPER_TYPE": "uima.tcas.Annotation", "links": {"%%NAME": "links", "%%RANGE": "webanno.custom.LinkType[]"},
			    "tags": {"%%NAME": "tags", "%%RANGE": "uima.cas.StringArray"}},
			  "%1$ssegmentation.type.Token": {"%%NAME": "%1$ssegmentation.type.Token", "%%SUPER_TYPE": "uima.tcas.Annotation",
			    "lemma": {"%%NAME": "lemma", "%%RANGE": "%1$ssegmentation.type.Lemma"}, "pos": {"%%NAME": "pos", "%%RANGE": "%1$slexmorph.type.pos.POS"}},
			  "%1$ssegmentation.type.Sentence": {"%%NAME": "%1$ssegmentation.type.Sentence", "%%SUPER_TYPE": "uima.tcas.Annotation"},
			  "%1$ssegmentation.type.Lemma": {"%%NAME": "%1$ssegmentation.type.Lemma", "%%SUPER_TYPE": "uima.tcas.Annotation", "value": {"%%NAME": "value", "%%RANGE": "uima.cas.String"}},
			  "%1$slexmorph.type.pos.POS_PROPN": {"%%NAME": "%1$slexmorph.type.pos.POS_PROPN", "%%SUPER_TYPE": "%1$slexmorph.type.pos.POS"},
			  "%1$slexmorph.type.pos.POS": {"%%NAME": "%1$slexmorph.type.pos.POS", "%%SUPER_TYPE": "uima.tcas.Annotation",
			    "PosValue": {"%%NAME": "PosValue", "%%RANGE": "uima.cas.String"}, "coarseValue": {"%%NAME": "coarseValue", "%%RANGE": "uima.cas.String"}},
			  "%1$sner.type.NamedEntity": {"%%NAME": "%1$sner.type.NamedEntity", "%%SUPER_TYPE": "uima.tcas.Annotation", "value": {"%%NAME": "value", "%%RANGE": "uima.cas.String"},
			    "identifier": {"%%NAME": "identifier", "%%RANGE": "uima.cas.String"}},
			  "%1$ssyntax.type.dependency.Dependency": {"%%NAME": "%1$ssyntax.type.dependency.Dependency", "%%SUPER_TYPE": "uima.tcas.Annotation",
			    "Governor": {"%%NAME": "Governor", "%%RANGE": "uima.tcas.Annotation"}, "Dependent": {"%%NAME": "Dependent", "%%RANGE": "uima.tcas.Annotation"},
			    "DependencyType": {"%%NAME": "DependencyType", "%%RANGE": "uima.cas.String"}, "flavor": {"%%NAME": "flavor", "%%RANGE": "uima.cas.String"}}},
			 "%%FEATURE_STRUCTURES": [
			  {"%%ID": 12, "%%TYPE": "uima.cas.Sofa", "sofaNum": 1, "sofaID": "_InitialView", "mimeType": "text", "sofaString": "\uD83D\uDE00 Haag\\nplays"},
			  {"%%ID": 1, "%%TYPE": "%1$smetadata.type.DocumentMetaData", "@sofa": 12, "begin": 0, "end": 13, "documentId": "doc", "isLastSegment": false},
			  {"%%ID": 3, "%%TYPE": "%1$ssegmentation.type.Token", "@sofa": 12, "begin": 0, "end": 2, "order": 0},
			  {"%%ID": 4, "%%TYPE": "%1$ssegmentation.type.Token", "@sofa": 12, "begin": 3, "end": 7, "@lemma": 7, "@pos": 6, "order": 1},
			  {"%%ID": 5, "%%TYPE": "%1$ssegmentation.type.Token", "@sofa": 12, "begin": 8, "end": 13, "order": 2},
			  {"%%ID": 6, "%%TYPE": "%1$slexmorph.type.pos.POS_PROPN", "@sofa": 12, "begin": 3, "end": 7, "PosValue": "NNP", "coarseValue": "PROPN"},
			  {"%%ID": 7, "%%TYPE": "%1$ssegmentation.type.Lemma", "@sofa": 12, "begin": 3, "end": 7, "value": "Haag"},
			  {"%%ID": 8, "%%TYPE": "%1$ssegmentation.type.Sentence", "@sofa": 12, "begin": 0, "end": 13},
			  {"%%ID": 9, "%%TYPE": "%1$sner.type.NamedEntity", "@sofa": 12, "begin": 3, "end": 7, "value": "LOC", "identifier": "http://x"},
			  {"%%ID": 10, "%%TYPE": "%1$sner.type.NamedEntity", "@sofa": 12, "begin": 8, "end": 13},
			  {"%%ID": 11, "%%TYPE": "%1$ssyntax.type.dependency.Dependency", "@sofa": 12, "begin": 3, "end": 7, "@Governor": 5, "@Dependent": 4, "DependencyType": "nsubj", "flavor": "basic"},
			  {"%%ID": 13, "%%TYPE": "%1$ssyntax.type.dependency.Dependency", "@sofa": 12, "begin": 8, "end": 13, "@Governor": 5, "@Dependent": 5, "DependencyType": "ROOT"},
			  {"%%ID": 14, "%%TYPE": "webanno.custom.Rel", "@sofa": 12, "begin": 8, "end": 13, "@Governor": 9, "@Dependent": 10, "value": "v < w", "sure": true, "weight": 42, "share": 1.0},
			  {"%%ID": 15, "%%TYPE": "webanno.custom.LinkType", "role": "p1", "@target": 9},
			  {"%%ID": 17, "%%TYPE": "webanno.custom.LinkType[]", "%%ELEMENTS": [15]},
			  {"%%ID": 18, "%%TYPE": "uima.cas.StringArray", "%%ELEMENTS": ["one", "two"]},
			  {"%%ID": 16, "%%TYPE": "webanno.custom.Host", "@sofa": 12, "begin": 0, "end": 2, "@links": 17, "@tags": 18}],
			 "%%VIEWS": {"_InitialView": {"%%SOFA": 12, "%%MEMBERS": [1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 14, 16]}}}
			""".formatted("de.tudarmstadt.ukp.dkpro.core.api.");

	@TempDir
	private Path temp;
	private final Travel json = new Travel(new JsonCasImporter(), new JsonCasExporter());

	private Path folder(String text) throws IOException {
		Files.writeString(Files.createDirectories(temp.resolve("in")).resolve("a.json"), text);
		return temp.resolve("in");
	}

	private static JsonNode tree(Path file) throws IOException {
		return Json.mapper().readTree(Files.readString(file));
	}

	@Test
	void isFoundOutByContent() throws IOException {
		assertThat(new JsonCasImporter().detect(folder(TEXT))).isGreaterThan(0.9);
		assertThat(new JsonCasImporter().detect(folder("{\"images\": []}"))).isZero();
	}

	@Test
	void saysWhatXmiSays() throws IOException {
		assertThat(json.says(folder(TEXT), Map.of())).isEqualTo("""
				a.txt "\uD83D\uDE00 Haag\\nplays"
				  token 0-1 "\uD83D\uDE00"
				  token 2-6 "Haag" lemma=Haag upos=PROPN xpos=NNP -nsubj-> "plays"
				  token 7-12 "plays" root=true
				  sentence 0-12 "\uD83D\uDE00 Haag\\nplays"
				  LOC 2-6 "Haag" identifier=http://x -Rel-> "plays"
				  NamedEntity 7-12 "plays"
				  Host 0-1 "\uD83D\uDE00" tags=one, two
				""");
	}

	@Test
	void comesBackWithTheSameContent() throws IOException {
		LossReport losses = json.convert(folder(TEXT), Map.of(), new JsonCasExporter(), temp.resolve("out"), Map.of());
		assertThat(losses.losses()).isEmpty();
		assertThat(tree(temp.resolve("out/a.json"))).isEqualTo(Json.mapper().readTree(TEXT));
	}

	@Test
	void aFeatureWithoutANameIsKept() throws IOException {
		String text = TEXT.replace("\"end\": 13, \"order\"", "\"end\": 13, \"\"");
		assertThat(text).isNotEqualTo(TEXT);
		json.convert(folder(text), Map.of(), new JsonCasExporter(), temp.resolve("out"), Map.of());
		assertThat(tree(temp.resolve("out/a.json"))).isEqualTo(Json.mapper().readTree(text));
	}

	@Test
	void standoffGetsTypesAndAView() throws IOException {
		Path in = Files.createDirectories(temp.resolve("brat"));
		Files.writeString(in.resolve("b.txt"), "Sony met Ericsson.\n");
		Files.writeString(in.resolve("b.ann"), "T1\tOrg 0 4\tSony\nT2\tOrg 9 17\tEricsson\nR1\tRival Arg1:T1 Arg2:T2\nA1\tSure T1\n");
		LossReport losses = new Travel(new BratImporter(), new JsonCasExporter()).convert(in, Map.of(), new JsonCasExporter(), temp.resolve("out"), Map.of());
		assertThat(losses.losses()).isEmpty();
		assertThat(json.says(temp.resolve("out"), Map.of())).contains("  Org 0-4 \"Sony\" Sure=true -Rival-> \"Ericsson\"\n", "  token 5-8 \"met\"\n");
		JsonNode cas = tree(temp.resolve("out/b.json"));
		assertThat(cas.at("/%TYPES/webanno.custom.Rival/Governor/%RANGE").asText()).isEqualTo("uima.tcas.Annotation");
		assertThat(cas.at("/%FEATURE_STRUCTURES/0/sofaString").asText()).isEqualTo("Sony met Ericsson.\n");
		assertThat(cas.at("/%VIEWS/_InitialView/%MEMBERS")).hasSize(cas.path("%FEATURE_STRUCTURES").size() - 1);
		LossReport again = json.convert(temp.resolve("out"), Map.of(), new JsonCasExporter(), temp.resolve("again"), Map.of());
		assertThat(again.losses()).isEmpty();
		assertThat(temp.resolve("again/b.json")).hasSameTextualContentAs(temp.resolve("out/b.json"));
	}

	/** Both formats of UIMA say the same of the same text. */
	@Test
	void reachesXmi() throws IOException {
		json.convert(folder(TEXT), Map.of(), new XmiExporter(), temp.resolve("xmi"), Map.of());
		assertThat(Files.readString(temp.resolve("xmi/a.xmi"))).contains("value=\"LOC\" identifier=\"http://x\"", "DependencyType=\"nsubj\"");
	}

	@Test
	void referencesToNothingAreLeftOut() throws IOException {
		LossReport losses = json.convert(folder(TEXT.replace("\"@target\": 9", "\"@target\": 99").replace("\"%ELEMENTS\": [15]", "\"%ELEMENTS\": [15, 98]")), Map.of(), new JsonCasExporter(),
				temp.resolve("out"), Map.of());
		assertThat(Files.readString(temp.resolve("out/a.json"))).doesNotContain("99", "98");
		assertThat(losses.losses()).singleElement().satisfies(loss -> {
			assertThat(loss.what()).isEqualTo("references");
			assertThat(loss.count()).isEqualTo(2);
		});
	}

	@Test
	void badFilesAreRefusedWithTheirPlace() throws IOException {
		for (String[] bad : new String[][] { { TEXT.replace("\"end\": 13, \"order\"", "\"end\": 99, \"order\""), "feature structure 5", "99" },
				{ TEXT.replace("\"%ID\": 4", "\"%ID\": 3"), "feature structure 4", "twice" }, { TEXT.replace("\"@Governor\": 9", "\"@Governor\": 99"), "feature structure 13", "leads to 99" },
				{ TEXT.replace("sofaString", "other"), "feature structure 1", "sofaString" },
				{ TEXT.replace("\"end\": 2, \"order\"", "\"end\": \"x\", \"order\""), "feature structure 3 (/%FEATURE_STRUCTURES/2)", "number" }, { TEXT.substring(0, 900), "line", "" }, { "[]", "a.json", "object" },
				{ TEXT.replace("{\"%TYPES\"", "{\"%HEADER\": {\"offset-encoding\": \"EBCDIC\"}, \"%TYPES\""), "/%HEADER", "EBCDIC" },
				{ TEXT.replace("{\"%TYPES\"", "{\"%HEADER\": {\"offset-encoding\": \"UTF-8\"}, \"%TYPES\""), "feature structure 3", "end 2 is at no character" },
				{ "{\"%TYPES\": {}, \"%FEATURE_STRUCTURES\": 1}", "a.json, /%FEATURE_STRUCTURES", "list" }, { "{\"%TYPES\": {}, \"%FEATURE_STRUCTURES\": []}", "a.json, /%FEATURE_STRUCTURES", "no text" } }) {
			Path folder = folder(bad[0]);
			assertThatThrownBy(() -> json.says(folder, Map.of())).as(bad[1] + bad[2]).isInstanceOf(BadInputException.class).hasMessageContaining("a.json")
					.hasMessageContaining(bad[1]).hasMessageContaining(bad[2]);
		}
	}
}
