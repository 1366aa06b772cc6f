/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.dataset;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.labelwright.core.AtomicFiles;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Ids;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.Progress;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.NamedElement;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.Question;

/**
 * Takes a source into a dataset as one step: everything is written beside the dataset first, then a mark that it is
 * complete, then moved to its place. A crash before the mark leaves nothing, one after it is finished at the next start.
 */
public final class Staging {

	/**
	 * @param layer where the annotations go; of a source with several layers those of its main one, and each further one becomes a
	 *            layer beside it: of the same id beside {@link Layer#MAIN}, or else with the id of this layer before, as {@code this-other}
	 * @param copyMedia whether media is copied into the dataset, or left where it lies
	 */
	public record Options(Layer layer, boolean copyMedia) {
		public static final Options DEFAULT = new Options(Layer.MAIN, true);
	}

	/** How much came in. */
	public record Result(long items, long annotations) {
	}

	private final DatasetFiles files;
	private final DatasetHeader header;
	private final Ontology ontology;
	private final Map<String, Item> items;
	private final Options options;
	private final StagedTree stage;
	private final Path tree;
	private final DatasetFiles staged;
	private final Set<String> paths = new HashSet<>();
	private long written;
	/** That were made: to ask the file system again for each file costs as much as to make one. */
	private final Set<Path> folders = ConcurrentHashMap.newKeySet();
	/** Where a file of which several items are pages has gone to. */
	private final Map<Path, String> copied = new HashMap<>();
	private TargetLayers layers;
	private long imported;
	private long annotations;

	Staging(DatasetFiles files, DatasetHeader header, Ontology ontology, Map<String, Item> items, Options options)
			throws IOException {
		this.files = files;
		this.header = header;
		this.ontology = EcoreUtil.copy(ontology);
		this.items = new LinkedHashMap<>(items);
		this.options = options;
		this.stage = StagedTree.begin(files.root());
		this.tree = stage.tree();
		this.staged = new DatasetFiles(tree);
		items.values().forEach(item -> paths.add(item.mediaPath().file()));
	}

	Result run(DatasetSource source, Progress progress) throws IOException {
		try (Workers writers = new Workers(Runtime.getRuntime().availableProcessors())) {
			Map<String, String> classes = mergeClasses(source.ontology());
			layers = new TargetLayers(source.layers(), options.layer());
			source.forEach(sourceRecord -> stage(sourceRecord, classes, writers), progress);
			writers.finish();
			writeLists(source);
			GroupSync.sync(tree, written, progress);
		} catch (IOException | RuntimeException e) {
			stage.abandon();
			throw e;
		}
		stage.commit();
		return new Result(imported, annotations);
	}

	private void stage(SourceRecord sourceRecord, Map<String, String> classes, Workers writers) throws IOException {
		Item given = sourceRecord.item();
		Optional<Item> known = known(sourceRecord);
		Item item = known.isPresent() ? known.get() : newItem(sourceRecord);
		boolean isNew = items.put(item.id(), item) == null;
		String file = item.mediaPath().file();
		paths.add(file);
		imported++;
		if (isNew && options.copyMedia() && sourceRecord.hasMedia() && sourceRecord.mediaFile().map(from -> !file.equals(copied.put(from, file))).orElse(true)) {
			Path to = tree.resolve(file).normalize();
			if (!to.startsWith(tree.resolve(DatasetFiles.MEDIA))) {
				throw new BadInputException(sourceRecord.media().orElseThrow(), "", "its path " + given.path() + " leads out of the dataset");
			}
			written++;
			writers.submit(() -> {
				makeFolder(to.getParent());
				sourceRecord.copyMedia(to);
			});
		}
		Map<Layer, List<AnnotationDocument>> byLayer = new LinkedHashMap<>();
		sourceRecord.documents().forEach(document -> byLayer.computeIfAbsent(layers.of(document.getLayer()), layer -> new ArrayList<>()).add(document));
		for (Map.Entry<Layer, List<AnnotationDocument>> one : byLayer.entrySet()) {
			stage(item, one.getKey(), merged(item, one.getKey(), one.getValue()), classes, writers);
		}
	}

	private void stage(Item item, Layer layer, AnnotationDocument document, Map<String, String> classes, Workers writers) throws IOException {
		if (!classes.isEmpty()) {
			document.getAnnotations().forEach(annotation -> annotation.setLabelClass(classes.getOrDefault(annotation.getLabelClass(), annotation.getLabelClass())));
		}
		annotations += document.getAnnotations().size();
		if (document.eContents().isEmpty()) {
			return;
		}
		if (Files.exists(files.document(item.id(), layer.id())) || Files.exists(files.journal(item.id(), layer.id()))) {
			throw new BadInputException(files.root(), item.path(), "has annotations in the layer \"" + layer.name() + "\" already; import into another layer");
		}
		Path to = staged.document(item.id(), layer.id());
		written++;
		writers.submit(() -> {
			makeFolder(to.getParent());
			AtomicFiles.writeUnsynced(to, out -> staged.writeDocument(document, out));
		});
	}

