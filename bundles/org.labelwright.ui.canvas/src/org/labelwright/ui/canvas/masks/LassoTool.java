/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas.masks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.labelwright.geometry.Coordinates;
import org.labelwright.geometry.EditableMask;
import org.labelwright.geometry.Mask;
import org.labelwright.geometry.Polygon;
import org.labelwright.geometry.PolygonPart;
import org.labelwright.geometry.Rasterizer;
import org.labelwright.ui.canvas.Feedback;
import org.labelwright.ui.canvas.SceneShape;

/** Adds the area that is drawn around by hand; with Control takes it away. */
public final class LassoTool extends MaskTool {

	/** What annotations say they were drawn with. */
	public static final String ID = "lasso";

	private final List<Double> path = new ArrayList<>();

	private Coordinates points() {
		return Coordinates.of(path.stream().mapToDouble(Double::doubleValue).toArray());
	}

	private void follow() {
		double x = onImageX(x());
		double y = onImageY(y());
		int size = path.size();
		if (size == 0 || path.get(size - 2) != x || path.get(size - 1) != y) {
			path.add(x);
			path.add(y);
		}
		show(Feedback.open(points()));
	}

	@Override
	protected boolean handleButtonDown(int button) {
		if (button == 1 && hasImage()) {
			path.clear();
			follow();
		}
		return true;
	}

	@Override
	protected boolean handleDrag() {
		if (!path.isEmpty()) {
			follow();
		}
		return true;
	}

	@Override
	protected boolean handleButtonUp(int button) {
		if (button == 1 && path.size() >= 6) {
			Mask area = Rasterizer.mask(new Polygon(List.of(new PolygonPart(points(), List.of()))), imageWidth(), imageHeight());
			boolean taking = getCurrentInput().isControlKeyDown();
			cancel();
			if (taking) {
				take(area);
			} else {
				add(area, ID);
			}
		} else {
			cancel();
		}
		return true;
	}

	private void take(Mask area) {
		Optional<SceneShape> target = selected();
		if (target.isPresent()) {
			pixels(target).ifPresent((EditableMask pixels) -> {
				pixels.put(area, false);
				paint(target, pixels.toMask(), ID);
			});
		} else {
			edits().hint(Messages.Lasso_NoMask);
		}
	}

	@Override
	void cancel() {
		path.clear();
		super.cancel();
	}
}
