/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.synthetic;

import java.awt.image.BufferedImage;
import java.awt.image.RescaleOp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Geometries;
import org.labelwright.geometry.Geometry;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.annotation.Answer;
import org.labelwright.model.annotation.AuthorKind;
import org.labelwright.model.annotation.Provenance;
import org.labelwright.model.annotation.Relation;

/** Draws images of parts, labels them rightly, lets a model predict them, and then plants an error. */
final class PlantedImages {

	private static final int WIDTH = PartsSource.WIDTH;
	private static final int HEIGHT = PartsSource.HEIGHT;

	private final Path media;
	private final Random random;
	private final List<PlantedSource.Planted> planted;

	PlantedImages(Path media, Random random, List<PlantedSource.Planted> planted) {
		this.media = media;
		this.random = random;
		this.planted = planted;
	}

	SourceRecord make(String path, String kind) throws IOException {
		PartsPainter painter = new PartsPainter(WIDTH, HEIGHT, random);
		AnnotationDocument labels = document(PlantedSource.LABELS.id());
		int parts = 7 + random.nextInt(5);
		for (int part = 0; part < parts; part++) {
			painter.paintOne().ifPresent(painted -> {
				Annotation label = label(painted.part().id(), painted.outline());
				label.getAttributes().put(PlantedOntology.CONDITION, new AttributeValue.Text(painted.rusty() ? "rusty" : "clean"));
				labels.getAnnotations().add(label);
			});
		}
		for (int mark = 0; mark < 2 + random.nextInt(3); mark++) {
			painter.free(size(), size()).ifPresent(box -> {
				painter.paintMark(box);
				labels.getAnnotations().add(label(PlantedOntology.MARK, box));
			});
		}
		for (Annotation plate : ofClass(labels, "plate")) {
			Box box = around(plate);
			labels.getAnnotations().add(label(PlantedOntology.STICKER, new Box(box.x() + box.width() / 2 - 6, box.y() + box.height() / 2 - 5, 12, 10)));
		}
		relate(labels);
		write(painter.finish(), path);
		AnnotationDocument predictions = predict(labels);
		if (!kind.isEmpty()) {
			plant(kind, PlantedSource.item(path, "image/png", WIDTH, HEIGHT).id(), labels, predictions);
		}
		return new SourceRecord(PlantedSource.item(path, "image/png", WIDTH, HEIGHT), Optional.of(media.resolve(path)), List.of(labels, predictions));
	}

	/** The same image a little brighter, with labels and predictions of its own. */
	SourceRecord copy(SourceRecord original, String path, String check) throws IOException {
		BufferedImage image = ImageIO.read(original.media().orElseThrow().toFile());
		write(new RescaleOp(1.06f, 4, null).filter(image, null), path);
		SourceRecord copy = new SourceRecord(PlantedSource.item(path, "image/png", WIDTH, HEIGHT), Optional.of(media.resolve(path)),
				original.documents().stream().map(EcoreUtil::copy).toList());
		// An error of the original is in the copy too.
		List.copyOf(planted).stream().filter(one -> one.item().equals(original.item().id()))
				.forEach(one -> planted.add(new PlantedSource.Planted(one.check(), copy.item().id(), one.annotation())));
		for (String item : List.of(original.item().id(), copy.item().id())) {
			planted.add(new PlantedSource.Planted(check, item, Optional.empty()));
			if (check.equals("split-leak")) {
				planted.add(new PlantedSource.Planted("near-duplicate-image", item, Optional.empty()));
			}
		}
		return copy;
	}

	private void write(BufferedImage image, String path) throws IOException {
		Path file = media.resolve(path);
		Files.createDirectories(file.getParent());
		ImageIO.write(image, "png", file.toFile());
	}

	private double size() {
		return 10 + random.nextInt(5);
	}

	static AnnotationDocument document(String layer) {
		AnnotationDocument document = AnnotationFactory.eINSTANCE.createAnnotationDocument();
		document.setSchemaVersion(1);
		document.setLayer(layer);
		return document;
	}

	private Annotation label(String labelClass, Geometry geometry) {
		Annotation label = label(random, labelClass, geometry);
		if (labelClass.equals(PlantedOntology.MARK)) {
			Answer answer = AnnotationFactory.eINSTANCE.createAnswer();
			answer.setQuestion(PlantedOntology.SHADE);
			answer.getChoices().add(PlantedOntology.BRIGHT);
			label.getAnswers().add(answer);
		}
		return label;
	}

