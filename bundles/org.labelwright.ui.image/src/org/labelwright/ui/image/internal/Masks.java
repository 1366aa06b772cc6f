/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.gef.commands.Command;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.PlatformUI;
import org.labelwright.core.dataset.DocumentSession;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Conversions;
import org.labelwright.geometry.EditableMask;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.geometry.Mask;
import org.labelwright.geometry.MaskParts;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.ui.canvas.Camera;

/** What tools and commands do with the masks of a layer. In panoptic mode no pixel is in two of them, hidden ones included. */
final class Masks {

	/** Stands for the annotation that does not exist yet. */
	private static final String NEW = "";
	/** So much is seen around an area that is jumped to, in image pixels. */
	private static final double AROUND = 24;
	private static final Comparator<Box> FROM_THE_LEFT = Comparator.comparingDouble(Box::x).thenComparingDouble(Box::y).thenComparingDouble(Box::width)
			.thenComparingDouble(Box::height);

	private final ImageEditor editor;
	private Optional<Box> visited = Optional.empty();
	private Optional<Job> searching = Optional.empty();

	Masks(ImageEditor editor) {
		this.editor = editor;
	}

	/** See {@link org.labelwright.ui.canvas.SceneEdits#paint}. */
	Optional<Command> paint(Optional<String> id, Mask mask, String tool) {
		Map<String, List<Geometry>> pieces = pieces(Map.of(id.orElse(NEW), mask));
		if (id.isPresent()) {
			return pieces.isEmpty() ? Optional.empty() : Optional.of(editor.annotator().rework(Messages.Command_Paint, pieces));
		}
		List<Geometry> added = pieces.remove(NEW);
		if (added == null || added.isEmpty()) {
			editor.annotator().hint(Messages.Masks_AllLocked);
			return Optional.empty();
		}
		return editor.annotator().create(added.getFirst(), tool)
				.map(create -> pieces.isEmpty() ? create : create.chain(editor.annotator().rework(Messages.Command_Paint, pieces)));
	}

	/** What becomes of all masks when some are given new pixels, as {@link Annotator#rework} wants it. */
	private Map<String, List<Geometry>> pieces(Map<String, Mask> painted) {
		Map<String, Mask> before = all();
		Map<String, Mask> after = new LinkedHashMap<>(before);
		painted.forEach((id, mask) -> {
			after.put(id, mask);
			if (editor.options().is(EditorOptions.Switch.PANOPTIC)) {
				takeOver(id, after);
			}
		});
		Map<String, List<Geometry>> pieces = new LinkedHashMap<>();
		after.forEach((id, mask) -> {
			if (!mask.equals(before.get(id))) {
				pieces.put(id, mask.area() == 0 ? List.of() : List.of(mask));
			}
		});
		return pieces;
	}

	/** The others lose the pixels of one, which keeps off those that are locked. */
	private void takeOver(String id, Map<String, Mask> masks) {
		Mask taking = masks.get(id);
		for (Map.Entry<String, Mask> other : masks.entrySet()) {
			if (!other.getKey().equals(id) && isLocked(other.getKey()) && sameSize(other.getValue(), taking)) {
				taking = taking.difference(other.getValue());
			}
		}
		Mask taken = taking;
		masks.replaceAll((other, mask) -> {
			if (other.equals(id)) {
				return taken;
			}
			// What loses nothing stays as it is, also where a foreign file has written its runs in its own way.
			return sameSize(mask, taken) && !isLocked(other) && mask.intersection(taken).area() > 0 ? mask.difference(taken) : mask;
		});
	}

	private boolean isLocked(String id) {
		return editor.session().flatMap(session -> session.find(id)).filter(editor.visibility()::isLocked).isPresent();
	}

	private static boolean sameSize(Mask one, Mask other) {
		return one.width() == other.width() && one.height() == other.height();
	}

	private Map<String, Mask> all() {
		Map<String, Mask> masks = new LinkedHashMap<>();
		for (Annotation annotation : editor.session().map(DocumentSession::annotations).orElse(List.of())) {
			if (annotation.getGeometry() instanceof Mask mask) {
				masks.put(annotation.getId(), mask);
			}
		}
		return masks;
	}

	private int width() {
		return (int) editor.scene().extent().width();
	}

	private int height() {
		return (int) editor.scene().extent().height();
	}

	/** Whether something is selected that can become a mask, or a mask that can become a polygon. */
	boolean canBecome(GeometryKind kind) {
		return editor.annotator().selected().stream().map(Annotation::getGeometry).anyMatch(geometry -> canBecome(geometry, kind));
	}

	private static boolean canBecome(Geometry geometry, GeometryKind kind) {
		return kind == GeometryKind.POLYGON ? geometry instanceof Mask : geometry != null && switch (geometry.kind()) {
		case POLYGON, BOX, ROTATED_BOX, ELLIPSE -> true;
		default -> false;
		};
	}

