/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas.tools;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Keypoints;
import org.labelwright.ui.canvas.Feedback;
import org.labelwright.ui.canvas.Handle;
import org.labelwright.ui.canvas.Handles;

/**
 * Places the skeleton of the label class by dragging the area it fills, from right to left as seen from behind. Its joints
 * can then be dragged right away; Control and a click changes whether a joint is visible, occluded or absent.
 */
public final class SkeletonTool extends AreaTool {

	/** What annotations say they were drawn with. */
	public static final String ID = "skeleton";

	private Optional<HandleDrag> joint = Optional.empty();

	private Optional<Handle> jointAt() {
		return HandleDrag.at(scene(), x(), y(), reach(), viewer().camera().scale()).filter(handle -> handle.role() == Handle.Role.JOINT);
	}

	@Override
	Feedback feedback(double fromX, double fromY, double toX, double toY) {
		return edits().skeleton().map(template -> Feedback.drawing(template.place(fromX, fromY, toX, toY)).withSkeleton(template))
				.orElse(Feedback.drawing(Box.ofCorners(fromX, fromY, toX, toY)));
	}

	@Override
	void drawn(double fromX, double fromY, double toX, double toY) {
		edits().skeleton().flatMap(template -> edits().create(template.place(fromX, fromY, toX, toY), ID)).ifPresent(this::run);
	}

	@Override
	protected boolean handleButtonDown(int button) {
		Optional<Handle> handle = button == 1 ? jointAt() : Optional.empty();
		if (handle.isPresent()) {
			String id = scene().selection().getFirst();
			if (getCurrentInput().isControlKeyDown()) {
				Keypoints pose = (Keypoints) scene().shape(id).orElseThrow().geometry();
				run(edits().reshape(Map.of(id, Handles.withNextVisibility(pose, handle.get().point()))));
			} else {
				joint = Optional.of(HandleDrag.begin(scene(), handle.get(), true));
			}
			return true;
		}
		if (edits().skeleton().isEmpty()) {
			edits().hint(Messages.Skeleton_None);
			return true;
		}
		return super.handleButtonDown(button);
	}

	private Map<String, Geometry> moved() {
		return joint.orElseThrow().to(onImageX(x()), onImageY(y()), false);
	}

	@Override
	protected boolean handleMove() {
		scene().setActivePoint(jointAt().map(handle -> OptionalInt.of(handle.point())).orElse(OptionalInt.empty()));
		return super.handleMove();
	}

	@Override
	protected boolean handleDrag() {
		if (joint.isPresent()) {
			show(Feedback.replacing(moved()));
			return true;
		}
		return super.handleDrag();
	}

	@Override
	protected boolean handleButtonUp(int button) {
		if (joint.isPresent()) {
			Map<String, Geometry> moved = moved();
			joint = Optional.empty();
			clear();
			run(edits().reshape(moved));
			return true;
		}
		return super.handleButtonUp(button);
	}

	@Override
	public void deactivate() {
		joint = Optional.empty();
		super.deactivate();
	}
}
