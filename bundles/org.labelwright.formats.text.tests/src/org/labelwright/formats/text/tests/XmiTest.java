/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.BadInputException;
import org.labelwright.core.format.LossReport;
import org.labelwright.formats.text.internal.brat.BratImporter;
import org.labelwright.formats.text.internal.cas.XmiExporter;
import org.labelwright.formats.text.internal.cas.XmiImporter;
import org.labelwright.formats.text.internal.webanno.WebannoExporter;

/** UIMA CAS XMI with the types of DKPro Core, as INCEpTION exchanges it. */
class XmiTest {

	private static final String DKPRO = "http:///de/tudarmstadt/ukp/dkpro/core/api/";
	/** An emoji is two units; metadata, a slot and its link have no place among annotations and are kept. */
	static final String TEXT = """
			<?xml version="1.0" encoding="UTF-8"?>
			<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmlns:type="%1$smetadata/type.ecore" \
			xmlns:type2="%1$ssegmentation/type.ecore" xmlns:pos="%1$slexmorph/type/pos.ecore" xmlns:type3="%1$sner/type.ecore" \
			xmlns:dependency="%1$ssyntax/type/dependency.ecore" xmlns:custom="http:///webanno/custom.ecore" xmi:version="2.0">
			  <cas:NULL xmi:id="0"/>
			  <type:DocumentMetaData xmi:id="1" sofa="12" begin="0" end="13" documentId="doc" isLastSegment="false"/>
			  <type2:Token xmi:id="3" sofa="12" begin="0" end="2" order="0"/>
			  <type2:Token xmi:id="4" sofa="12" begin="3" end="7" lemma="7" pos="6" order="1"/>
			  <type2:Token xmi:id="5" sofa="12" begin="8" end="13" order="2"/>
			  <pos:POS_PROPN xmi:id="6" sofa="12" begin="3" end="7" PosValue="NNP" coarseValue="PROPN"/>
			  <type2:Lemma xmi:id="7" sofa="12" begin="3" end="7" value="Haag"/>
			  <type2:Sentence xmi:id="8" sofa="12" begin="0" end="13"/>
			  <type3:NamedEntity xmi:id="9" sofa="12" begin="3" end="7" value="LOC" identifier="http://x"/>
			  <type3:NamedEntity xmi:id="10" sofa="12" begin="8" end="13"/>
			  <dependency:Dependency xmi:id="11" sofa="12" begin="3" end="7" Governor="5" Dependent="4" DependencyType="nsubj" flavor="basic"/>
			  <dependency:Dependency xmi:id="13" sofa="12" begin="8" end="13" Governor="5" Dependent="5" DependencyType="ROOT"/>
			  <custom:Rel xmi:id="14" sofa="12" begin="8" end="13" Governor="9" Dependent="10" value="v &lt; w" sure="true" weight="42"/>
			  <custom:LinkType xmi:id="15" role="p1" target="9"/>
			  <custom:Host xmi:id="16" sofa="12" begin="0" end="2" links="15">
			    <tags>one</tags>
			    <tags>two</tags>
			  </custom:Host>
			  <cas:Sofa xmi:id="12" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString="\uD83D\uDE00 Haag&#10;plays"/>
			  <cas:View sofa="12" members="1 3 4 5 6 7 8 9 10 11 13 14 16"/>
			</xmi:XMI>
			""".formatted(DKPRO);
	static final String TYPES = types("""
			<typeDescription><name>webanno.custom.Rel</name><description>mine</description><supertypeName>uima.tcas.Annotation</supertypeName><features>
			%s</features></typeDescription>
			<typeDescription><name>webanno.custom.Host</name><description/><supertypeName>uima.tcas.Annotation</supertypeName><features>
			%s</features></typeDescription>
			<typeDescription><name>webanno.custom.LinkType</name><description/><supertypeName>uima.cas.TOP</supertypeName><features>
			%s</features></typeDescription>
			""".formatted(feature("Governor", "uima.tcas.Annotation") + feature("Dependent", "uima.tcas.Annotation") + feature("value", "uima.cas.String")
			+ feature("sure", "uima.cas.Boolean") + feature("weight", "uima.cas.Integer"), feature("links", "uima.cas.FSArray") + feature("tags", "uima.cas.StringArray"),
			feature("role", "uima.cas.String") + feature("target", "uima.tcas.Annotation"))
			+ dkpro("segmentation.type.Token", "lemma:T", "pos:T", "order:uima.cas.Integer") + dkpro("segmentation.type.Sentence")
			+ dkpro("segmentation.type.Lemma", "value:uima.cas.String") + dkpro("lexmorph.type.pos.POS_PROPN", "PosValue:uima.cas.String", "coarseValue:uima.cas.String")
			+ dkpro("ner.type.NamedEntity", "value:uima.cas.String", "identifier:uima.cas.String")
			+ dkpro("syntax.type.dependency.Dependency", "Governor:T", "Dependent:T", "DependencyType:uima.cas.String", "flavor:uima.cas.String"));

