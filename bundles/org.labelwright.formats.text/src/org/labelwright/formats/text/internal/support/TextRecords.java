/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.labelwright.core.AtomicFiles;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.ExportCheck;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.support.Reading;
import org.labelwright.media.text.CodePoints;

/** The texts of a source, for exporters; what is no text is reported. */
public final class TextRecords {

	/** Takes one text. */
	@FunctionalInterface
	public interface Visitor {
		void visit(SourceRecord one, CodePoints text) throws IOException;
	}

	/** Writes one text of a file that holds all. */
	@FunctionalInterface
	public interface Part {
		/** @return how many annotations were written */
		long write(SourceRecord one, CodePoints text, StringBuilder out) throws IOException;
	}

	/** What stands before the first, between two, and after the last text of a file; nothing else where there is none. */
	public record Frame(String before, String between, String after) {
	}

	private TextRecords() {
	}

	/**
	 * Writes a file that holds all texts, in UTF-8, with one of them in memory at a time. It is wholly there or as it was.
	 *
	 * @return how many annotations were written
	 */
	public static long write(DatasetSource source, Path path, ExportCheck check, LossReport losses, Progress progress, Part part) throws IOException {
		return write(source, path, check, losses, progress, new Frame("", "", ""), part);
	}

	/** As {@link #write(DatasetSource, Path, ExportCheck, LossReport, Progress, Part)}, within a frame. */
	public static long write(DatasetSource source, Path path, ExportCheck check, LossReport losses, Progress progress, Frame frame, Part part) throws IOException {
		long[] written = new long[1];
		AtomicFiles.write(path, file -> {
			StringBuilder out = new StringBuilder(frame.before());
			boolean[] any = new boolean[1];
			forEach(source, check, losses, progress, (one, text) -> {
				out.append(any[0] ? frame.between() : "");
				any[0] = true;
				written[0] += part.write(one, text, out);
				file.write(out.toString().getBytes(StandardCharsets.UTF_8));
				out.setLength(0);
			});
			file.write((any[0] ? frame.after() : (frame.before() + frame.after()).strip()).getBytes(StandardCharsets.UTF_8));
		});
		return written[0];
	}

	public static void forEach(DatasetSource source, ExportCheck check, LossReport losses, Progress progress, Visitor visitor) throws IOException {
		source.forEach(one -> {
			String id = one.item().id();
			if (!one.item().mediaType().startsWith("text/")) {
				losses.add("items", "are no texts", id, "");
			} else if (!one.hasMedia()) {
				losses.add("items", "the file of the text is not there", id, "");
			} else {
				check.item(one);
				visitor.visit(one, new CodePoints(Reading.text(one.media().get())));
			}
		}, progress);
	}
}
