/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.synthetic;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.labelwright.core.AtomicFiles;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.AbstractSource;
import org.labelwright.geometry.Fragment;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.geometry.Span;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.annotation.AuthorKind;
import org.labelwright.model.annotation.Provenance;
import org.labelwright.model.annotation.Relation;
import org.labelwright.model.ontology.AttributeKind;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.OntologyFactory;
import org.labelwright.model.ontology.RelationType;

/**
 * A few short texts, written from left to right, from right to left and without spaces, with people, places, organizations and
 * how they are related. The texts are marked up where they stand below, so labels are exact. Not for several threads.
 */
public final class SampleTexts extends AbstractSource {

	/**
	 * A text in which labels stand as {@code [words|class]}, {@code [words|class|name]} where a relation or a further piece of
	 * the label means it, and {@code [words|+name]} for that piece.
	 *
	 * @param relations as {@code from type to}, by those names
	 */
	private record Marked(String path, String text, List<String> relations) {
	}

	private static final List<Marked> TEXTS = List.of(
			new Marked("english.txt", """
					[Ada Lovelace|person] worked with [Charles Babbage|person|b] in [London|place|l], where [he|mention] lived.
					[Marie Curie|person|c] was born in [Warsaw|place|w] and taught at the [University of [Paris|place]|organization|u]. \
					The [university|mention] stands in the [Latin Quarter|place|q], the oldest part of the city, full of bookshops, cafe\u0301s \
					and students \ud83d\udc69\u200d\ud83d\udd2c from everywhere.
					The [North|place|n] and [South [Poles|+n]|place|s] were reached in 1909 and 1911.
					""", List.of("b lives-in l", "c born-in w", "c works-for u", "u located-in q")),
			new Marked("arabic-hebrew.txt", """
					ولدت [مريم ميرزاخاني|person|m] في [طهران|place|t]. \
					درست في [جامعة شريف|organization|j] ثم في [Harvard University|organization|h].
					[אלברט איינשטיין|person|e] הגיע אל [ירושלים|place|y] בשנת 1923.
					""", List.of("m born-in t", "m works-for h")),
			new Marked("japanese-chinese.txt", """
					[湯川秀樹|person|y]は[東京|place|t]で生まれ、[京都大学|organization|k]で物理学を学んだ。
					[屠呦呦|person|u]在[北京大学|organization|b]医学院学习。[𠮷野家|organization]。
					""", List.of("y born-in t", "u works-for b")));

	private final Path media;

	public SampleTexts() throws IOException {
		super("People and places", "synthetic", makeOntology(), List.of(Layer.MAIN), Optional.empty());
		media = Files.createTempDirectory("labelwright-texts");
	}

	private static Ontology makeOntology() {
		Ontology ontology = OntologyFactory.eINSTANCE.createOntology();
		ontology.setId("people-and-places");
		ontology.setName("People and places");
		ontology.setVersion("1.0.0");
		ontology.setSchemaVersion(1);
		LabelClass person = add(ontology, "person", "Person", "#0072b2", "Somebody by name");
		LabelClass place = add(ontology, "place", "Place", "#e69f00", "A place on earth by name");
		LabelClass organization = add(ontology, "organization", "Organization", "#009e73", "A company, university or the like by name");
		LabelClass mention = add(ontology, "mention", "Mention", "#cc79a7", "What means one of the others without its name");
		AttributeType form = OntologyFactory.eINSTANCE.createAttributeType();
		form.setId("form");
		form.setName("Form");
		form.setKind(AttributeKind.CHOICE);
		form.getChoices().addAll(List.of("pronoun", "noun"));
		mention.getAttributes().add(form);
		relation(ontology, "born-in", "born in", person, place);
		relation(ontology, "lives-in", "lives in", person, place);
		relation(ontology, "works-for", "works for", person, organization);
		relation(ontology, "located-in", "located in", organization, place);
		return ontology;
	}

