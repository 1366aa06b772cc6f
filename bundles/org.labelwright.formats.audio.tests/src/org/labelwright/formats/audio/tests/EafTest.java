/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.audio.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.ForwardingSource;
import org.labelwright.core.format.LossReport;
import org.labelwright.geometry.Interval;

/** The ELAN Annotation Format, after its schema of version 2.8. */
class EafTest {

	static final String TEXT = """
			<?xml version="1.0" encoding="UTF-8"?>
			<ANNOTATION_DOCUMENT AUTHOR="" DATE="2014-10-28T10:14:04+01:00" FORMAT="2.8" VERSION="2.8" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="http://www.mpi.nl/tools/elan/EAFv2.8.xsd">
			    <HEADER MEDIA_FILE="" TIME_UNITS="milliseconds">
			        <MEDIA_DESCRIPTOR MEDIA_URL="file:///C:/talks/my%20talk.wav" MIME_TYPE="audio/x-wav" RELATIVE_MEDIA_URL="./my%20talk.wav"/>
			        <PROPERTY NAME="lastUsedAnnotationId">7</PROPERTY>
			    </HEADER>
			    <TIME_ORDER>
			        <TIME_SLOT TIME_SLOT_ID="ts1" TIME_VALUE="1000"/>
			        <TIME_SLOT TIME_SLOT_ID="ts2" TIME_VALUE="1000"/>
			        <TIME_SLOT TIME_SLOT_ID="ts3"/>
			        <TIME_SLOT TIME_SLOT_ID="ts4" TIME_VALUE="2500"/>
			        <TIME_SLOT TIME_SLOT_ID="ts5" TIME_VALUE="2500"/>
			        <TIME_SLOT TIME_SLOT_ID="ts6" TIME_VALUE="3000"/>
			    </TIME_ORDER>
			    <TIER LINGUISTIC_TYPE_REF="utterance" PARTICIPANT="anna" TIER_ID="text">
			        <ANNOTATION>
			            <ALIGNABLE_ANNOTATION ANNOTATION_ID="a1" TIME_SLOT_REF1="ts1" TIME_SLOT_REF2="ts4">
			                <ANNOTATION_VALUE> good &amp; well </ANNOTATION_VALUE>
			            </ALIGNABLE_ANNOTATION>
			        </ANNOTATION>
			        <ANNOTATION>
			            <ALIGNABLE_ANNOTATION ANNOTATION_ID="a2" TIME_SLOT_REF1="ts5" TIME_SLOT_REF2="ts6">
			                <ANNOTATION_VALUE></ANNOTATION_VALUE>
			            </ALIGNABLE_ANNOTATION>
			        </ANNOTATION>
			    </TIER>
			    <TIER LINGUISTIC_TYPE_REF="timed" PARENT_REF="text" TIER_ID="halves">
			        <ANNOTATION>
			            <ALIGNABLE_ANNOTATION ANNOTATION_ID="a3" TIME_SLOT_REF1="ts2" TIME_SLOT_REF2="ts3">
			                <ANNOTATION_VALUE>one</ANNOTATION_VALUE>
			            </ALIGNABLE_ANNOTATION>
			        </ANNOTATION>
			        <ANNOTATION>
			            <ALIGNABLE_ANNOTATION ANNOTATION_ID="a4" TIME_SLOT_REF1="ts3" TIME_SLOT_REF2="ts4">
			                <ANNOTATION_VALUE>two</ANNOTATION_VALUE>
			            </ALIGNABLE_ANNOTATION>
			        </ANNOTATION>
			    </TIER>
			    <TIER LINGUISTIC_TYPE_REF="word" PARENT_REF="text" TIER_ID="words">
			        <ANNOTATION>
			            <REF_ANNOTATION ANNOTATION_ID="a5" ANNOTATION_REF="a1">
			                <ANNOTATION_VALUE>good</ANNOTATION_VALUE>
			            </REF_ANNOTATION>
			        </ANNOTATION>
			        <ANNOTATION>
			            <REF_ANNOTATION ANNOTATION_ID="a6" ANNOTATION_REF="a1" PREVIOUS_ANNOTATION="a5">
			                <ANNOTATION_VALUE>well</ANNOTATION_VALUE>
			            </REF_ANNOTATION>
			        </ANNOTATION>
			    </TIER>
			    <TIER LINGUISTIC_TYPE_REF="pos" PARENT_REF="words" TIER_ID="pos">
			        <ANNOTATION>
			            <REF_ANNOTATION ANNOTATION_ID="a7" ANNOTATION_REF="a6" CVE_REF="cveid0">
			                <ANNOTATION_VALUE>adv</ANNOTATION_VALUE>
			            </REF_ANNOTATION>
			        </ANNOTATION>
			    </TIER>
			    <TIER LINGUISTIC_TYPE_REF="utterance" TIER_ID="empty"/>
			    <LINGUISTIC_TYPE GRAPHIC_REFERENCES="false" LINGUISTIC_TYPE_ID="utterance" TIME_ALIGNABLE="true"/>
			    <LINGUISTIC_TYPE CONSTRAINTS="Time_Subdivision" GRAPHIC_REFERENCES="false" LINGUISTIC_TYPE_ID="timed" TIME_ALIGNABLE="true"/>
			    <LINGUISTIC_TYPE CONSTRAINTS="Symbolic_Subdivision" GRAPHIC_REFERENCES="false" LINGUISTIC_TYPE_ID="word" TIME_ALIGNABLE="false"/>
			    <LINGUISTIC_TYPE CONSTRAINTS="Symbolic_Association" CONTROLLED_VOCABULARY_REF="POS" GRAPHIC_REFERENCES="false" LINGUISTIC_TYPE_ID="pos" TIME_ALIGNABLE="false"/>
			    <CONTROLLED_VOCABULARY CV_ID="POS">
			        <DESCRIPTION LANG_REF="und"/>
			        <CV_ENTRY_ML CVE_ID="cveid0">
			            <CVE_VALUE DESCRIPTION="adverb" LANG_REF="und">adv</CVE_VALUE>
			        </CV_ENTRY_ML>
			    </CONTROLLED_VOCABULARY>
			</ANNOTATION_DOCUMENT>
			""";

