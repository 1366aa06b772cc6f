/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.compressors.zstandard.ZstdCompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.format.Archives;
import org.labelwright.core.format.LossReport;

/** Archives are read as what is in them, and nothing of a hostile one gets out of its folder. */
class ArchivesTest {

	private static final String CSV = "filename,width,height,class,xmin,ymin,xmax,ymax\na.png,8,6,cat,1,2,3,4\n";

	@TempDir
	private Path temp;

	private Path zip(Map<String, byte[]> entries) throws IOException {
		Path file = temp.resolve("in.zip");
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
			for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
				zip.putNextEntry(new ZipEntry(entry.getKey()));
				zip.write(entry.getValue());
			}
		}
		return file;
	}

	private static void tar(OutputStream out, TarArchiveEntry... entries) throws IOException {
		try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
			for (TarArchiveEntry entry : entries) {
				byte[] bytes = CSV.getBytes(StandardCharsets.UTF_8);
				entry.setSize(entry.isFile() && !entry.isSymbolicLink() ? bytes.length : 0);
				tar.putArchiveEntry(entry);
				if (entry.getSize() > 0) {
					tar.write(bytes);
				}
				tar.closeArchiveEntry();
			}
		}
	}

	private void isRead(Path archive) throws IOException {
		long[] count = new long[1];
		try (DatasetSource source = Installed.formats().open(archive, Optional.empty(), Map.of(), new LossReport(), Progress.NONE)) {
			assertThat(source.format()).isEqualTo("csv");
			source.forEach(one -> count[0] += one.documents().getFirst().getAnnotations().size(), Progress.NONE);
		}
		assertThat(count[0]).isEqualTo(1);
	}

	@Test
	void whatMacOsAddsIsLeftOut() throws IOException {
		Map<String, byte[]> entries = new LinkedHashMap<>();
		entries.put("boxes.csv", CSV.getBytes(StandardCharsets.UTF_8));
		entries.put(".DS_Store", new byte[8]);
		entries.put("__MACOSX/._boxes.csv", new byte[8]);
		isRead(zip(entries));
	}

	@Test
	void aRefusalNamesTheArchiveAndThePlaceInIt() throws IOException {
		Path archive = zip(Map.of("boxes.csv", CSV.replace(",1,2,3,4", ",1,2,3,four").getBytes(StandardCharsets.UTF_8)));
		assertThatThrownBy(() -> isRead(archive)).isInstanceOf(BadInputException.class).hasMessageStartingWith(archive + ", ").hasMessageContaining("boxes.csv, line 2");
	}

	@Test
	void whatAnArchiveHoldsIsFoundOutFromAPart() throws IOException {
		byte[] large = java.util.Arrays.copyOf(CSV.getBytes(StandardCharsets.UTF_8), 3 << 20);
		java.util.Arrays.fill(large, CSV.length(), large.length, (byte) '\n');
		Path archive = zip(Map.of("boxes.csv", large));
		assertThat(Installed.formats().detect(archive)).hasValueSatisfying(format -> assertThat(format.id()).isEqualTo("csv"));
		try (Archives.Unpacked sample = new Archives(Archives.Limits.DEFAULT).sample(archive)) {
			assertThat(Files.size(sample.content())).isBetween(1L << 20, 2L << 20);
		}
		Map<String, byte[]> many = new LinkedHashMap<>();
		for (int i = 0; i < 3000; i++) {
			many.put("a/" + i + ".txt", new byte[1]);
		}
		try (Archives.Unpacked sample = new Archives(Archives.Limits.DEFAULT).sample(zip(many)); java.util.stream.Stream<Path> files = Files.list(sample.content())) {
			assertThat(files.count()).isBetween(1000L, 2000L);
		}
		Path leading = zip(Map.of("../boxes.csv", large));
		assertThatThrownBy(() -> Installed.formats().detect(leading)).isInstanceOf(BadInputException.class).hasMessageContaining("leads out of the archive");
	}

	@Test
	void everyKindIsKnownByItsBytes() throws IOException {
		isRead(zip(Map.of("boxes.csv", CSV.getBytes(StandardCharsets.UTF_8))));
		Path tar = temp.resolve("a");
		tar(Files.newOutputStream(tar), new TarArchiveEntry("boxes.csv"));
		isRead(tar);
		tar(new GZIPOutputStream(Files.newOutputStream(tar)), new TarArchiveEntry("boxes.csv"));
		isRead(tar);
		tar(new ZstdCompressorOutputStream(Files.newOutputStream(tar)), new TarArchiveEntry("boxes.csv"));
		isRead(tar);
		Path single = temp.resolve("boxes.csv.gz");
		try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(single))) {
			out.write(CSV.getBytes(StandardCharsets.UTF_8));
		}
		isRead(single);
	}

	private void isRefused(Path archive, Archives.Limits limits, String reason) throws IOException {
		long before = unpacked();
		assertThatThrownBy(() -> new Archives(limits).unpack(archive, Progress.NONE)).isInstanceOf(BadInputException.class).hasMessageContaining(archive.getFileName().toString())
				.hasMessageContaining(reason);
		assertThat(unpacked()).as("nothing is left").isEqualTo(before);
	}

	private static long unpacked() throws IOException {
		try (var all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
			return all.filter(path -> path.getFileName().toString().startsWith("labelwright-archive")).count();
		}
	}

	@Test
	void nothingLeadsOut() throws IOException {
		for (String name : new String[] { "../evil.txt", "a/../../evil.txt", "/etc/evil.txt", "..\\evil.txt" }) {
			isRefused(zip(Map.of(name, new byte[3])), Archives.Limits.DEFAULT, "leads out");
		}
		TarArchiveEntry link = new TarArchiveEntry("link", TarConstants.LF_SYMLINK);
		link.setLinkName("/etc/passwd");
		Path tar = temp.resolve("a.tar");
		tar(Files.newOutputStream(tar), link);
		isRefused(tar, Archives.Limits.DEFAULT, "is a link");
	}

	@Test
	void limitsHold() throws IOException {
		Map<String, byte[]> many = new LinkedHashMap<>();
		for (int i = 0; i < 20; i++) {
			many.put("f" + i, new byte[100]);
		}
		isRefused(zip(many), new Archives.Limits(10, 1 << 20, 10, 100), "more than 10 entries");
		isRefused(zip(many), new Archives.Limits(100, 1000, 10, 100), "more than 1000 bytes");
		isRefused(zip(Map.of("a/b/c/d/e", new byte[1])), new Archives.Limits(100, 1000, 3, 100), "deeper than 3");
		isRefused(zip(Map.of("zeros", new byte[70 << 20])), new Archives.Limits(100, 1L << 40, 3, 100), "100 times its size");
	}

	@Test
	void brokenArchivesAreRefused() throws IOException {
		Path file = zip(Map.of("boxes.csv", CSV.getBytes(StandardCharsets.UTF_8)));
		byte[] bytes = Files.readAllBytes(file);
		for (int cut : new int[] { 5, 30, bytes.length / 2, bytes.length - 3 }) {
			Files.write(file, java.util.Arrays.copyOf(bytes, cut));
			isRefused(file, Archives.Limits.DEFAULT, "no archive that can be unpacked");
		}
	}
}
