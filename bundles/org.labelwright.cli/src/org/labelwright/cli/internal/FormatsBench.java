/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.labelwright.core.AtomicFiles;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Staging;
import org.labelwright.core.format.Formats;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.json.Json;

/** Times import, export and conversion of a generated COCO file. */
record FormatsBench(Console console, Formats formats, int images, int annotations) {

	/** Code that is timed. */
	private interface Step {
		void run() throws IOException;
	}

	/** @return the exit code */
	int run() throws IOException {
		Path work = Files.createTempDirectory("labelwright-bench");
		try {
			Path file = work.resolve("bench.json");
			generate(file);
			console.out().printf("file       %d images, %d annotations, %.1f MB%n", images, annotations, Files.size(file) / 1e6);
			Path folder = work.resolve("dataset");
			Dataset.create(folder, "bench");
			time("import", () -> {
				try (DatasetSource source = open(file); Dataset dataset = Dataset.openForEditing(folder)) {
					dataset.importFrom(source, Staging.Options.DEFAULT, Progress.NONE);
				}
			});
			time("export", () -> {
				try (Dataset dataset = Dataset.open(folder)) {
					formats.write(dataset, work.resolve("out.json"), "coco", Map.of(), new LossReport(), Progress.NONE);
				}
			});
			time("convert", () -> convert(file, work.resolve("converted.json"), "coco", Map.of()));
			time("to yolo", () -> convert(file, work.resolve("yolo"), "yolo", Map.of("media", "false")));
		} finally {
			AtomicFiles.deleteTree(work);
		}
		return 0;
	}

	private DatasetSource open(Path file) throws IOException {
		return formats.open(file, Optional.of("coco"), Map.of(), new LossReport(), Progress.NONE);
	}

	private void convert(Path file, Path to, String format, Map<String, String> options) throws IOException {
		try (DatasetSource source = open(file)) {
			formats.write(source, to, format, options, new LossReport(), Progress.NONE);
		}
	}

	private void time(String what, Step step) throws IOException {
		long start = System.nanoTime();
		Duration cpu = cpu();
		step.run();
		report(what, start, cpu().minus(cpu));
	}

	/** What the processors have done for this process since it began. */
	static Duration cpu() {
		return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
	}

	private void report(String what, long start, Duration cpu) {
		double seconds = (System.nanoTime() - start) / 1e9;
		Runtime runtime = Runtime.getRuntime();
		console.out().printf("%-9s  %.2f s (%.2f s of processors), %.0f annotations/s, heap in use %d MB of %d MB taken%n", what, seconds, cpu.toMillis() / 1e3, annotations / seconds,
				runtime.totalMemory() - runtime.freeMemory() >> 20, runtime.totalMemory() >> 20);
	}

	/** Writes a COCO file of polygons. */
	void generate(Path file) throws IOException {
		Random random = new Random(1);
		try (OutputStream out = Files.newOutputStream(file); JsonGenerator json = Json.mapper().createGenerator(out)) {
			json.writeStartObject();
			json.writeArrayFieldStart("images");
			for (int i = 1; i <= images; i++) {
				json.writeRawValue("{\"id\":" + i + ",\"file_name\":\"" + i + ".jpg\",\"width\":640,\"height\":480}");
			}
			json.writeEndArray();
			json.writeRaw(",\"categories\":[{\"id\":1,\"name\":\"a\"},{\"id\":2,\"name\":\"b\"}]");
			json.writeArrayFieldStart("annotations");
			for (int i = 1; i <= annotations; i++) {
				double x = random.nextInt(50000) / 100.0;
				double y = random.nextInt(30000) / 100.0;
				StringBuilder ring = new StringBuilder();
				for (int corner = 0; corner < 16; corner++) {
					ring.append(corner == 0 ? "" : ",").append(Math.rint((x + 50 + 40 * Math.cos(corner * 0.39)) * 100) / 100).append(',')
							.append(Math.rint((y + 50 + 40 * Math.sin(corner * 0.39)) * 100) / 100);
				}
				json.writeRawValue("{\"id\":" + i + ",\"image_id\":" + (1 + random.nextInt(images)) + ",\"category_id\":" + (1 + i % 2)
						+ ",\"segmentation\":[[" + ring + "]],\"bbox\":[" + (x + 10) + "," + (y + 10) + ",80,80],\"area\":5000,\"iscrowd\":0}");
			}
			json.writeEndArray();
			json.writeEndObject();
		}
	}
}
