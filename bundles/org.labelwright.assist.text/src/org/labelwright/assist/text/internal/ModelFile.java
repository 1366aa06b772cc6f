/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.text.internal;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.labelwright.core.BadInputException;

/**
 * A file with a model of OpenNLP: a zip with {@code manifest.properties} and what the model consists of. It is looked through before OpenNLP
 * gets it, as it comes from anywhere: it may not unpack to more than {@value #MAX_MEGABYTES} MB, name classes that are not OpenNLP's, or hold
 * XML that refers to other files.
 *
 * @param path for messages
 * @param name for the provenance of what it predicts: the file and what is in it
 * @param language as ISO 639 abbreviates it
 */
record ModelFile(Path path, String name, ModelKind kind, String language, Opener opener) {

	/** Opens the file anew. */
	@FunctionalInterface
	interface Opener {
		InputStream open() throws IOException;
	}

	/** Makes of the file what it holds. */
	@FunctionalInterface
	interface Loader<T> {
		T load(InputStream in) throws IOException;
	}

	static final String EXTENSION = ".bin";
	private static final int MAX_MEGABYTES = 512;
	private static final String MANIFEST = "manifest.properties";
	private static final int MAX_MANIFEST = 1 << 16;

	/**
	 * Looks a file through.
	 *
	 * @throws BadInputException where it is no model of OpenNLP, or one that is not taken
	 */
	static ModelFile read(Path path) throws IOException {
		if (!Files.isRegularFile(path)) {
			throw new BadInputException(path, "", "is not there");
		}
		return read(path, () -> Files.newInputStream(path));
	}

	/** As {@link #read(Path)}, for a file that lies in a bundle. */
	static ModelFile read(Path path, Opener opener) throws IOException {
		CRC32 sum = new CRC32();
		Properties manifest = new Properties();
		try (CheckedInputStream in = new CheckedInputStream(new BufferedInputStream(opener.open()), sum); ZipInputStream zip = new ZipInputStream(in)) {
			long left = (long) MAX_MEGABYTES << 20;
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				left -= entry.getName().equals(MANIFEST) ? manifest(path, zip, manifest) : content(path, entry.getName(), zip, left);
			}
			in.transferTo(OutputStream.nullOutputStream());
		} catch (ZipException | IllegalArgumentException e) {
			throw new BadInputException(path, "", "is damaged: " + e.getMessage(), e);
		} catch (EOFException e) {
			throw new BadInputException(path, "", "is cut off", e);
		}
		ModelKind kind = ModelKind.of(manifest.getProperty("Component-Name", ""))
				.orElseThrow(() -> new BadInputException(path, "", manifest.isEmpty() ? "is no model of OpenNLP, a zip with " + MANIFEST
						: "is a model for " + manifest.getProperty("Component-Name", "nothing that is said") + ", of which no use is made here"));
		for (String property : manifest.stringPropertyNames()) {
			String value = manifest.getProperty(property);
			if ((property.equals("factory") || property.startsWith("serializer-class-") || property.endsWith("ImplName")) && !value.startsWith("opennlp.tools.")) {
				throw new BadInputException(path, property, "names the class " + value + ", which is not of OpenNLP; models that bring code of their own are not loaded");
			}
		}
		String file = path.getFileName().toString();
		return new ModelFile(path, file.substring(0, file.length() - (file.endsWith(EXTENSION) ? EXTENSION.length() : 0)) + " " + HexFormat.of().toHexDigits((int) sum.getValue()),
				kind, manifest.getProperty("Language", "x-unspecified"), opener);
	}

	private static long manifest(Path path, ZipInputStream zip, Properties manifest) throws IOException {
		byte[] bytes = zip.readNBytes(MAX_MANIFEST + 1);
		if (bytes.length > MAX_MANIFEST) {
			throw new BadInputException(path, MANIFEST, "is larger than any is");
		}
		manifest.load(new ByteArrayInputStream(bytes));
		return bytes.length;
	}

	/** Reads on to the end of an entry. */
	private static long content(Path path, String name, ZipInputStream zip, long most) throws IOException {
		boolean text = !name.endsWith(".model");
		ByteArrayOutputStream seen = new ByteArrayOutputStream();
		byte[] buffer = new byte[1 << 13];
		long size = 0;
		for (int count = zip.read(buffer); count >= 0; count = zip.read(buffer)) {
			size += count;
			if (size > most) {
				throw new BadInputException(path, name, "unpacks to more than " + MAX_MEGABYTES + " MB, which is not taken");
			}
			if (text) {
				seen.write(buffer, 0, count);
			}
		}
		// Without zeros it is found in UTF-16 too.
		if (text && seen.toString(StandardCharsets.ISO_8859_1).replace("\0", "").contains("<!DOCTYPE")) {
			throw new BadInputException(path, name, "holds a document type (DOCTYPE), which is not read");
		}
		return size;
	}


	/** Whether it is one that can be used for something; for listing what lies in a folder. */
	static Optional<ModelFile> look(Path path) {
		try {
			return Optional.of(read(path));
		} catch (IOException e) {
			return Optional.empty();
		}
	}

	/** @throws BadInputException where OpenNLP cannot make anything of it */
	<T> T load(Loader<T> loader) throws IOException {
		try (InputStream in = new BufferedInputStream(opener.open())) {
			return loader.load(in);
		} catch (IOException | RuntimeException e) {
			throw new BadInputException(path, "", "cannot be loaded by OpenNLP, so it is damaged or of another version: " + (e.getMessage() == null ? e.toString() : e.getMessage()), e);
		} catch (OutOfMemoryError e) {
			// A table that says it has two milliards of rows is asked for in one piece; nothing was lost by not getting it.
			throw new BadInputException(path, "", "claims to hold more than memory has, so it is damaged", e);
		}
	}
}