	/** Each outline that is selected becomes the mask of the pixels whose middle it contains. */
	void toMask() {
		Map<String, Mask> converted = new LinkedHashMap<>();
		for (Annotation one : editor.annotator().selected()) {
			if (canBecome(one.getGeometry(), GeometryKind.MASK)) {
				Conversions.convert(one.getGeometry(), GeometryKind.MASK, width(), height()).map(Mask.class::cast).filter(mask -> mask.area() > 0)
						.ifPresent(mask -> converted.put(one.getId(), mask));
			}
		}
		run(Messages.Command_ToMask, pieces(converted));
	}

	/** Each mask that is selected becomes the polygon along the edges of its pixels. */
	void toPolygon() {
		Map<String, List<Geometry>> pieces = new LinkedHashMap<>();
		for (Annotation one : editor.annotator().selected()) {
			if (one.getGeometry() instanceof Mask mask) {
				Conversions.convert(mask, GeometryKind.POLYGON, 0, 0).ifPresent(polygon -> pieces.put(one.getId(), List.of(polygon)));
			}
		}
		run(Messages.Command_ToPolygon, pieces);
	}

	/** Pixels that a selected mask encloses become its own. */
	void fillHoles() {
		Map<String, Mask> filled = new LinkedHashMap<>();
		for (Annotation one : editor.annotator().selected()) {
			if (one.getGeometry() instanceof Mask mask) {
				EditableMask pixels = new EditableMask(mask);
				pixels.fillHoles();
				Mask after = pixels.toMask();
				if (after.area() > mask.area()) {
					filled.put(one.getId(), after);
				}
			}
		}
		run(Messages.Command_FillHoles, pieces(filled));
	}

	private void run(String label, Map<String, List<Geometry>> pieces) {
		if (!pieces.isEmpty()) {
			editor.commands().execute(editor.annotator().rework(label, pieces));
		}
	}

	/** The pixels that are in no mask; empty where there is no image, or one with more pixels than a mask can have. */
	private Optional<Mask> unlabelled() {
		return unlabelled(width(), height(), List.copyOf(all().values()));
	}

	private static Optional<Mask> unlabelled(int width, int height, List<Mask> masks) {
		long size = (long) width * height;
		if (size == 0 || size > Integer.MAX_VALUE) {
			return Optional.empty();
		}
		EditableMask labelled = new EditableMask(width, height);
		masks.stream().filter(mask -> mask.width() == width && mask.height() == height).forEach(mask -> labelled.put(mask, true));
		return Optional.of(Mask.ofCounts(width, height, 0, (int) size).difference(labelled.toMask()));
	}

	/** Brings what is shown of them up to date. */
	void refresh() {
		editor.scene().setUnlabelled(editor.options().is(EditorOptions.Switch.UNLABELLED) ? unlabelled() : Optional.empty());
		if (editor.scene().maskOpacity() != editor.options().maskOpacity()) {
			editor.scene().setMaskOpacity(editor.options().maskOpacity());
		}
	}

	/** Looks for the next area without a label, from left to right and around, and shows it; a large image takes a while. */
	void nextUnlabelled() {
		searching.ifPresent(Job::cancel);
		int width = width();
		int height = height();
		List<Mask> masks = List.copyOf(all().values());
		Optional<DocumentSession> session = editor.session();
		Job job = Job.create(Messages.Masks_Searching, (IProgressMonitor monitor) -> {
			List<Box> areas = new ArrayList<>(unlabelled(width, height, masks).map(MaskParts::boxes).orElse(List.of()));
			areas.sort(FROM_THE_LEFT);
			PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
				// Another item may be shown by now.
				if (!monitor.isCanceled() && editor.isOpen() && editor.session().equals(session)) {
					showUnlabelled(areas);
				}
			});
			return Status.OK_STATUS;
		});
		searching = Optional.of(job);
		job.schedule();
	}

	private void showUnlabelled(List<Box> areas) {
		if (areas.isEmpty()) {
			editor.annotator().hint(Messages.Masks_NoneUnlabelled);
			return;
		}
		Box next = areas.stream().filter(area -> visited.filter(one -> FROM_THE_LEFT.compare(area, one) <= 0).isEmpty()).findFirst().orElse(areas.getFirst());
		visited = Optional.of(next);
		var size = editor.viewer().getControl().getSize();
		editor.viewer().setCamera(Camera.fit(
				new Box(next.x() - AROUND, next.y() - AROUND, next.width() + 2 * AROUND, next.height() + 2 * AROUND), size.x, size.y));
		editor.annotator().hint(NLS.bind(Messages.Masks_Unlabelled, areas.indexOf(next) + 1, areas.size()));
	}
}