	@TempDir
	private Path temp;
	private final Travel xmi = new Travel(new XmiImporter(), new XmiExporter());

	private static String types(String all) {
		return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<typeSystemDescription xmlns=\"http://uima.apache.org/resourceSpecifier\"><types>\n" + all
				+ "</types></typeSystemDescription>\n";
	}

	private static String dkpro(String name, String... features) {
		StringBuilder all = new StringBuilder();
		for (String one : features) {
			String[] parts = one.split(":");
			all.append(feature(parts[0], parts[1].equals("T") ? "uima.tcas.Annotation" : parts[1]));
		}
		return "<typeDescription><name>de.tudarmstadt.ukp.dkpro.core.api." + name + "</name><supertypeName>uima.tcas.Annotation</supertypeName><features>" + all
				+ "</features></typeDescription>\n";
	}

	private static String feature(String name, String range) {
		return "<featureDescription><name>" + name + "</name><rangeTypeName>" + range + "</rangeTypeName></featureDescription>\n";
	}

	private Path folder(String text) throws IOException {
		Path folder = Files.createDirectories(temp.resolve("in"));
		Files.writeString(folder.resolve("a.xmi"), text);
		Files.writeString(folder.resolve("TypeSystem.xml"), TYPES);
		return folder;
	}

	@Test
	void isFoundOutByContent() throws IOException {
		assertThat(new XmiImporter().detect(folder(TEXT))).isGreaterThan(0.9);
		assertThat(new XmiImporter().detect(folder("<xmi:XMI/>"))).isZero();
	}

