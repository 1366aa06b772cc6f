/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.audio.internal.support;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Ids;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.AbstractSource;
import org.labelwright.core.format.Classes;
import org.labelwright.core.format.Origins;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.core.format.support.Values;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.annotation.Relation;
import org.labelwright.model.ontology.AttributeKind;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.OntologyFactory;
import org.labelwright.model.ontology.RelationType;

/** Makes a source of recordings that an importer reads one by one, and an ontology of what is met in them. */
public final class RecordingSource {

	/** Name and id of the relation from a segment to the one it belongs to. */
	public static final String PARENT = "parent";

	/** Reads one recording; called again for each pass. */
	@FunctionalInterface
	public interface Reader<E> {
		Recording read(E entry) throws IOException;
	}

	/** Reads all recordings, in the same order each time. */
	@FunctionalInterface
	public interface Pass {
		void forEach(Recordings.Visitor visitor, Progress progress) throws IOException;
	}

	private final Origins origins;
	private final Annotations annotations = new Annotations();
	private final Classes classes;
	private final Map<String, Set<String>> attributes = new HashMap<>();
	private final Set<String> items = new HashSet<>();
	private final Path folder;

	private RecordingSource(String format, Path path, Path folder) {
		origins = new Origins(format);
		classes = new Classes(Media.name(path));
		this.folder = folder;
	}

	/**
	 * @param folder where the recordings lie that items name
	 * @param kept what the format holds about the whole
	 * @param entries what the reader makes recordings of
	 */
	public static <E> DatasetSource open(String format, Path path, Path folder, Optional<ObjectNode> kept, List<E> entries, Reader<E> reader,
			Progress progress) throws IOException {
		return open(format, path, folder, kept, (visitor, each) -> {
			for (int i = 0; i < entries.size(); i++) {
				each.at(i, entries.size());
				visitor.visit(reader.read(entries.get(i)));
			}
			each.at(entries.size(), entries.size());
		}, progress);
	}

	/** As above, for formats whose recordings are read in one go and not one by one. */
	public static DatasetSource open(String format, Path path, Path folder, Optional<ObjectNode> kept, Pass pass, Progress progress) throws IOException {
		RecordingSource made = new RecordingSource(format, path, folder);
		pass.forEach(recording -> made.learn(path, recording), progress);
		long count = made.items.size();
		made.items.clear();
		return new AbstractSource(Media.name(path), format, made.classes.ontology(), List.of(Layer.MAIN), kept.flatMap(made.origins::text)) {
			@Override
			public long itemCount() {
				return count;
			}

			@Override
			public void forEach(Visitor visitor, Progress each) throws IOException {
				pass.forEach(recording -> visitor.visit(made.sourceRecord(recording)), each);
			}
		};
	}

	private void learn(Path path, Recording recording) throws IOException {
		if (!items.add(recording.item().id())) {
			throw new BadInputException(path, "recording " + recording.item().path(), "is described more than once; files that describe the same recording are read one by one");
		}
		for (Segment segment : recording.segments()) {
			LabelClass labelClass = classes.add(segment.labelClass());
			if (!labelClass.getGeometryKinds().contains(segment.geometry().kind())) {
				labelClass.getGeometryKinds().add(segment.geometry().kind());
			}
			Set<String> known = attributes.computeIfAbsent(segment.labelClass(), missing -> new HashSet<>());
			segment.attributes().keySet().stream().filter(known::add).forEach(name -> {
				AttributeType type = OntologyFactory.eINSTANCE.createAttributeType();
				type.setId(name);
				type.setName(name);
				type.setKind(AttributeKind.TEXT);
				labelClass.getAttributes().add(type);
			});
			if (segment.parent().isPresent() && classes.ontology().getRelationTypes().isEmpty()) {
				RelationType type = OntologyFactory.eINSTANCE.createRelationType();
				type.setId(Ids.ofName(PARENT, id -> false));
				type.setName(PARENT);
				type.setDirected(true);
				classes.ontology().getRelationTypes().add(type);
			}
		}
	}

	private SourceRecord sourceRecord(Recording read) {
		Recording recording = read.withOrigin(origins);
		Map<String, Annotation> byId = new HashMap<>();
		List<Annotation> all = new ArrayList<>(recording.segments().size());
		for (Segment segment : recording.segments()) {
			Annotation annotation = annotations.annotation(classes.id(segment.labelClass()), segment.geometry());
			segment.attributes().forEach((name, value) -> Values.put(annotation, name, new AttributeValue.Text(value)));
			segment.score().ifPresent(score -> Annotations.score(annotation, score));
			if (segment.kept() instanceof ObjectNode kept) {
				annotation.setOrigin(origins.orNull(kept));
			}
			byId.put(segment.id(), annotation);
			all.add(annotation);
		}
		for (int i = 0; i < all.size(); i++) {
			Annotation from = all.get(i);
			recording.segments().get(i).parent().map(byId::get).ifPresent(parent -> {
				Relation relation = AnnotationFactory.eINSTANCE.createRelation();
				relation.setType(PARENT);
				relation.setTarget(parent.getId());
				from.getRelations().add(relation);
			});
		}
		return Annotations.sourceRecord(recording.item(), Media.file(folder, recording.item()), all);
	}
}
