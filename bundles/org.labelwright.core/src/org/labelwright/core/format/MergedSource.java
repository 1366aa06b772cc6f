/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Ids;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.Skeleton;

/**
 * Several files of a format as one source, such as those of train and val. Classes of the same name are one, items of the same name in different splits are
 * not: the later one gets the name of its split before its own. While it is read the names of all items are kept, some 100 bytes each.
 */
public final class MergedSource extends AbstractSource {

	/**
	 * @param split of its items, empty where they say it themselves
	 */
	public record Part(DatasetSource source, Optional<String> split) {
	}

	private final List<Part> parts;
	private final List<Map<String, String>> classes = new ArrayList<>();

	/** @param parts at least one; they are closed with this */
	public MergedSource(String name, List<Part> parts) {
		super(name, parts.getFirst().source().format(), EcoreUtil.copy(parts.getFirst().source().ontology()), layers(parts), parts.getFirst().source().origin());
		this.parts = List.copyOf(parts);
		parts.forEach(part -> classes.add(merge(part.source().ontology(), ontology())));
	}

	private static List<Layer> layers(List<Part> parts) {
		Set<Layer> layers = new LinkedHashSet<>();
		parts.forEach(part -> layers.addAll(part.source().layers()));
		return List.copyOf(layers);
	}

	private static Map<String, String> merge(Ontology from, Ontology into) {
		Map<String, LabelClass> known = LabelClasses.all(into).stream().collect(Collectors.toMap(LabelClass::getName, one -> one, (one, other) -> one));
		Set<String> ids = LabelClasses.all(into).stream().map(LabelClass::getId).collect(Collectors.toSet());
		Map<String, String> mapped = new HashMap<>();
		for (LabelClass given : LabelClasses.all(from)) {
			LabelClass target = known.get(given.getName());
			if (target == null) {
				target = EcoreUtil.copy(given);
				target.getSubclasses().clear();
				target.setId(Ids.ofName(given.getName(), ids::contains));
				ids.add(target.getId());
				if (given.getSkeleton() != null) {
					Skeleton skeleton = EcoreUtil.copy(given.getSkeleton());
					into.getSkeletons().add(skeleton);
					target.setSkeleton(skeleton);
				}
				into.getClasses().add(target);
				known.put(target.getName(), target);
			}
			mapped.put(given.getId(), target.getId());
		}
		return mapped;
	}

	@Override
	public long itemCount() {
		return parts.stream().mapToLong(part -> part.source().itemCount()).sum();
	}

	@Override
	public void forEach(Visitor visitor, Progress progress) throws IOException {
		long all = itemCount();
		Map<String, Part> taken = new HashMap<>();
		long before = 0;
		for (int i = 0; i < parts.size(); i++) {
			Part part = parts.get(i);
			Map<String, String> mapped = classes.get(i);
			long start = before;
			part.source().forEach(one -> {
				for (AnnotationDocument document : one.documents()) {
					document.getAnnotations().forEach(annotation -> annotation.setLabelClass(mapped.getOrDefault(annotation.getLabelClass(), annotation.getLabelClass())));
					document.getTracks().forEach(track -> track.setLabelClass(mapped.getOrDefault(track.getLabelClass(), track.getLabelClass())));
				}
				visitor.visit(named(part.split().isEmpty() ? one : one.withItem(one.item().withSplit(part.split())), part, taken));
			}, (done, total) -> progress.at(start + done, all));
			before += part.source().itemCount();
		}
	}

	/** @throws BadInputException where two files of a split have an item of one name, which may be the same or another */
	private static SourceRecord named(SourceRecord one, Part part, Map<String, Part> taken) throws BadInputException {
		Item item = one.item();
		Part before = taken.putIfAbsent(item.id(), part);
		if (before == null || before == part) {
			return one;
		}
		String prefix = item.split().map(split -> split + "/").orElse("");
		if (before.split().equals(part.split()) || taken.putIfAbsent(prefix + item.id(), part) != null) {
			throw new BadInputException("The item " + item.id() + " is both in " + before.source().name() + " and in " + part.source().name() + "; open one of the two files alone");
		}
		Item renamed = item.with(prefix + item.id(), prefix + item.path());
		one.documents().forEach(document -> document.setItem(renamed.id()));
		return one.withItem(renamed);
	}

	@Override
	public void close() throws IOException {
		IOException first = null;
		for (Part part : parts) {
			try {
				part.source().close();
			} catch (IOException e) {
				first = first == null ? e : first;
			}
		}
		if (first != null) {
			throw first;
		}
	}
}
