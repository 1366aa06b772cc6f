/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.BadInputException;
import org.labelwright.core.format.LossReport;
import org.labelwright.formats.text.internal.brat.BratImporter;
import org.labelwright.formats.text.internal.gate.GateExporter;
import org.labelwright.formats.text.internal.gate.GateImporter;

/** Documents of GATE; an emoji shows that nodes count UTF-16 units. */
class GateTest {

	static final String TEXT = """
			<?xml version="1.0" encoding="UTF-8"?>
			<GateDocument version="3">
			  <GateDocumentFeatures>
			    <Feature>
			      <Name className="java.lang.String">MimeType</Name>
			      <Value className="java.lang.String">text/plain</Value>
			    </Feature>
			  </GateDocumentFeatures>
			<TextWithNodes>\uD83D\uDE00 <Node id="3"/>Sony<Node id="7"/> &amp; <Node id="10"/>A&lt;B<Node id="13"/>
			end
			</TextWithNodes>
			  <AnnotationSet>
			    <Annotation Id="4" Type="Org" StartNode="3" EndNode="7">
			      <Feature>
			        <Name className="java.lang.String">count</Name>
			        <Value className="java.lang.Integer">7</Value>
			      </Feature>
			      <Feature>
			        <Name className="java.lang.String">kind</Name>
			        <Value className="java.lang.String">firm</Value>
			      </Feature>
			      <Feature>
			        <Name className="java.lang.String">score</Name>
			        <Value className="java.lang.Double">0.50</Value>
			      </Feature>
			    </Annotation>
			  </AnnotationSet>
			  <AnnotationSet Name="Original markups">
			    <Annotation Id="9" Type="p" StartNode="10" EndNode="13">
			    </Annotation>
			  </AnnotationSet>
			  <RelationSet>
			    <Relation Id="12" Type="near" Members="4;9">
			    </Relation>
			  </RelationSet>
			</GateDocument>
			""";

	@TempDir
	private Path temp;
	private final Travel gate = new Travel(new GateImporter(), new GateExporter());

	private Path folder(String text) throws IOException {
		Files.writeString(Files.createDirectories(temp.resolve("in")).resolve("a.xml"), text);
		return temp.resolve("in");
	}

	@Test
	void isFoundOutByContent() throws IOException {
		assertThat(new GateImporter().detect(folder(TEXT))).isGreaterThan(0.9);
		assertThat(new GateImporter().detect(folder("<annotation/>"))).isZero();
	}

	@Test
	void typesAreClassesAndFeaturesAttributes() throws IOException {
		assertThat(gate.says(folder(TEXT), Map.of())).isEqualTo("""
				a.txt "\uD83D\uDE00 Sony & A<B\\nend\\n"
				  Org 2-6 "Sony" count=7 kind=firm score=0.5 -near-> "A<B"
				  p 9-12 "A<B"
				""");
	}

	@Test
	void comesBackToTheByte() throws IOException {
		gate.comesBack(folder(TEXT), temp.resolve("out"));
	}

	@Test
	void otherFormatsAreWrittenAndReadAgain() throws IOException {
		Path in = Files.createDirectories(temp.resolve("brat"));
		Files.writeString(in.resolve("b.txt"), "Sony met\r\nEricsson \uD83D\uDE00.\n");
		Files.writeString(in.resolve("b.ann"), "T1\tOrg 0 4\tSony\nT2\tOrg 10 18\tEricsson\nR1\tRival Arg1:T1 Arg2:T2\nA1\tSure T1\n");
		LossReport losses = new Travel(new BratImporter(), null).convert(in, Map.of(), new GateExporter(), temp.resolve("out"), Map.of());
		assertThat(losses.losses()).isEmpty();
		assertThat(gate.says(temp.resolve("out"), Map.of())).isEqualTo("""
				b.txt "Sony met\r\\nEricsson \uD83D\uDE00.\\n"
				  Org 0-4 "Sony" Sure=true -Rival-> "Ericsson"
				  Org 10-18 "Ericsson"
				""");
	}

	@Test
	void badFilesAreRefusedWithTheirPlace() throws IOException {
		for (String[] bad : new String[][] { { TEXT.replace("EndNode=\"7\"", "EndNode=\"8\""), "line 13", "no node 8" }, { TEXT.replace("Id=\"9\"", "Id=\"4\""), "line 29", "twice" },
				{ TEXT.replace("4;9", "4;5"), "line 33", "two annotations" }, { TEXT.replace(">7<", ">x<"), "line", "number" }, { TEXT.substring(0, 600), "line", "not whole" },
				{ TEXT.replaceFirst("\n", "\n<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>\n"), "", "document type" }, { "<a/>", "line 1", "no document of GATE" } }) {
			Path folder = folder(bad[0]);
			assertThatThrownBy(() -> gate.says(folder, Map.of())).as(bad[2]).isInstanceOf(BadInputException.class).hasMessageContaining("a.xml").hasMessageContaining(bad[1])
					.hasMessageContaining(bad[2]);
		}
	}
}