	/** Called by several threads: a folder is known only when it is there. */
	private void makeFolder(Path folder) throws IOException {
		if (folder.equals(tree) || folders.contains(folder)) {
			return;
		}
		makeFolder(folder.getParent());
		Files.createDirectories(folder);
		folders.add(folder);
	}

	/** What the documents of a layer say, as one document of the layer that they go into. */
	private static AnnotationDocument merged(Item item, Layer layer, List<AnnotationDocument> documents) {
		if (documents.size() == 1 && documents.getFirst().getExtra() == null && documents.getFirst().getSchemaVersion() == DatasetFiles.SCHEMA_VERSION) {
			// As most are: nothing has to move from one document to another.
			AnnotationDocument only = documents.getFirst();
			only.setItem(item.id());
			only.setLayer(layer.id());
			return only;
		}
		AnnotationDocument merged = DatasetFiles.newDocument(item.id(), layer.id());
		for (AnnotationDocument document : documents) {
			List<Annotation> all = List.copyOf(document.getAnnotations());
			// At once: one by one, what is left would move up each time.
			document.getAnnotations().clear();
			merged.getAnnotations().addAll(all);
			merged.getAnswers().addAll(document.getAnswers());
			merged.getTracks().addAll(document.getTracks());
			merged.getAttributes().addAll(document.getAttributes());
		}
		return merged;
	}

	/** Two cameras call their pictures by the same names: labels of one are not those of the other. */
	private Optional<Item> known(SourceRecord given) throws IOException {
		String base = DatasetFiles.safeId(given.item().id());
		int n = 1;
		for (Item one = items.get(base); one != null; one = items.get(further(base, n))) {
			if (hasSamePath(one, given.item()) && !isOtherFile(one, given) || hasNumberedPath(one, given.item()) && hasFile(one, given) && !isOtherFile(one, given)) {
				return Optional.of(one);
			}
			n++;
		}
		return Optional.empty();
	}

	private static String further(String id, int n) {
		return id + "-" + n;
	}

	private static boolean hasSamePath(Item known, Item given) {
		return known.path().equals(given.path()) || known.path().equals(DatasetFiles.MEDIA + "/" + given.path());
	}

	private record MediaName(String stem, String extension) {

		static MediaName of(String path) {
			int dot = path.lastIndexOf('.');
			return dot < 0 ? new MediaName(path, "") : new MediaName(path.substring(0, dot), path.substring(dot));
		}
	}

	/** Whether the item got another path than it was given, as {@link #mediaPath} says, because there was one. */
	private static boolean hasNumberedPath(Item known, Item given) {
		MediaName name = MediaName.of(given.mediaPath().file());
		return known.mediaPath().page().equals(given.mediaPath().page()) && known.mediaPath().file()
				.matches(Pattern.quote(DatasetFiles.MEDIA + "/" + name.stem() + "-") + "\\d+" + Pattern.quote(name.extension()));
	}

	/** Whether what the item shows can be compared. */
	private boolean hasFile(Item known, SourceRecord given) {
		return given.mediaFile().filter(Files::isRegularFile).isPresent() && Files.isRegularFile(files.root().resolve(known.mediaPath().file()));
	}

	private boolean isOtherFile(Item known, SourceRecord given) throws IOException {
		return hasFile(known, given) && Files.mismatch(files.root().resolve(known.mediaPath().file()), given.mediaFile().orElseThrow()) >= 0;
	}

	private Item newItem(SourceRecord sourceRecord) {
		Item item = sourceRecord.item();
		String path = item.path();
		if (sourceRecord.hasMedia()) {
			MediaPath given = item.mediaPath();
			Optional<String> further = sourceRecord.mediaFile().filter(media -> given.page().isPresent()).map(copied::get);
			path = given.in(!options.copyMedia() ? sourceRecord.media().orElseThrow().toAbsolutePath().toString() : further.orElseGet(() -> mediaPath(given.file()))).toString();
		}
		String base = DatasetFiles.safeId(item.id());
		String id = base;
		for (int n = 2; items.containsKey(id); n++) {
			id = further(base, n);
		}
		return item.with(id, path);
	}

