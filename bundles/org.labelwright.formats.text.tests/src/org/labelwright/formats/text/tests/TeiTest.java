/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.ForwardingSource;
import org.labelwright.core.format.Classes;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.formats.text.internal.brat.BratImporter;
import org.labelwright.formats.text.internal.conll.ColumnsImporter;
import org.labelwright.formats.text.internal.tei.TeiExporter;
import org.labelwright.formats.text.internal.tei.TeiImporter;
import org.labelwright.model.annotation.Annotation;

/** Documents of TEI P5, after the examples of chapters 16 to 18 of its guidelines; an emoji shows that offsets count characters. */
class TeiTest {

	static final String TEXT = """
			<?xml version="1.0" encoding="UTF-8"?>
			<?xml-model href="tei_all.rng"?>
			<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="doc">
			  <!-- a header is kept -->
			  <teiHeader><fileDesc><titleStmt><title>A &amp; B</title></titleStmt></fileDesc></teiHeader>
			  <text xml:lang="en">
			    <body><p n="1"><s><w xml:id="w1" lemma="put">Put</w> <w xml:id="w2">up</w><pc>\uD83D\uDE00</pc><choice><lb/></choice> <persName ref="#bob"><w xml:id="w3">B&lt;b</w></persName></s></p></body>
			  </text>
			  <standOff type="morphosyntax">
			    <spanGrp type="wordForm">
			      <span target="#w1 #w2" ana="#fs1"/>
			      <span xml:id="x" type="entity" from="#w3" to="#w3" resp="#me">a person</span>
			      <span target="other.xml#w9" ana="#fs1"/>
			    </spanGrp>
			    <fs xml:id="fs1"><f name="lemma"><string>put up</string></f><f name="pos"><symbol value="VB"/></f><f name="score"><numeric value="0.5"/></f></fs>
			    <listAnnotation>
			      <annotation xml:id="y" target="#string-range(//text,5,1,14,1)" ana="gap"/>
			      <annotation target="#string-range(w1,1,2)"/>
			    </listAnnotation>
			    <linkGrp type="near"><link target="#x #y"/></linkGrp>
			    <listPerson><person xml:id="bob"><persName>Bob</persName></person></listPerson>
			  </standOff>
			</TEI>
			""";

	@TempDir
	private Path temp;
	private final Travel tei = new Travel(new TeiImporter(), new TeiExporter());

	private Path folder(String text) throws IOException {
		Files.writeString(Files.createDirectories(temp.resolve("in")).resolve("a.xml"), text);
		return temp.resolve("in");
	}

	@Test
	void isFoundOutByContent() throws IOException {
		assertThat(new TeiImporter().detect(folder(TEXT))).isGreaterThan(0.9);
		assertThat(new TeiImporter().detect(folder(GateTest.TEXT))).isZero();
	}

	@Test
	void elementsAndWhatStandsOffAreSpans() throws IOException {
		assertThat(tei.says(folder(TEXT), Map.of())).isEqualTo("""
				a.txt "\\n    Put up\uD83D\uDE00 B<b\\n  "
				  body 5-16 "Put up\uD83D\uDE00 B<b"
				  p 5-16 "Put up\uD83D\uDE00 B<b" n=1
				  sentence 5-16 "Put up\uD83D\uDE00 B<b"
				  token 5-8 "Put" lemma=put
				  token 9-11 "up"
				  token 11-12 "\uD83D\uDE00"
				  choice 12-12 ""
				  lb 12-12 ""
				  persName 13-16 "B<b" ref=#bob
				  token 13-16 "B<b"
				  wordForm 5-11 "Put up" lemma=put up pos=VB score=0.5
				  entity 13-16 "B<b" note=a person resp=#me -near-> "P <"
				  gap 5-6 14-15 "P <"
				  annotation 6-8 "ut"
				lost 1 x annotations: point at nothing in the text; kept as they are
				""");
	}

	@Test
	void comesBackToTheByte() throws IOException {
		Path out = temp.resolve("out");
		tei.convert(folder(TEXT), Map.of(), new TeiExporter(), out, Map.of());
		assertThat(Files.readString(out.resolve("a.xml"))).isEqualTo(TEXT);
	}

