/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.coco;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.SplitNames;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Feature;
import org.labelwright.core.format.FormatOption;
import org.labelwright.core.format.Importer;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.MergedSource;
import org.labelwright.core.format.Options;
import org.labelwright.core.json.Json;
import org.labelwright.formats.vision.internal.support.Images;
import org.labelwright.core.format.support.Reading;
import org.labelwright.geometry.GeometryKind;

/** Reads COCO instances: a JSON file, or a folder with one in it or in its folder {@code annotations}. */
public final class CocoImporter implements Importer {

	static final Capabilities CAPABILITIES = Capabilities.of(GeometryKind.BOX, GeometryKind.POLYGON, GeometryKind.MASK, GeometryKind.KEYPOINTS, GeometryKind.WHOLE)
			.with(Feature.ATTRIBUTES, Feature.CROWD, Feature.SCORES, Feature.PARTS, Feature.SPLITS);

	/** The kinds of files the COCO folder annotations has, those that say more first. */
	private static final List<String> KINDS = List.of("instances", "keypoints", "stuff", "labels", "captions", "image_info");
	private static final FormatOption KIND = FormatOption.choice("kind", "Of a folder with several kinds of files, which are read; auto is the first that is there",
			"auto", "instances", "keypoints", "stuff", "labels", "captions", "image_info", "other");
	static final FormatOption IMAGES = FormatOption.folder("images", "The folder with the images; found by itself where it lies beside the file");
	private static final FormatOption TRUTH = FormatOption.file("truth", "For a file of results: the COCO file with the images and categories it is about");

	/** A file with its kind, and the split its name or folder says. */
	private record Candidate(Path file, String kind, Optional<String> split) {
	}

	@Override
	public double detect(Path path) throws IOException {
		if (Files.isDirectory(path)) {
			return candidates(path).isEmpty() ? 0 : 0.87;
		}
		return detectFile(path);
	}

	private static double detectFile(Path file) throws IOException {
		Set<String> names = Reading.names(file);
		boolean results = names.contains("1:image_id") && names.contains("1:category_id") && names.contains("1:score") || names.contains("1:image_id") && names.contains("1:caption");
		if (results) {
			return 0.9;
		}
		if (names.contains("4:isthing") || names.contains("2:segments_info") || names.contains("2:neg_category_ids")) {
			return 0;
		}
		long hits = Stream.of("0:images", "0:annotations", "0:categories", "0:licenses", "2:file_name", "2:image_id", "2:category_id", "2:iscrowd", "2:bbox")
				.filter(names::contains).count();
		boolean lists = names.contains("0:images") || names.contains("0:annotations") || names.contains("0:categories") || names.contains("0:licenses");
		return lists && hits >= 2 ? 0.88 : 0;
	}

	/** In the folder, in its folder annotations, or in those of the splits. */
	private static List<Candidate> candidates(Path folder) throws IOException {
		List<Candidate> found = new ArrayList<>();
		List<Path> places = new ArrayList<>(List.of(folder, folder.resolve("annotations")));
		SplitNames.names().forEach(split -> places.add(folder.resolve(split)));
		for (Path place : places) {
			if (Files.isDirectory(place)) {
				for (Path child : Images.files(place, 1)) {
					if (detectFile(child) > 0 && !isPanoptic(child)) {
						found.add(candidate(child));
					}
				}
			}
		}
		return found;
	}

	/** The head of a large panoptic file may hold images alone. */
	private static boolean isPanoptic(Path file) {
		return file.getFileName().toString().startsWith("panoptic_");
	}

	private static Candidate candidate(Path file) {
		String name = file.getFileName().toString();
		String kind = KINDS.stream().filter(one -> name.startsWith(one) || name.startsWith("person_" + one)).findFirst().orElse("other");
		return new Candidate(file, kind, split(name).or(() -> SplitNames.of(Images.name(file.toAbsolutePath().getParent()))));
	}

	/** As in instances_val2017.json. */
	private static Optional<String> split(String name) {
		Matcher matcher = Pattern.compile(".*[_-](train|val|test)(\\d{4})?([_-].*)?\\.json").matcher(name);
		return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
	}