	private String mediaPath(String given) {
		String plain = given.startsWith(DatasetFiles.MEDIA + "/") ? given.substring(DatasetFiles.MEDIA.length() + 1) : given;
		// An absolute path of a reference keeps only its name.
		if (Path.of(plain).isAbsolute()) {
			plain = Path.of(plain).getFileName().toString();
		}
		MediaName name = MediaName.of(plain);
		String path = DatasetFiles.MEDIA + "/" + plain;
		for (int n = 2; paths.contains(path); n++) {
			path = DatasetFiles.MEDIA + "/" + name.stem() + "-" + n + name.extension();
		}
		return path;
	}

	/** Adds the classes of the source that are missing here, and says which class here stands for which of the source. */
	private Map<String, String> mergeClasses(Ontology source) {
		Map<String, String> byName = new HashMap<>();
		Set<String> ids = new HashSet<>();
		for (TreeIterator<EObject> all = ontology.eAllContents(); all.hasNext();) {
			if (all.next() instanceof LabelClass known) {
				byName.putIfAbsent(known.getName(), known.getId());
				ids.add(known.getId());
			}
		}
		Ontology given = EcoreUtil.copy(source);
		if (ids.isEmpty()) {
			ontology.getClasses().addAll(given.getClasses());
			takeOver(given);
			return Map.of();
		}
		Map<String, String> mapped = new HashMap<>();
		for (TreeIterator<EObject> all = source.eAllContents(); all.hasNext();) {
			if (all.next() instanceof LabelClass one) {
				String known = byName.get(one.getName());
				if (known == null) {
					LabelClass added = EcoreUtil.copy(one);
					added.getSubclasses().clear();
					added.setSkeleton(null);
					added.setId(ids.contains(one.getId()) ? Ids.ofName(one.getName(), ids::contains) : one.getId());
					ids.add(added.getId());
					tellApart(added);
					ontology.getClasses().add(added);
					known = added.getId();
				}
				mapped.put(one.getId(), known);
			}
		}
		given.getRelationTypes().forEach(type -> List.of(type.getSources(), type.getTargets()).forEach(ends -> pointHere(ends, mapped)));
		takeOver(given);
		return mapped;
	}

	/** A key or colour that a class here has already goes to none other: what a source says of them is mostly the next number and colour of its own. */
	private void tellApart(LabelClass added) {
		List<LabelClass> known = LabelClasses.all(ontology);
		LabelClass free = LabelClasses.create(ontology, added.getName());
		if (added.getHotKey() != null && known.stream().anyMatch(one -> added.getHotKey().equalsIgnoreCase(one.getHotKey()))) {
			added.setHotKey(free.getHotKey());
		}
		if (added.getColor() != null && known.stream().anyMatch(one -> added.getColor().equalsIgnoreCase(one.getColor()))) {
			added.setColor(free.getColor());
		}
	}

	/** Puts classes of this ontology in the place of those of a source. */
	private void pointHere(List<LabelClass> ends, Map<String, String> mapped) {
		Set<String> ids = ends.stream().map(end -> mapped.get(end.getId())).collect(Collectors.toSet());
		ends.clear();
		for (TreeIterator<EObject> all = ontology.eAllContents(); all.hasNext();) {
			if (all.next() instanceof LabelClass one && ids.contains(one.getId())) {
				ends.add(one);
			}
		}
	}

	/** All but the classes. What is there already, as after an import of texts that are only compared, is not there twice; a question gets the choices it did not have. */
	private void takeOver(Ontology source) {
		addMissing(ontology.getRelationTypes(), source.getRelationTypes());
		addMissing(ontology.getSkeletons(), source.getSkeletons());
		addMissing(ontology.getTagSets(), source.getTagSets());
		for (Question one : List.copyOf(source.getQuestions())) {
			ontology.getQuestions().stream().filter(known -> Objects.equals(known.getId(), one.getId())).findFirst()
					.ifPresentOrElse(known -> addMissing(known.getChoices(), one.getChoices()), () -> ontology.getQuestions().add(one));
		}
		addMissing(ontology.getItemAttributes(), source.getItemAttributes());
	}

	private static <T extends NamedElement> void addMissing(List<T> known, List<T> given) {
		Set<String> ids = known.stream().map(NamedElement::getId).collect(Collectors.toSet());
		List.copyOf(given).stream().filter(one -> !ids.contains(one.getId())).forEach(known::add);
	}

	private void writeLists(DatasetSource source) throws IOException {
		try (BufferedWriter writer = Files.newBufferedWriter(staged.itemsFile(), StandardCharsets.UTF_8)) {
			for (Item item : items.values()) {
				writer.write(staged.writeItem(item));
				writer.write('\n');
			}
		}
		staged.writeOntology(ontology, tree.resolve(header.ontology().orElseThrow()));
		DatasetHeader known = header.with(layers.all());
		boolean cameFirst = header.origin().isEmpty() && source.origin().isPresent();
		staged.writeHeader(cameFirst ? known.withOrigin(files.mapper().readTree(source.origin().get())) : known);
	}
}
