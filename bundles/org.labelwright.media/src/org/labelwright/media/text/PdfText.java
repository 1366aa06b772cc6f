/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.text;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The text layer of a PDF, by Apache PDFBox: what is painted as text, not what is a picture of text. */
public final class PdfText {

	private static final int MAX_CHARS = 100_000_000;

	private PdfText() {
	}

	/**
	 * @param sorted whether words are taken in the order in which they stand on the page, from top to bottom, instead of that
	 *            in which they are painted, which keeps columns apart
	 * @throws MalformedTextException where it is no PDF, is locked, or has no text layer
	 */
	public static ExtractedText extract(Path file, boolean sorted) throws IOException {
		try (PDDocument document = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
			if (!document.getCurrentAccessPermission().canExtractContent()) {
				throw new MalformedTextException("", "does not permit its text to be taken out");
			}
			StringWriter out = new StringWriter();
			Stripper stripper = new Stripper(out);
			stripper.setSortByPosition(sorted);
			stripper.writeText(document, out);
			String text = whole(out.toString());
			if (text.isBlank()) {
				throw new MalformedTextException("", "has no text layer: its pages are pictures; text has to be recognised in them first");
			}
			CodePoints points = new CodePoints(text);
			List<ExtractedText.Line> lines = stripper.lines.stream().map(line -> new ExtractedText.Line(points.ofUtf16(line.start()), points.ofUtf16(line.end()), line.page(), line.x(),
					line.y(), line.width(), line.height())).toList();
			return new ExtractedText(text, new OffsetMap(List.of()), List.of(), lines);
		} catch (InvalidPasswordException e) {
			throw new MalformedTextException("", "is locked by a password", e);
		} catch (MalformedTextException e) {
			throw e;
		} catch (IOException | RuntimeException | StackOverflowError e) {
			throw new MalformedTextException("", "is no PDF, or damaged: " + e.getMessage(), e);
		}
	}

	/** A font may say half of a character; the other half cannot be known. */
	private static String whole(String text) {
		StringBuilder whole = new StringBuilder(text);
		for (int i = 0; i < whole.length(); i++) {
			char c = whole.charAt(i);
			boolean pair = Character.isHighSurrogate(c) && i + 1 < whole.length() && Character.isLowSurrogate(whole.charAt(i + 1));
			if (pair) {
				i++;
			} else if (Character.isSurrogate(c) || c == 0) {
				whole.setCharAt(i, '\uFFFD');
			}
		}
		return whole.toString();
	}

	/** Notes where words are painted. Offsets are UTF-16 units here. */
	private static final class Stripper extends PDFTextStripper {

		private final StringWriter out;
		private final List<ExtractedText.Line> lines = new ArrayList<>();

		Stripper(StringWriter out) {
			this.out = out;
			setLineSeparator("\n");
			setPageEnd("\n\n");
		}

		@Override
		protected void writeString(String text, List<TextPosition> positions) throws IOException {
			int start = out.getBuffer().length();
			if (start > MAX_CHARS) {
				throw new MalformedTextException("page " + getCurrentPageNo(), "has more than " + MAX_CHARS + " characters until here");
			}
			super.writeString(text, positions);
			float left = Float.MAX_VALUE;
			float top = Float.MAX_VALUE;
			float right = 0;
			float bottom = 0;
			for (TextPosition one : positions) {
				left = Math.min(left, one.getXDirAdj());
				top = Math.min(top, one.getYDirAdj() - one.getHeightDir());
				right = Math.max(right, one.getXDirAdj() + one.getWidthDirAdj());
				bottom = Math.max(bottom, one.getYDirAdj());
			}
			if (!positions.isEmpty()) {
				lines.add(new ExtractedText.Line(start, out.getBuffer().length(), getCurrentPageNo(), left, top, right - left, bottom - top));
			}
		}
	}
}
