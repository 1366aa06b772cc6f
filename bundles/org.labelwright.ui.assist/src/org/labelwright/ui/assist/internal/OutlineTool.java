/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.assist.internal;

import java.util.List;
import java.util.Optional;
import org.eclipse.gef.commands.Command;
import org.labelwright.assist.Prompt;
import org.labelwright.assist.Proposal;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Coordinates;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Mask;
import org.labelwright.ui.canvas.Feedback;
import org.labelwright.ui.canvas.SceneShape;

/**
 * Outlines an object that is pointed out by a box or a click; further clicks inside, and outside with the right button or
 * Alt, make the proposal better.
 */
public final class OutlineTool extends AssistedTool {

	private Optional<Prompt> prompt = Optional.empty();
	private Optional<Geometry> proposal = Optional.empty();
	private Optional<double[]> pressed = Optional.empty();
	private int pressedX;
	private int pressedY;
	/** Of a box that keys draw. */
	private Optional<double[]> corner = Optional.empty();
	private boolean accepting;

	@Override
	boolean isBegun() {
		return prompt.isPresent() || corner.isPresent();
	}

	@Override
	boolean can(Action action) {
		return switch (action) {
		case OUTSIDE -> hasImage() && prompt.isPresent();
		case BOX -> hasImage();
		default -> super.can(action);
		};
	}

	@Override
	void point(Action how) {
		if (how != Action.BOX) {
			corner = Optional.empty();
			click(how == Action.INSIDE);
		} else if (corner.isEmpty()) {
			corner = Optional.of(new double[] { onImageX(x()), onImageY(y()) });
			edits().hint(Messages.Outline_OtherCorner);
		} else {
			Box box = boxFrom(corner.get());
			corner = Optional.empty();
			begin(box);
		}
	}

	@Override
	protected boolean handleMove() {
		boolean handled = super.handleMove();
		corner.ifPresent(from -> show(Feedback.marquee(boxFrom(from))));
		return handled;
	}

	@Override
	void forget() {
		prompt = Optional.empty();
		proposal = Optional.empty();
		pressed = Optional.empty();
		corner = Optional.empty();
		accepting = false;
	}

	@Override
	protected boolean handleButtonDown(int button) {
		forgetOtherItem();
		corner = Optional.empty();
		if (hasImage() && (button == 1 || button == 3 && isBegun())) {
			if (button == 3 || getCurrentInput().isAltKeyDown()) {
				click(false);
			} else {
				pressed = Optional.of(new double[] { onImageX(x()), onImageY(y()) });
				pressedX = getLocation().x;
				pressedY = getLocation().y;
			}
		}
		return true;
	}

	@Override
	protected boolean handleDrag() {
		pressed.filter(from -> isDragged()).ifPresent(from -> show(Feedback.marquee(boxFrom(from))));
		return true;
	}

	private boolean isDragged() {
		return Math.hypot(getLocation().x - pressedX, getLocation().y - pressedY) > REACH / 2;
	}

	private Box boxFrom(double[] corner) {
		return Box.ofCorners(corner[0], corner[1], onImageX(x()), onImageY(y()));
	}

	@Override
	protected boolean handleButtonUp(int button) {
		if (button == 1 && pressed.isPresent()) {
			double[] from = pressed.get();
			pressed = Optional.empty();
			if (!isDragged()) {
				click(true);
			} else {
				begin(boxFrom(from));
			}
		}
		return true;
	}

	private void begin(Box box) {
		if (box.area() > 0) {
			// A new box is another object.
			proposal = Optional.empty();
			ask(Prompt.ofBox(box));
		} else {
			preview();
		}
	}

	private void click(boolean inside) {
		double x = onImageX(x());
		double y = onImageY(y());
		if (prompt.isEmpty()) {
			if (inside) {
				ask(Prompt.ofPoint(x, y));
			} else {
				edits().hint(Messages.Outline_InsideFirst);
			}
			return;
		}
		// The second click of a double click says nothing new.
		boolean said = prompt.get().clicks().stream().anyMatch(one -> one.inside() == inside && Math.hypot(one.x() - x, one.y() - y) <= reach() / 2);
		if (!said) {
			ask(inside ? prompt.get().withInside(x, y) : prompt.get().withOutside(x, y));
		}
	}

	@Override
	void takeBack() {
		if (corner.isPresent()) {
			corner = Optional.empty();
			preview();
			return;
		}
		prompt.ifPresent(now -> {
			List<Prompt.Click> clicks = now.clicks();
			if (clicks.isEmpty() || clicks.size() == 1 && now.box().isEmpty()) {
				drop();
			} else {
				ask(new Prompt(now.box(), clicks.subList(0, clicks.size() - 1), now.strokes(), now.text()));
			}
		});
	}

	private void ask(Prompt wanted) {
		prompt = Optional.of(wanted);
		accepting = false;
		preview();
		ask(wanted, new Conversation.Listener() {
			@Override
			public void answered(List<Proposal> proposals) {
				proposal = proposals.stream().findFirst().map(Proposal::geometry);
				showBusy();
				preview();
				proposal.ifPresent(shape -> edits().hint(Messages.Outline_Proposed));
				if (accepting) {
					accept();
				}
			}

			@Override
			public void failed() {
				accepting = false;
				showBusy();
			}
		});
	}

	private void preview() {
		prompt.ifPresentOrElse(now -> show(Feedback.proposing(now.box(), new Feedback.Proposal(
				proposal.map(shape -> SceneShape.prediction("", shape, edits().color(), "", Optional.empty())), places(now, true), places(now, false)))), this::clear);
	}

	private static Coordinates places(Prompt prompt, boolean inside) {
		return Coordinates.of(prompt.clicks().stream().filter(one -> one.inside() == inside).flatMapToDouble(one -> java.util.stream.DoubleStream.of(one.x(), one.y()))
				.toArray());
	}

	@Override
	protected boolean handleDoubleClick(int button) {
		if (button == 1) {
			pressed = Optional.empty();
			accept();
		}
		return true;
	}

	/** What is proposed becomes an annotation of the current class; an answer that is still under way is waited for. */
	@Override
	void accept() {
		if (isBusy()) {
			accepting = true;
		} else if (proposal.isPresent()) {
			Geometry geometry = proposal.get();
			Optional<Command> command = geometry instanceof Mask mask ? edits().paint(Optional.empty(), mask, assistant())
					: edits().create(geometry, assistant());
			// Where the class allows no such shape the proposal stays, so that another class can be chosen.
			command.ifPresent(one -> {
				drop();
				run(one);
			});
		}
	}
}