	@TempDir
	private Path temp;
	private final Travel travel = new Travel();

	private Path file(String name, String text) throws IOException {
		return Files.writeString(temp.resolve(name), text);
	}

	@Test
	void whatItSaysIsRead() throws IOException {
		Files.createFile(temp.resolve("my talk.wav"));
		Path file = file("a.eaf", TEXT);
		assertThat(travel.detected(file)).isEqualTo("eaf");
		assertThat(travel.says(file, "eaf", Map.of())).isEqualTo("""
				my talk.wav audio/wav
				  text 1000000..2500000 speaker=anna text= good & well\s
				  text 2500000..3000000 speaker=anna text=
				  halves 1000000..1750000 text=one
				  halves 1750000..2500000 text=two
				  words 1000000..1750000 text=good -parent->  good & well\s
				  words 1750000..2500000 text=well -parent->  good & well\s
				  pos 1750000..2500000 text=adv -parent-> well
				""");
		assertThat(travel.says(file, "eaf", Map.of("labels", "class"))).contains("  adv 1750000..2500000 tier=pos -parent-> \n");
	}

	@Test
	void itComesBackToTheByte() throws IOException {
		travel.comesBack(file("a.eaf", TEXT), "eaf", Map.of(), temp.resolve("out.eaf"));
		travel.comesBack(file("a.eaf", TEXT), "eaf", Map.of("labels", "class"), temp.resolve("out.eaf"));
	}