	@Test
	void layersAreClassesAndWhatStandsOnTokensAttributes() throws IOException {
		assertThat(xmi.says(folder(TEXT), Map.of())).isEqualTo("""
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
	void comesBackToTheByte() throws IOException {
		xmi.comesBack(folder(TEXT), temp.resolve("out"));
	}

	@Test
	void standoffGetsATypeSystem() throws IOException {
		Path in = Files.createDirectories(temp.resolve("brat"));
		Files.writeString(in.resolve("b.txt"), "Sony met Ericsson.\n");
		Files.writeString(in.resolve("b.ann"), "T1\tOrg 0 4\tSony\nT2\tOrg 9 17\tEricsson\nR1\tRival Arg1:T1 Arg2:T2\nA1\tSure T1\n");
		LossReport losses = new Travel(new BratImporter(), new XmiExporter()).convert(in, Map.of(), new XmiExporter(), temp.resolve("out"), Map.of());
		assertThat(losses.losses()).isEmpty();
		assertThat(xmi.says(temp.resolve("out"), Map.of())).contains("  Org 0-4 \"Sony\" Sure=true -Rival-> \"Ericsson\"\n", "  token 5-8 \"met\"\n");
		assertThat(Files.readString(temp.resolve("out/TypeSystem.xml"))).contains("<name>webanno.custom.Rival</name>", "<rangeTypeName>uima.cas.Boolean</rangeTypeName>");
	}

	/** What a reference led to may be gone. */
	@Test
	void referencesToNothingAreLeftOut() throws IOException {
		LossReport losses = xmi.convert(folder(TEXT.replace("<custom:LinkType xmi:id=\"15\" role=\"p1\" target=\"9\"/>", "")), Map.of(), new XmiExporter(),
				temp.resolve("out"), Map.of());
		assertThat(Files.readString(temp.resolve("out/a.xmi"))).doesNotContain("links=").contains("<tags>two</tags>");
		assertThat(losses.losses()).singleElement().satisfies(loss -> assertThat(loss.what()).isEqualTo("references"));
	}

	/** A feature the type system did not know comes to those it describes. */
	@Test
	void typeSystemsGrowAndKeepTheirDescriptions() throws IOException {
		xmi.convert(folder(TEXT.replace("weight=", "more=\"x\" weight=")), Map.of(), new XmiExporter(), temp.resolve("out"), Map.of());
		assertThat(Files.readString(temp.resolve("out/TypeSystem.xml"))).contains("<description>mine</description>", "<name>more</name>", "<name>weight</name>",
				"<rangeTypeName>uima.cas.Integer</rangeTypeName>");
		assertThat(Files.readString(temp.resolve("out/a.xmi"))).contains("more=\"x\"");
	}

	/** Both formats say the same of the same text. */
	@Test
	void reachesWebannoTsv() throws IOException {
		xmi.convert(folder(TEXT), Map.of(), new WebannoExporter(), temp.resolve("tsv"), Map.of());
		assertThat(Files.readString(temp.resolve("tsv/a.tsv"))).contains("1-2\t3-7\tHaag\tNNP\tPROPN\tHaag\tLOC\thttp://x\t");
	}

	/** The parser of the JDK would also write to the error stream. */
	@Test
	void bytesThatAreNoTextAreRefusedInSilence() throws IOException {
		Path folder = folder(TEXT);
		byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);
		bytes[bytes.length / 2] = (byte) 0xff;
		Files.write(folder.resolve("a.xmi"), bytes);
		PrintStream before = System.err;
		ByteArrayOutputStream said = new ByteArrayOutputStream();
		System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
		try {
			assertThatThrownBy(() -> xmi.says(folder, Map.of())).isInstanceOf(BadInputException.class).hasMessageContaining("a.xmi").hasMessageContaining("no text in UTF-8");
		} finally {
			System.setErr(before);
		}
		assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
	}

	@Test
	void otherEncodingsAreReadAsTheySay() throws IOException {
		Path folder = folder(TEXT);
		String expected = xmi.says(folder, Map.of());
		for (Charset charset : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE)) {
			Files.write(folder.resolve("a.xmi"), TEXT.replace("encoding=\"UTF-8\"", "encoding=\"UTF-16\"").getBytes(charset));
			assertThat(xmi.says(folder, Map.of())).isEqualTo(expected);
		}
		Files.write(folder.resolve("a.xmi"), ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8));
		assertThat(xmi.says(folder, Map.of())).isEqualTo(expected);
		Files.write(folder.resolve("a.xmi"), TEXT.replace("\uD83D\uDE00", "&#x1F600;").replace("UTF-8", "ISO-8859-1").getBytes(StandardCharsets.ISO_8859_1));
		assertThat(xmi.says(folder, Map.of())).isEqualTo(expected);
		Files.writeString(folder.resolve("a.xmi"), TEXT.replace("UTF-8", "NONE-1"));
		assertThatThrownBy(() -> xmi.says(folder, Map.of())).isInstanceOf(BadInputException.class).hasMessageContaining("NONE-1 is not known");
	}

	@Test
	void badFilesAreRefusedWithTheirPlace() throws IOException {
		for (String[] bad : new String[][] { { TEXT.replace("begin=\"8\" end=\"13\" order", "begin=\"8\" end=\"99\" order"), "line 7", "99" },
				{ TEXT.replace("xmi:id=\"4\"", "xmi:id=\"3\""), "line 6", "twice" }, { TEXT.replace("xmi:id=\"4\"", "sort=\"4\""), "line 6", "id" }, { TEXT.replace("Governor=\"9\"", "Governor=\"99\""), "line 15", "leads to 99" },
				{ TEXT.replace("sofaString", "other"), "line 21", "sofaString" }, { TEXT.replace("end=\"2\"", "end=\"x\""), "line 5", "number" },
				{ TEXT.substring(0, 900), "line", "not whole" }, { TEXT.replaceFirst("\n", "\n<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>\n"), "line", "document type" },
				{ "<a/>", "line 1", "no XMI" } }) {
			Path folder = folder(bad[0]);
			assertThatThrownBy(() -> xmi.says(folder, Map.of())).as(bad[1] + bad[2]).isInstanceOf(BadInputException.class).hasMessageContaining("a.xmi")
					.hasMessageContaining(bad[1]).hasMessageContaining(bad[2]);
		}
	}
}