	@Override
	public List<FormatOption> options() {
		return List.of(IMAGES, KIND, TRUTH);
	}

	@Override
	public Set<String> restated() {
		return CocoFields.RESTATED;
	}

	@Override
	public Capabilities capabilities() {
		return CAPABILITIES;
	}

	@Override
	public DatasetSource open(Path path, Options options, LossReport losses, Progress progress) throws IOException {
		if (!Files.isDirectory(path)) {
			return open(path, Optional.empty(), options, progress);
		}
		List<Candidate> found = candidates(path);
		if (found.isEmpty()) {
			throw new BadInputException(path, "", "there is no COCO file in it or its folder annotations");
		}
		String kind = options.text("kind").equals("auto")
				? Stream.concat(KINDS.stream(), Stream.of("other")).filter(one -> found.stream().anyMatch(candidate -> candidate.kind().equals(one))).findFirst().orElseThrow()
				: options.text("kind");
		List<MergedSource.Part> parts = new ArrayList<>();
		try {
			for (Candidate one : found) {
				if (one.kind().equals(kind)) {
					parts.add(new MergedSource.Part(open(one.file(), one.split(), options, progress), one.split()));
				} else {
					losses.add("files of " + one.kind(), "each kind is read by itself, with -o kind=" + one.kind(), Images.relative(path, one.file()), "");
				}
			}
			if (parts.isEmpty()) {
				throw new BadInputException(path, "", "there is no file of the kind " + kind);
			}
			return parts.size() == 1 && parts.getFirst().split().isEmpty() ? parts.getFirst().source() : new MergedSource(Images.name(path), parts);
		} catch (IOException | RuntimeException e) {
			for (MergedSource.Part part : parts) {
				part.source().close();
			}
			throw e;
		}
	}

	private static DatasetSource open(Path file, Optional<String> split, Options options, Progress progress) throws IOException {
		Optional<CocoIndex> truth = Optional.empty();
		if (!options.text("truth").isEmpty()) {
			truth = Optional.of(CocoIndex.read(Path.of(options.text("truth")), Optional.empty(), Json.mapper(), progress));
		}
		return open(file, split, truth, options.text("images"), progress);
	}

	static DatasetSource open(Path file, Optional<String> split, Optional<CocoIndex> truth, String images, Progress progress) throws IOException {
		ObjectMapper mapper = Json.mapper();
		CocoIndex index = CocoIndex.read(file, truth, mapper, progress);
		return new CocoSource(index, mapper, imageFolder(file.toAbsolutePath(), split, index, images));
	}

	/** The first of the usual places that has one of the first images. */
	private static Optional<Path> imageFolder(Path file, Optional<String> split, CocoIndex index, String named) throws IOException {
		if (!named.isEmpty()) {
			Path folder = Path.of(named).toAbsolutePath().normalize();
			if (!Files.isDirectory(folder)) {
				throw new BadInputException(folder, "", "is no folder with images");
			}
			return Optional.of(folder);
		}
		Path here = file.getParent();
		List<Path> places = new ArrayList<>();
		if (split.isPresent() && here.getParent() != null) {
			places.addAll(List.of(here.resolveSibling("images").resolve(split.get()), here.resolveSibling(split.get())));
		}
		places.addAll(List.of(here, here.resolve("images")));
		if (here.getParent() != null) {
			places.addAll(List.of(here.resolveSibling("images"), here.getParent()));
			Path images = here.resolveSibling("images");
			if (Files.isDirectory(images)) {
				try (Stream<Path> children = Files.list(images)) {
					children.filter(Files::isDirectory).sorted().forEach(places::add);
				}
			}
		}
		List<CocoIndex.Image> first = index.images().subList(0, Math.min(10, index.images().size()));
		for (Path place : places) {
			for (CocoIndex.Image image : first) {
				String name = CocoFields.fileName(image.node());
				if (Files.isRegularFile(place.resolve(name.startsWith("/") ? name.substring(1) : name))) {
					return Optional.of(place.normalize());
				}
			}
		}
		return Optional.empty();
	}
}