	/** A moved end gets a slot of its own in its place, so that what shares the old one stays where it was. */
	@Test
	void whatHasMovedIsWritten() throws IOException {
		LossReport losses = new LossReport();
		try (DatasetSource source = travel.formats().open(file("a.eaf", TEXT), Optional.of("eaf"), Map.of(), losses, Progress.NONE)) {
			travel.formats().write(new ForwardingSource(source) {
				@Override
				public void forEach(Visitor visitor, Progress progress) throws IOException {
					super.forEach(one -> {
						one.documents().getFirst().getAnnotations().getFirst().setGeometry(new Interval(1_000_000, 2_200_400));
						visitor.visit(one);
					}, progress);
				}
			}, temp.resolve("out.eaf"), "eaf", Map.of(), losses, Progress.NONE);
		}
		assertThat(Travel.said(losses)).isEqualTo("lost 1 x times: EAF has milliseconds; rounded\n");
		assertThat(temp.resolve("out.eaf")).hasContent(TEXT.replace("        <TIME_SLOT TIME_SLOT_ID=\"ts4\"", "        <TIME_SLOT TIME_SLOT_ID=\"ts7\" TIME_VALUE=\"2200\"/>\n"
				+ "        <TIME_SLOT TIME_SLOT_ID=\"ts4\"").replace("TIME_SLOT_REF1=\"ts1\" TIME_SLOT_REF2=\"ts4\"", "TIME_SLOT_REF1=\"ts1\" TIME_SLOT_REF2=\"ts7\""));
	}

	@Test
	void otherFormatsBecomeTiers() throws IOException {
		Path rttm = file("b.rttm", "SPEAKER b 1 0 2 hello <NA> anna <NA> <NA>\nSPEAKER b 1 1 2.5 <NA> <NA> ben <NA> <NA>\n");
		assertThat(Travel.said(travel.convert(rttm, "rttm", Map.of(), temp.resolve("b.eaf"), "eaf", Map.of())))
				.isEqualTo("lost 1 x label classes: the tier is that of the speaker and the label is the text\n");
		assertThat(travel.detected(temp.resolve("b.eaf"))).isEqualTo("eaf");
		assertThat(travel.says(temp.resolve("b.eaf"), "eaf", Map.of())).isEqualTo("""
				b.wav audio/wav (no media)
				  anna 0..2000000 speaker=anna text=hello
				  ben 1000000..3500000 speaker=ben text=SPEAKER
				""");
	}

	@Test
	void badFilesAreRefusedWithTheirPlace() throws IOException {
		for (String[] bad : new String[][] { { "TIME_VALUE=\"2500\"", "TIME_VALUE=\"x\"", "whole milliseconds" }, { "REF2=\"ts6\"", "REF2=\"ts9\"", "no time slot \"ts9\"" },
				{ "ANNOTATION_REF=\"a6\"", "ANNOTATION_REF=\"a9\"", "refers to a9" }, { "ANNOTATION_REF=\"a6\"", "ANNOTATION_REF=\"a7\"", "refers back" },
				{ "ANNOTATION_ID=\"a2\"", "ANNOTATION_ID=\"a1\"", "two annotations" }, { "milliseconds", "PAL-frames", "PAL-frames" }, { "</TIER>", "", "line" },
				{ "<ANNOTATION_DOCUMENT", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><ANNOTATION_DOCUMENT", "document type" } }) {
			Path file = file("bad.eaf", TEXT.replace(bad[0], bad[1]));
			assertThatThrownBy(() -> travel.says(file, "eaf", Map.of())).as(bad[1]).isInstanceOf(BadInputException.class).hasMessageContaining("bad.eaf")
					.hasMessageContaining(bad[2]);
		}
	}

	@Test
	void aRealFileComesBackToTheByte() throws IOException {
		Path file = Travel.realFiles("eaf").resolve("sample_2.8.eaf");
		assertThat(travel.detected(file)).isEqualTo("eaf");
		String said = travel.says(file, "eaf", Map.of());
		// One line is the recording.
		assertThat(said.lines()).hasSize(1 + 4788 + 3990);
		assertThat(said.lines().filter(line -> line.contains(" -parent-> "))).hasSize(3990);
		assertThat(said.lines().skip(1).map(line -> line.strip().split(" ")[0]).distinct()).hasSize(6);
		travel.comesBack(file, "eaf", Map.of(), temp.resolve("out.eaf"));
	}
}