	@Test
	void whatWasEditedIsWrittenAnewAndTheRestStays() throws IOException {
		LossReport losses = new LossReport();
		Path out = temp.resolve("out");
		try (DatasetSource source = new ForwardingSource(tei.open(folder(TEXT), Map.of(), losses)) {
			@Override
			public void forEach(Visitor visitor, Progress progress) throws IOException {
				super.forEach(one -> {
					Map<String, String> names = Classes.names(ontology());
					List<Annotation> all = one.documents().getFirst().getAnnotations();
					all.removeIf(annotation -> List.of("gap", "p").contains(names.get(annotation.getLabelClass())));
					String person = all.stream().filter(annotation -> names.get(annotation.getLabelClass()).equals("persName")).findFirst().orElseThrow().getLabelClass();
					all.stream().filter(annotation -> names.get(annotation.getLabelClass()).equals("wordForm")).forEach(annotation -> annotation.setLabelClass(person));
					visitor.visit(one);
				}, progress);
			}
		}) {
			new TeiExporter().write(source, out, Options.of(List.of(), Map.of()), losses, Progress.NONE);
		}
		assertThat(Files.readString(out.resolve("a.xml"))).isEqualTo(TEXT.replace("<p n=\"1\">", "").replace("</p>", "").replace("<span target=\"#w1 #w2\" ana=\"#fs1\"/>", "")
				.replace("<annotation xml:id=\"y\" target=\"#string-range(//text,5,1,14,1)\" ana=\"gap\"/>", "").replace("<link target=\"#x #y\"/>", "").replace("<linkGrp type=\"near\"></linkGrp>", "<linkGrp type=\"near\"></linkGrp>")
				.replace("</TEI>", """
						  <standOff>
						    <spanGrp>
						      <span type="persName" target="#string-range(//text,5,6)" ana="#a1"/>
						    </spanGrp>
						    <fs xml:id="a1"><f name="lemma"><string>put up</string></f><f name="pos"><string>VB</string></f><f name="score"><numeric value="0.5"/></f></fs>
						  </standOff>
						</TEI>"""));
		assertThat(losses.losses()).extracting(LossReport.Loss::what).containsExactlyInAnyOrder("annotations", "relations");
	}

	@Test
	void otherFormatsAreWrittenAndReadAgain() throws IOException {
		Path in = Files.createDirectories(temp.resolve("brat"));
		Files.writeString(in.resolve("b.txt"), "Sony met\r\nEricsson \uD83D\uDE00 & <co>.\n");
		Files.writeString(in.resolve("b.ann"), "T1\tOrg 0 4\tSony\nT2\tOrg 10 18;24 26\tEricsson co\nR1\tRival Arg1:T1 Arg2:T2\nA1\tSure T1\n");
		LossReport losses = new Travel(new BratImporter(), null).convert(in, Map.of(), new TeiExporter(), temp.resolve("out"), Map.of());
		assertThat(losses.losses()).isEmpty();
		assertThat(tei.says(temp.resolve("out"), Map.of())).isEqualTo("""
				b.txt "Sony met\r\\nEricsson \uD83D\uDE00 & <co>.\\n"
				  body 0-29 "Sony met\r\\nEricsson \uD83D\uDE00 & <co>.\\n"
				  ab 0-29 "Sony met\r\\nEricsson \uD83D\uDE00 & <co>.\\n" xml:space=preserve
				  Org 0-4 "Sony" Sure=true -Rival-> "Ericsson co"
				  Org 10-18 24-26 "Ericsson co"
				""");
	}

	@Test
	void sentencesAndTokensOfOtherFormatsAreElements() throws IOException {
		Path in = Files.writeString(temp.resolve("a.txt"), ColumnsTest.IOB1);
		LossReport losses = new Travel(new ColumnsImporter(), null).convert(in, Map.of(), new TeiExporter(), temp.resolve("out"), Map.of());
		assertThat(losses.losses()).isEmpty();
		String written = Files.readString(temp.resolve("out/a/1.xml"));
		assertThat(written).contains("<s><w pos=\"NNP\" chunk=\"I-NP\">EU</w> <w pos=\"VBZ\" chunk=\"I-VP\">rejects</w>").contains("<span type=\"PER\" target=\"#string-range(//text,23,15)\"/>");
		tei.comesBack(temp.resolve("out"), temp.resolve("again"));
	}

	@Test
	void badFilesAreRefusedWithTheirPlace() throws IOException {
		for (String[] bad : new String[][] { { TEXT.replace("w1,1,2", "w7,1,2"), "line 18", "points into w7" }, { TEXT.replace("//text,5,1,14,1", "//text,5,1,14"), "line 17", "pairs" },
				{ TEXT.replace("w1,1,2", "w1,1,99"), "line 18", "" }, { TEXT.replace("\"w2\"", "\"w1\""), "", "twice" }, { TEXT.substring(0, 900), "line", "not whole" },
				{ TEXT.replaceFirst("\n", "\n<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>\n"), "", "document type" }, { "<a/>", "line 1", "<a>" },
				{ "<TEI><teiHeader/></TEI>", "", "no <text>" } }) {
			Path folder = folder(bad[0]);
			assertThatThrownBy(() -> tei.says(folder, Map.of())).as(bad[2]).isInstanceOf(BadInputException.class).hasMessageContaining("a.xml").hasMessageContaining(bad[1])
					.hasMessageContaining(bad[2]);
		}
	}
}
