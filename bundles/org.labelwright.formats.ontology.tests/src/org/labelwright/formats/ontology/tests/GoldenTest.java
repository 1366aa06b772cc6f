/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.ontology.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.ontology.OntologyText;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;

/** Each format both ways against files, with exactly what is lost. */
class GoldenTest {

	private final OntologyText text = new OntologyText();

	@TempDir
	private Path temp;

	static List<Goldens.Format> formats() {
		return Goldens.formats();
	}

	@ParameterizedTest
	@MethodSource("formats")
	void readsWhatItsSpecificationSays(Goldens.Format format) throws IOException {
		LossReport losses = new LossReport();
		String read = text.write(format.reader().read(format.in(), losses));
		Path folder = format.in().getParent();
		assertThat(read).isEqualTo(Goldens.expected(folder.resolve("read.ontology"), read));
		assertThat(Goldens.text(losses)).isEqualTo(Goldens.expected(folder.resolve("read.losses"), Goldens.text(losses)));
	}

	@ParameterizedTest
	@MethodSource("formats")
	void writesAndTellsAllThatIsLost(Goldens.Format format) throws IOException {
		LossReport losses = new LossReport();
		Path out = temp.resolve("written." + format.extension());
		format.writer().write(text.read(Goldens.folder().resolve("full.ontology")), out, losses);
		Path folder = format.in().getParent();
		assertThat(Files.readString(out)).isEqualTo(Goldens.expected(folder.resolve("written." + format.extension()), Files.readString(out)));
		assertThat(Goldens.text(losses)).isEqualTo(Goldens.expected(folder.resolve("written.losses"), Goldens.text(losses)));
		if (format.id().equals("brat")) {
			String visual = Files.readString(temp.resolve("visual.conf"));
			assertThat(visual).isEqualTo(Goldens.expected(folder.resolve("written.visual.conf"), visual));
		}
	}

	@ParameterizedTest
	@MethodSource("formats")
	void aFileComesBackAsItWasRead(Goldens.Format format) throws IOException {
		Ontology first = format.reader().read(format.in(), new LossReport());
		Path out = temp.resolve(format.input());
		format.writer().write(first, out, new LossReport());
		Ontology second = format.reader().read(out, new LossReport());
		if (List.of("coco", "skos", "owl").contains(format.id())) {
			// These have no colours; all else must be the same.
			List<LabelClass> colored = LabelClasses.all(first);
			for (int i = 0; i < colored.size(); i++) {
				LabelClasses.all(second).get(i).setColor(colored.get(i).getColor());
			}
		}
		assertThat(text.write(second)).isEqualTo(text.write(first));
	}

	@ParameterizedTest
	@MethodSource("formats")
	void whatItWroteComesBackByteForByte(Goldens.Format format) throws IOException {
		Path once = temp.resolve("once." + format.extension());
		format.writer().write(text.read(Goldens.folder().resolve("full.ontology")), once, new LossReport());
		Ontology read = format.reader().read(once, new LossReport());
		read.setId("full");
		read.setName("Full");
		Path again = temp.resolve("again." + format.extension());
		LossReport losses = new LossReport();
		format.writer().write(read, again, losses);
		if (format.id().equals("labelstudio")) {
			// Attributes of choices come back as questions; from then on nothing changes.
			read = format.reader().read(again, new LossReport());
			Files.copy(again, once, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
			format.writer().write(read, again, losses);
		}
		assertThat(Files.readString(again)).isEqualTo(Files.readString(once));
	}
}