	private static LabelClass add(Ontology ontology, String id, String name, String color, String description) {
		LabelClass added = OntologyFactory.eINSTANCE.createLabelClass();
		added.setId(id);
		added.setName(name);
		added.setColor(color);
		added.setDescription(description);
		added.setHotKey(Integer.toString(ontology.getClasses().size() + 1));
		added.getGeometryKinds().add(GeometryKind.SPAN);
		ontology.getClasses().add(added);
		return added;
	}

	private static void relation(Ontology ontology, String id, String name, LabelClass from, LabelClass to) {
		RelationType type = OntologyFactory.eINSTANCE.createRelationType();
		type.setId(id);
		type.setName(name);
		type.setDirected(true);
		type.getSources().add(from);
		type.getTargets().add(to);
		ontology.getRelationTypes().add(type);
	}

	/** Takes the marks out of a text, and makes labels of them. */
	private static final class Reader {

		private final StringBuilder plain = new StringBuilder();
		private final List<Annotation> annotations = new ArrayList<>();
		private final Map<String, Annotation> named = new LinkedHashMap<>();

		Reader(Marked marked) {
			List<Integer> open = new ArrayList<>();
			String text = marked.text();
			for (int at = 0; at < text.length(); at++) {
				char one = text.charAt(at);
				if (one == '[') {
					open.add(length());
				} else if (one == '|') {
					int close = text.indexOf(']', at);
					String[] parts = text.substring(at + 1, close).split("\\|");
					add(marked, new Fragment(open.removeLast(), length()), parts);
					at = close;
				} else {
					plain.append(one);
				}
			}
			annotations.sort(Comparator.comparingInt(one -> ((Span) one.getGeometry()).start()));
			marked.relations().forEach(this::relate);
		}

		private int length() {
			return plain.codePointCount(0, plain.length());
		}

		private void add(Marked marked, Fragment fragment, String[] parts) {
			if (parts[0].startsWith("+")) {
				Annotation begun = named.get(parts[0].substring(1));
				begun.setGeometry(new Span(List.of(((Span) begun.getGeometry()).fragments().getFirst(), fragment)));
				return;
			}
			Annotation annotation = AnnotationFactory.eINSTANCE.createAnnotation();
			annotation.setId(UUID.nameUUIDFromBytes((marked.path() + fragment + parts[0]).getBytes(StandardCharsets.UTF_8)).toString());
			annotation.setLabelClass(parts[0]);
			annotation.setGeometry(new Span(List.of(fragment)));
			Provenance provenance = AnnotationFactory.eINSTANCE.createProvenance();
			provenance.setAuthor("Labelwright");
			provenance.setAuthorKind(AuthorKind.SYNTHETIC);
			annotation.setProvenance(provenance);
			annotations.add(annotation);
			if (parts.length > 1) {
				named.put(parts[1], annotation);
			}
		}

		private void relate(String words) {
			String[] parts = words.split(" ");
			Relation relation = AnnotationFactory.eINSTANCE.createRelation();
			relation.setType(parts[1]);
			relation.setTarget(named.get(parts[2]).getId());
			named.get(parts[0]).getRelations().add(relation);
		}
	}

	@Override
	public long itemCount() {
		return TEXTS.size();
	}

	@Override
	public void forEach(Visitor visitor, Progress progress) throws IOException {
		for (Marked marked : TEXTS) {
			Reader reader = new Reader(marked);
			Path file = media.resolve(marked.path());
			Files.writeString(file, reader.plain);
			AnnotationDocument document = AnnotationFactory.eINSTANCE.createAnnotationDocument();
			document.setSchemaVersion(1);
			document.setLayer(Layer.MAIN.id());
			document.getAnnotations().addAll(reader.annotations);
			visitor.visit(new SourceRecord(Item.image(marked.path(), marked.path(), "text/plain", 0, 0), Optional.of(file), List.of(document)));
			progress.at(TEXTS.indexOf(marked) + 1L, TEXTS.size());
		}
	}

	@Override
	public void close() throws IOException {
		AtomicFiles.deleteTree(media);
	}
}