	/** With an id from the seeded generator and not from the clock, so that a run can be repeated. */
	static Annotation label(Random random, String labelClass, Geometry geometry) {
		Annotation annotation = AnnotationFactory.eINSTANCE.createAnnotation();
		annotation.setId(new UUID(random.nextLong() & ~0xf000L | 0x8000L, random.nextLong() >>> 2 | Long.MIN_VALUE).toString());
		annotation.setLabelClass(labelClass);
		annotation.setGeometry(geometry);
		return annotation;
	}

	private static List<Annotation> ofClass(AnnotationDocument document, String labelClass) {
		return document.getAnnotations().stream().filter(one -> labelClass.equals(one.getLabelClass())).toList();
	}

	private static Box around(Annotation annotation) {
		return Geometries.bounds(annotation.getGeometry()).orElseThrow();
	}

	private static boolean isPart(Annotation annotation) {
		return !List.of(PlantedOntology.MARK, PlantedOntology.STICKER).contains(annotation.getLabelClass());
	}

	private static void relate(AnnotationDocument labels) {
		List<Annotation> bolts = ofClass(labels, "bolt");
		List<Annotation> nuts = ofClass(labels, "nut");
		for (int i = 0; i < Math.min(bolts.size(), nuts.size()); i++) {
			relate(bolts.get(i), nuts.get(i));
		}
	}

	private static void relate(Annotation source, Annotation target) {
		Relation relation = AnnotationFactory.eINSTANCE.createRelation();
		relation.setType(PlantedOntology.FITS);
		relation.setTarget(target.getId());
		source.getRelations().add(relation);
	}

	/** A good model: it misses little, mistakes little, and is seldom sure where it does. */
	private AnnotationDocument predict(AnnotationDocument labels) {
		AnnotationDocument predictions = document(PlantedSource.MODEL.id());
		for (Annotation label : labels.getAnnotations()) {
			double luck = random.nextDouble();
			if (luck < 0.97) {
				boolean mistaken = luck < 0.03 && isPart(label);
				Geometry seen = Geometries.translate(label.getGeometry(), random.nextGaussian() * 0.5, random.nextGaussian() * 0.5);
				predictions.getAnnotations().add(prediction(mistaken ? "washer" : label.getLabelClass(), seen,
						mistaken ? 0.5 + 0.3 * random.nextDouble() : 0.8 + 0.19 * random.nextDouble()));
			}
		}
		if (random.nextInt(4) == 0) {
			predictions.getAnnotations().add(prediction("nut", new Box(20 + random.nextInt(700), 20 + random.nextInt(500), 50, 50), 0.4 + 0.35 * random.nextDouble()));
		}
		return predictions;
	}

	private Annotation prediction(String labelClass, Geometry geometry, double confidence) {
		Annotation prediction = label(labelClass, geometry);
		prediction.getAttributes().put(PlantedOntology.CONDITION, new AttributeValue.Text("clean"));
		Provenance provenance = AnnotationFactory.eINSTANCE.createProvenance();
		provenance.setAuthor("Labelwright");
		provenance.setAuthorKind(AuthorKind.MODEL);
		provenance.setConfidence(Math.rint(confidence * 1000) / 1000);
		prediction.setProvenance(provenance);
		return prediction;
	}

