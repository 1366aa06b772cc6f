/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.text.tests;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.Span;
import opennlp.tools.util.TrainingParameters;

/** Models that tests train, and harm. */
final class ModelFiles {

	private static final List<String> PLACES = List.of("Berlin", "Paris", "Rome", "Vienna", "Oslo");

	private ModelFiles() {
	}

	/** A model that has seen that somebody went to a few places, and takes these for names of a type. */
	static Path names(Path file, String type, String language) throws IOException {
		List<NameSample> samples = new ArrayList<>();
		for (int round = 0; round < 20; round++) {
			for (String place : PLACES) {
				samples.add(new NameSample(new String[] { "She", "went", "to", place, "." }, new Span[] { new Span(3, 4, type) }, false));
				samples.add(new NameSample(new String[] { "It", "rained", "all", "day", "." }, new Span[0], false));
			}
		}
		TrainingParameters parameters = new TrainingParameters();
		parameters.put(TrainingParameters.ITERATIONS_PARAM, 60);
		parameters.put(TrainingParameters.CUTOFF_PARAM, 1);
		TokenNameFinderModel model = NameFinderME.train(language, type, ObjectStreamUtils.createObjectStream(samples), parameters, new TokenNameFinderFactory());
		try (OutputStream out = Files.newOutputStream(file)) {
			model.serialize(out);
		}
		return file;
	}

	/** Writes a model anew with entries changed; the operator gets the bytes of an entry, empty where there is none. */
	static Path change(Path from, Path to, Map<String, UnaryOperator<byte[]>> changes) throws IOException {
		List<String> left = new ArrayList<>(changes.keySet());
		try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(from))); ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				left.remove(entry.getName());
				out.putNextEntry(new ZipEntry(entry.getName()));
				out.write(changes.getOrDefault(entry.getName(), UnaryOperator.identity()).apply(in.readAllBytes()));
			}
			for (String added : left) {
				out.putNextEntry(new ZipEntry(added));
				out.write(changes.get(added).apply(new byte[0]));
			}
		}
		return to;
	}

	/** A zip that unpacks to many megabytes of zeros. */
	static Path bomb(Path file, int megabytes) throws IOException {
		byte[] zeros = new byte[1 << 20];
		try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
			out.putNextEntry(new ZipEntry("nameFinder.model"));
			for (int i = 0; i < megabytes; i++) {
				out.write(zeros);
			}
		}
		return file;
	}

	static byte[] bytes(String text) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		text.chars().forEach(bytes::write);
		return bytes.toByteArray();
	}
}
