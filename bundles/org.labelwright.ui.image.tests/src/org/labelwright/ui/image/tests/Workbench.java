/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.tests;


import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.ide.IDE;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.ListSource;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.OntologyFactory;
import org.labelwright.ui.image.internal.ImageEditor;
import org.labelwright.ui.testing.EditorBench;

/** The running workbench with the editor of a small dataset, and a hand on its mouse and keyboard; coordinates are those of the image. */
public final class Workbench extends EditorBench<ImageEditor> {

	public static final int WIDTH = 400;
	public static final int HEIGHT = 300;

	public Workbench(Path folder, int images) throws IOException, CoreException {
		this(folder, images, plainOntology());
	}

	public Workbench(Path folder, int images, Ontology ontology) throws IOException, CoreException {
		this(folder, blackImages(Files.createDirectories(folder.resolveSibling("media-" + folder.getFileName())), images), ontology);
	}

	/** A dataset of one picture. */
	public Workbench(Path folder, Item item, Path picture) throws IOException, CoreException {
		this(folder, List.of(new SourceRecord(item, Optional.of(picture), List.of())), plainOntology());
	}

	/** A dataset of these pictures. */
	Workbench(Path folder, List<SourceRecord> records) throws IOException, CoreException {
		this(folder, records, plainOntology());
	}

	/** A dataset of pictures. */
	Workbench(Path folder, List<SourceRecord> records, Ontology ontology) throws IOException, CoreException {
		super(ImageEditor.class, made(folder, new ListSource("Test", "test", ontology, records)), "org.labelwright.ui.image.",
				project -> IDE.openEditor(page(), project.getFile("labelwright.json")));
		until(() -> editor().viewer().getControl().getSize().x > 100);
		if (!records.isEmpty()) {
			until(() -> editor().scene().image().isPresent());
		}
		editor().viewer().fit();
	}

	/** A dataset of one black picture, which nobody has open. */
	static Path dataset(Path folder) throws IOException {
		return made(folder, new ListSource("Test", "test", plainOntology(), blackImages(Files.createDirectories(folder.resolveSibling("media")), 1)));
	}

	private static List<SourceRecord> blackImages(Path media, int count) throws IOException {
		List<SourceRecord> records = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			Path file = media.resolve("img" + i + ".png");
			ImageIO.write(new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
			records.add(new SourceRecord(Item.image("img" + i, "img" + i + ".png", "image/png", WIDTH, HEIGHT), Optional.of(file), List.of()));
		}
		return records;
	}

	private static Ontology plainOntology() {
		Ontology ontology = OntologyFactory.eINSTANCE.createOntology();
		for (String name : List.of("car", "person")) {
			LabelClass labelClass = OntologyFactory.eINSTANCE.createLabelClass();
			labelClass.setId(name);
			labelClass.setName(name);
			labelClass.setColor("#3366cc");
			ontology.getClasses().add(labelClass);
		}
		return ontology;
	}

	/** Where the mouse really is when it is sent to a place of the image: on a whole pixel of the screen. */
	public double atX(double x) {
		return editor().viewer().camera().imageX(Math.round(editor().viewer().camera().screenX(x)));
	}

	public double atY(double y) {
		return editor().viewer().camera().imageY(Math.round(editor().viewer().camera().screenY(y)));
	}

	private Point at(double x, double y) {
		return new Point((int) Math.round(editor().viewer().camera().screenX(x)), (int) Math.round(editor().viewer().camera().screenY(y)));
	}

	private static int mask(int... modifiers) {
		return modifiers.length == 0 ? 0 : modifiers[0];
	}

	/** One event of the mouse at a place of the image. */
	public void mouse(int type, double x, double y, int button, int modifiers) {
		mouse(type, at(x, y), button, modifiers, 1);
	}

	public void move(double x, double y) {
		move(at(x, y));
	}

	public void click(double x, double y, int... modifiers) {
		click(at(x, y), mask(modifiers));
	}

	/** @return whether the context menu would open */
	boolean secondClick(double x, double y) {
		return secondClick(at(x, y));
	}

	/** @return whether the context menu would open, where the platform asks for it then */
	boolean secondClick(double x, double y, MenuAsked when) {
		return secondClick(at(x, y), when);
	}

	/** A drag with the second button. */
	void secondDrag(double fromX, double fromY, double toX, double toY) {
		secondDrag(at(fromX, fromY), at(toX, toY));
	}

	/** The same, where the platform asks for the menu then. */
	void secondDrag(double fromX, double fromY, double toX, double toY, MenuAsked when) {
		secondDrag(at(fromX, fromY), at(toX, toY), when);
	}

	/** A drag along a line of more than two places. */
	void dragAlong(double... places) {
		dragAlongWith(0, places);
	}

	/** The same while keys are down. */
	void dragAlongWith(int modifiers, double... places) {
		dragAlong(IntStream.range(0, places.length / 2).mapToObj(i -> at(places[2 * i], places[2 * i + 1])).toList(), modifiers);
	}

	/** Presses at one place, moves in ten steps, lets go at the other. */
	public void drag(double fromX, double fromY, double toX, double toY, int... modifiers) {
		dragAlong(IntStream.rangeClosed(0, 10).mapToObj(i -> at(fromX + (toX - fromX) * i / 10, fromY + (toY - fromY) * i / 10)).toList(), mask(modifiers));
	}

	@Override
	protected Control control() {
		return editor().viewer().getControl();
	}
}