	private void plant(String kind, String item, AnnotationDocument labels, AnnotationDocument predictions) {
		List<Annotation> all = labels.getAnnotations();
		Annotation victim = all.stream().filter(PlantedImages::isPart).filter(one -> one.getRelations().isEmpty() && !one.getLabelClass().equals("plate"))
				.findFirst().orElse(all.getFirst());
		Box box = around(victim);
		switch (kind) {
		case "outside-image" -> change(kind, item, victim, new Box(-box.width() / 3, box.y(), box.width(), box.height()));
		case "zero-area" -> add(kind, item, labels, PlantedOntology.MARK, new Box(box.x(), box.y(), 0, 12));
		case "duplicate" -> twin(kind, item, labels, victim, victim.getGeometry(), victim.getLabelClass());
		case "near-duplicate" -> {
			victim.setGeometry(box);
			twin(kind, item, labels, victim, new Box(box.x() + box.width() * 0.04, box.y() + box.height() * 0.05, box.width(), box.height()), victim.getLabelClass());
		}
		case "missing-attribute" -> {
			victim.getAttributes().removeKey(PlantedOntology.CONDITION);
			note(kind, item, victim);
		}
		case "missing-answer" -> {
			add(kind, item, labels, PlantedOntology.MARK, new Box(10, 585, 9, 9));
			all.getLast().getAnswers().clear();
		}
		case "unknown-class" -> {
			victim.setLabelClass("screw");
			note(kind, item, victim);
		}
		case "geometry-not-allowed" -> add(kind, item, labels, PlantedOntology.MARK, new PartsPainter.Hexagon(760, 30, 6, 0).polygon());
		case "double-label" -> twin(kind, item, labels, victim, victim.getGeometry(), victim.getLabelClass().equals("nut") ? "washer" : "nut");
		case "minimum-size" -> add(kind, item, labels, PlantedOntology.MARK, new Box(780, 580, 5, 5));
		case "aspect-ratio" -> add(kind, item, labels, PlantedOntology.MARK, new Box(760, 580, 20, 8));
		case "object-count", "count-outlier" -> {
			int marks = kind.equals("object-count") ? PlantedOntology.MOST_MARKS + 1 : 30;
			for (int i = ofClass(labels, PlantedOntology.MARK).size(); i < marks; i++) {
				all.add(label(PlantedOntology.MARK, new Box(10 + 24 * i, 585, size(), size())));
			}
			planted.add(new PlantedSource.Planted(kind, item, Optional.empty()));
		}
		case "containment" -> add(kind, item, labels, PlantedOntology.STICKER, new Box(4, 4, 12, 10));
		case "overlap" -> {
			victim.setLabelClass("nut");
			add(kind, item, labels, "nut", new Box(box.x() + box.width() * 0.4, box.y(), box.width(), box.height()));
			all.getLast().getAttributes().put(PlantedOntology.CONDITION, new AttributeValue.Text("clean"));
			note(kind, item, victim);
		}
		case "rule" -> {
			Annotation plate = all.stream().filter(one -> one.getLabelClass().equals("plate")).findFirst().orElse(victim);
			if (plate == victim) {
				victim.setLabelClass("plate");
				victim.setGeometry(box);
			}
			Box on = around(plate);
			add(kind, item, labels, PlantedOntology.MARK, new Box(on.x() + on.width() / 2 - 6, on.y() + on.height() / 2 - 12, 11, 11));
		}
		case "class-confusion" -> {
			victim.setLabelClass(victim.getLabelClass().equals("nut") ? "bolt" : "nut");
			note(kind, item, victim);
		}
		case "overlooked" -> {
			all.remove(victim);
			predictions.getAnnotations().stream().filter(one -> around(one).iou(box) > 0.7).findFirst()
					.ifPresent(one -> note(kind, item, one));
		}
		case "relation" -> {
			relate(victim, all.stream().filter(one -> one.getLabelClass().equals(PlantedOntology.MARK)).findFirst().orElse(victim));
			note(kind, item, victim);
		}
		case "size-outlier" -> change(kind, item, victim, new Box(5, 5, 780, 585));
		case "aspect-outlier" -> change(kind, item, victim, new Box(box.x(), box.y(), box.width(), box.width() / 30));
		case "badly-located" -> change(kind, item, victim, Geometries.translate(victim.getGeometry(), box.width() * 0.35, 0));
		default -> throw new IllegalArgumentException(kind);
		}
	}

	private void note(String kind, String item, Annotation annotation) {
		planted.add(new PlantedSource.Planted(kind, item, Optional.of(annotation.getId())));
	}

	private void change(String kind, String item, Annotation victim, Geometry geometry) {
		victim.setGeometry(geometry);
		note(kind, item, victim);
	}

	private void add(String kind, String item, AnnotationDocument labels, String labelClass, Geometry geometry) {
		labels.getAnnotations().add(label(labelClass, geometry));
		note(kind, item, labels.getAnnotations().getLast());
	}

	private void twin(String kind, String item, AnnotationDocument labels, Annotation victim, Geometry geometry, String labelClass) {
		Annotation twin = EcoreUtil.copy(victim);
		twin.setId(label(labelClass, geometry).getId());
		twin.setLabelClass(labelClass);
		twin.setGeometry(geometry);
		twin.getRelations().clear();
		labels.getAnnotations().add(twin);
		note(kind, item, twin);
	}
}
