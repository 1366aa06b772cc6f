/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.synthetic;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.labelwright.core.AtomicFiles;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.AbstractSource;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Geometries;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.ontology.AttributeKind;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.OntologyFactory;

/**
 * Images of machine parts on a conveyor belt that this class draws itself, with labels that are exact because the
 * drawing knows where everything is. The same seed gives the same images and labels. Not for several threads.
 */
public final class PartsSource extends AbstractSource {

	/** How often which label mistakes are made. */
	public enum Mistakes {
		/** Every label is right. */
		NONE,
		/** One label of each kind of mistake that the checks know, in the first images. */
		ONE_OF_EACH
	}

	static final int WIDTH = 800;
	static final int HEIGHT = 600;

	private static final String CONDITION = "condition";

	private final int count;
	private final long seed;
	private final Mistakes mistakes;
	private final Path media;
	/**
	 * @param count number of images
	 * @param seed of the random numbers
	 */
	public PartsSource(int count, long seed, Mistakes mistakes) throws IOException {
		this(makeOntology(), count, seed, mistakes);
	}

	private PartsSource(Ontology ontology, int count, long seed, Mistakes mistakes) throws IOException {
		super(ontology.getName(), "synthetic", ontology, List.of(Layer.MAIN), Optional.empty());
		this.count = count;
		this.seed = seed;
		this.mistakes = mistakes;
		this.media = Files.createTempDirectory("labelwright-parts");
	}

	private static Ontology makeOntology() {
		Ontology ontology = OntologyFactory.eINSTANCE.createOntology();
		ontology.setId("machine-parts");
		ontology.setName("Machine parts");
		ontology.setVersion("1.0.0");
		ontology.setSchemaVersion(1);
		int key = 1;
		for (PartsPainter.Part part : PartsPainter.Part.values()) {
			LabelClass labelClass = OntologyFactory.eINSTANCE.createLabelClass();
			labelClass.setId(part.id());
			labelClass.setName(part.label());
			labelClass.setColor(part.color());
			labelClass.setHotKey(Integer.toString(key++));
			labelClass.setDescription(part.description());
			labelClass.getGeometryKinds().add(GeometryKind.BOX);
			labelClass.getGeometryKinds().add(GeometryKind.POLYGON);
			labelClass.setIouThreshold(0.8);
			labelClass.getAttributes().add(condition());
			ontology.getClasses().add(labelClass);
		}
		LabelClass operator = OntologyFactory.eINSTANCE.createLabelClass();
		operator.setId("marker");
		operator.setName("Paint mark");
		operator.setColor("#e0457b");
		operator.setHotKey(Integer.toString(key));
		operator.setDescription("A dot of paint left by a worker; boxes only");
		operator.getGeometryKinds().add(GeometryKind.BOX);
		ontology.getClasses().add(operator);
		return ontology;
	}

	private static AttributeType condition() {
		AttributeType type = OntologyFactory.eINSTANCE.createAttributeType();
		type.setId(CONDITION);
		type.setName("Condition");
		type.setKind(AttributeKind.CHOICE);
		type.setRequired(true);
		type.getChoices().addAll(List.of("clean", "rusty"));
		return type;
	}

	@Override
	public long itemCount() {
		return count;
	}

	@Override
	public void forEach(Visitor visitor, Progress progress) throws IOException {
		for (int i = 0; i < count; i++) {
			progress.at(i, count);
			Random random = new Random(seed * 31 + i);
			PartsPainter painter = new PartsPainter(WIDTH, HEIGHT, random);
			AnnotationDocument document = AnnotationFactory.eINSTANCE.createAnnotationDocument();
			document.setSchemaVersion(1);
			document.setLayer(Layer.MAIN.id());
			int parts = 6 + random.nextInt(7);
			for (int part = 0; part < parts; part++) {
				painter.paintOne().ifPresent(painted -> document.getAnnotations().add(annotation(painted, random)));
			}
			String name = String.format(Locale.ROOT, "belt-%03d.png", i + 1);
			Path file = media.resolve(name);
			BufferedImage image = painter.finish();
			ImageIO.write(image, "png", file.toFile());
			if (mistakes == Mistakes.ONE_OF_EACH) {
				spoil(document.getAnnotations(), i, random);
			}
			visitor.visit(new SourceRecord(Item.image(name, name, "image/png", WIDTH, HEIGHT), Optional.of(file), List.of(document)));
		}
		progress.at(count, count);
	}

	private static Annotation annotation(PartsPainter.Painted painted, Random random) {
		Annotation annotation = GeneratedSource.label(random, painted.part().id(), painted.outline());
		annotation.getAttributes().put(CONDITION, new AttributeValue.Text(painted.rusty() ? "rusty" : "clean"));
		return annotation;
	}

	private static void spoil(List<Annotation> annotations, int image, Random random) {
		Annotation victim = annotations.get(0);
		Box box = Geometries.bounds(victim.getGeometry()).orElseThrow();
		switch (image) {
		case 0 -> victim.setGeometry(new Box(WIDTH - box.width() / 2, box.y(), box.width(), box.height()));
		case 1 -> {
			Annotation twin = org.eclipse.emf.ecore.util.EcoreUtil.copy(victim);
			twin.setId(GeneratedSource.label(random, "", victim.getGeometry()).getId());
			annotations.add(twin);
		}
		case 2 -> victim.getAttributes().removeKey(CONDITION);
		case 3 -> victim.setLabelClass("screw");
		case 4 -> annotations.add(GeneratedSource.label(random, "marker", new Box(box.x(), box.y(), 0, 12)));
		case 5 -> annotations.add(GeneratedSource.label(random, "marker", new PartsPainter.Hexagon(400, 560, 14, 0).polygon()));
		default -> {
			// The other images stay right.
		}
		}
	}

	@Override
	public void close() throws IOException {
		AtomicFiles.deleteTree(media);
	}
}
