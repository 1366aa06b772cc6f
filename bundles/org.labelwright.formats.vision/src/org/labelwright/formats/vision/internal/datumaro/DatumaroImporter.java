/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.datumaro;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.format.AbstractSource;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Classes;
import org.labelwright.core.format.Importer;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.core.format.Origins;
import org.labelwright.core.format.support.Reading;
import org.labelwright.core.format.support.Values;
import org.labelwright.formats.vision.internal.support.Images;
import org.labelwright.formats.vision.internal.support.Skeletons;
import org.labelwright.model.ontology.Ontology;

/** Reads Datumaro JSON: a folder with a file of annotations a subset, or one such file. */
public final class DatumaroImporter implements Importer {

	private final Origins origins = new Origins(Datumaro.ID);

	@Override
	public double detect(Path path) throws IOException {
		if (Files.isDirectory(path)) {
			return files(path).isEmpty() ? 0 : 0.9;
		}
		Set<String> names = Reading.names(path);
		return names.contains("0:categories") && !names.contains("0:images")
				&& (names.contains("0:dm_format_version") || names.contains("0:items") || names.contains("1:label")) ? 0.9 : 0;
	}

	private List<Path> files(Path folder) throws IOException {
		List<Path> found = new ArrayList<>();
		for (Path file : candidates(folder)) {
			if (detect(file) > 0) {
				found.add(file);
			}
		}
		return found;
	}

	private static List<Path> candidates(Path folder) throws IOException {
		Path annotations = folder.resolve(Datumaro.ANNOTATIONS);
		return Images.files(Files.isDirectory(annotations) ? annotations : folder, 1).stream().filter(file -> file.toString().endsWith(".json")).toList();
	}

	@Override
	public Capabilities capabilities() {
		return Datumaro.READ;
	}

	@Override
	public DatasetSource open(Path path, Options options, LossReport losses, Progress progress) throws IOException {
		boolean folder = Files.isDirectory(path);
		List<Path> files = folder ? files(path) : List.of(path);
		if (files.isEmpty()) {
			throw new BadInputException(path, "", "has no JSON file of Datumaro in a folder " + Datumaro.ANNOTATIONS);
		}
		if (folder) {
			candidates(path).stream().filter(file -> !files.contains(file)).forEach(file -> losses.add("files", "are no JSON of Datumaro", Images.relative(path, file), ""));
		}
		Path root = folder ? path : root(path.toAbsolutePath());
		Images images = Images.in(Files.isDirectory(root.resolve(Datumaro.IMAGES)) ? root.resolve(Datumaro.IMAGES) : root);
		Classes classes = new Classes(Images.name(path));
		List<DatumaroSubset> subsets = new ArrayList<>();
		Set<String> paths = new HashSet<>();
		ObjectNode heads = origins.object();
		long count = 0;
		for (Path file : files) {
			long[] items = new long[1];
			Set<String> twice = new HashSet<>();
			Set<String> own = new HashSet<>();
			ObjectNode head = Reading.records(file, "items", (key, node, where) -> {
				String name = DatumaroSubset.path(node);
				if (!own.add(name)) {
					throw new IllegalArgumentException("the item \"" + name + "\" stands there twice");
				}
				if (!paths.add(name)) {
					twice.add(name);
				}
				items[0]++;
			});
			String name = Images.name(file);
			List<DatumaroSubset.Label> labels = Reading.at(file, "categories", () -> labels(head.path("categories"), classes));
			heads.set(name, head);
			subsets.add(new DatumaroSubset(file, name, twice, labels, images, classes, losses));
			count += items[0];
		}
		ObjectNode kept = origins.object();
		kept.set(Datumaro.SUBSETS, heads);
		return new Source(Images.name(path), classes.ontology(), origins.text(kept), subsets, count);
	}

	/** Of a file in a folder of annotations, the folder above. */
	private static Path root(Path file) {
		Path parent = file.getParent();
		return parent.endsWith(Datumaro.ANNOTATIONS) ? parent.getParent() : parent;
	}

	private static List<DatumaroSubset.Label> labels(JsonNode categories, Classes classes) {
		List<String> names = new ArrayList<>();
		if (categories.has("label")) {
			for (JsonNode label : Values.list(categories.get("label").path("labels"), "labels")) {
				names.add(Values.text(label.path("name"), "name of the label"));
			}
		}
		names.forEach(classes::add);
		List<DatumaroSubset.Label> labels = new ArrayList<>(names.stream().map(name -> new DatumaroSubset.Label(name, 0)).toList());
		for (JsonNode points : categories.path("points").path("items")) {
			int id = Values.count(points.path("label_id"), "label_id");
			List<String> joints = new ArrayList<>();
			points.path("labels").forEach(joint -> joints.add(Values.text(joint, "label of a point")));
			if (id >= names.size()) {
				throw new IllegalArgumentException("there is no label " + id);
			}
			if (joints.isEmpty()) {
				continue;
			}
			labels.set(id, new DatumaroSubset.Label(names.get(id), joints.size()));
			if (classes.add(names.get(id)).getSkeleton() == null) {
				List<int[]> bones = new ArrayList<>();
				// As COCO has them, joints are numbered from 1.
				points.path("joints").forEach(pair -> bones.add(new int[] { pair.path(0).asInt() - 1, pair.path(1).asInt() - 1 }));
				Skeletons.add(classes, names.get(id), joints, bones);
			}
		}
		return labels;
	}

	/** The items of all subsets, one in memory at a time. */
	private static final class Source extends AbstractSource {

		private final List<DatumaroSubset> subsets;
		private final long count;

		Source(String name, Ontology ontology, Optional<String> origin, List<DatumaroSubset> subsets, long count) {
			super(name, Datumaro.ID, ontology, List.of(Layer.MAIN), origin);
			this.subsets = subsets;
			this.count = count;
		}

		@Override
		public long itemCount() {
			return count;
		}

		@Override
		public void forEach(Visitor visitor, Progress progress) throws IOException {
			long[] done = new long[1];
			for (DatumaroSubset subset : subsets) {
				Reading.records(subset.file(), "items", (key, node, where) -> {
					progress.at(done[0]++, count);
					visitor.visit(Reading.at(subset.file(), where, () -> subset.read(node)));
				});
			}
			progress.at(count, count);
		}
	}
}
