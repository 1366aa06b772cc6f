/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.assist.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.labelwright.assist.Prompt;
import org.labelwright.assist.Proposal;
import org.labelwright.geometry.Coordinates;
import org.labelwright.geometry.Polygon;
import org.labelwright.geometry.Polygons;
import org.labelwright.geometry.Polyline;
import org.labelwright.ui.canvas.Feedback;
import org.labelwright.ui.canvas.SceneShape;

/**
 * Draws a polygon along edges of the picture: a click for each place, between which the path follows the mouse; Enter, a
 * double click or a click on the first place closes it. Only the path from the last place on is asked for, one at a time, as
 * the mouse is quicker than answers are.
 */
public final class ScissorsTool extends AssistedTool {

	/** A path has a corner for each pixel; so far, in pixels, it may go astray. */
	private static final double TOLERANCE = 0.75;

	private enum Kind {
		/** The path to the mouse. */
		LIVE,
		/** The path to a place that was clicked. */
		PLACE,
		/** The path back to the first place. */
		CLOSE
	}

	private record Step(Kind kind, double x, double y) {
	}

	/** The line to a place, which is its last point. */
	private record Path(Coordinates line) {
	}

	private final List<Path> paths = new ArrayList<>();
	private final Deque<Step> steps = new ArrayDeque<>();
	private Optional<Coordinates> live = Optional.empty();

	@Override
	boolean isBegun() {
		return !paths.isEmpty();
	}

	@Override
	void forget() {
		paths.clear();
		steps.clear();
		live = Optional.empty();
	}

	@Override
	protected boolean handleButtonDown(int button) {
		forgetOtherItem();
		if (button == 1 && hasImage()) {
			point(Action.INSIDE);
			beginsOrEnds();
		}
		return true;
	}

	@Override
	void point(Action how) {
		double x = onImageX(x());
		double y = onImageY(y());
		if (paths.isEmpty()) {
			paths.add(new Path(Coordinates.of(x, y)));
			preview();
		} else if (isClosing()) {
			return;
		} else if (places() > 1 && Math.hypot(x - first().x(0), y - first().y(0)) <= reach()) {
			accept();
		} else if (Math.hypot(x - lastPlace()[0], y - lastPlace()[1]) > reach() / 2) {
			// The second click of a double click is no place of its own.
			add(new Step(Kind.PLACE, x, y));
		}
	}

	private Coordinates first() {
		return paths.getFirst().line();
	}

	private long places() {
		return paths.size() + steps.stream().filter(step -> step.kind() == Kind.PLACE).count();
	}

	private boolean isClosing() {
		return steps.stream().anyMatch(step -> step.kind() == Kind.CLOSE);
	}

	/** Where the next step starts, those included that still wait. */
	private double[] lastPlace() {
		return steps.stream().filter(step -> step.kind() == Kind.PLACE).reduce((one, next) -> next).map(step -> new double[] { step.x(), step.y() })
				.orElseGet(this::end);
	}

	/** Where the paths end that are there. */
	private double[] end() {
		Coordinates line = paths.getLast().line();
		return new double[] { line.x(line.size() - 1), line.y(line.size() - 1) };
	}

	@Override
	protected boolean handleMove() {
		forgetOtherItem();
		if (isBegun() && !isClosing() && hasImage()) {
			add(new Step(Kind.LIVE, onImageX(x()), onImageY(y())));
		}
		return true;
	}

	@Override
	protected boolean handleDrag() {
		return handleMove();
	}

	private void add(Step step) {
		// Where the mouse was is of no interest any more; the first of the steps is being answered.
		if (steps.size() > 1 && steps.getLast().kind() == Kind.LIVE) {
			steps.removeLast();
		}
		steps.add(step);
		if (steps.size() == 1) {
			askNext();
		}
	}

	private void askNext() {
		if (steps.isEmpty()) {
			return;
		}
		Step step = steps.getFirst();
		double[] from = end();
		ask(Prompt.ofStroke(Coordinates.of(from[0], from[1], step.x(), step.y())), new Conversation.Listener() {
			@Override
			public void answered(List<Proposal> proposals) {
				steps.removeFirst();
				took(step, proposals.stream().map(Proposal::geometry).filter(Polyline.class::isInstance).map(Polyline.class::cast).map(Polyline::path).findFirst()
						.orElseGet(() -> Coordinates.of(from[0], from[1], step.x(), step.y())));
				askNext();
				showBusy();
			}

			@Override
			public void failed() {
				steps.clear();
				showBusy();
			}
		});
	}

	private void took(Step step, Coordinates path) {
		switch (step.kind()) {
		case LIVE -> live = Optional.of(path);
		case PLACE -> {
			paths.add(new Path(path));
			live = Optional.empty();
		}
		case CLOSE -> {
			paths.add(new Path(path));
			close();
			return;
		}
		}
		preview();
	}

	private void preview() {
		Coordinates line = join(Stream.concat(paths.stream().map(Path::line), live.stream()));
		Optional<SceneShape> shape = line.size() < 2 ? Optional.empty()
				: Optional.of(SceneShape.prediction("", new Polyline(line), edits().color(), "", Optional.empty()));
		Coordinates places = join(paths.stream().map(path -> Coordinates.of(path.line().x(path.line().size() - 1), path.line().y(path.line().size() - 1))));
		show(Feedback.proposing(Optional.empty(), new Feedback.Proposal(shape, places, Coordinates.of())));
	}

	private static Coordinates join(Stream<Coordinates> lines) {
		return Coordinates.of(lines.map(Coordinates::toArray).flatMapToDouble(DoubleStream::of).toArray());
	}

	@Override
	void takeBack() {
		steps.clear();
		unask();
		live = Optional.empty();
		if (paths.size() > 1) {
			paths.removeLast();
			preview();
		} else {
			drop();
		}
	}

	@Override
	protected boolean handleDoubleClick(int button) {
		if (button == 1) {
			accept();
		}
		return true;
	}

	/** Goes back to the first place, and is done. */
	@Override
	void accept() {
		if (isBegun() && !isClosing() && places() > 1) {
			add(new Step(Kind.CLOSE, first().x(0), first().y(0)));
		}
	}

	private void close() {
		Polygon polygon = Polygons.simplify(Polygon.of(join(paths.stream().map(Path::line)).toArray()), TOLERANCE);
		edits().create(polygon, assistant()).ifPresentOrElse(command -> {
			drop();
			run(command);
		}, () -> {
			// Where the class allows no polygon the places stay, so that another class can be chosen.
			paths.removeLast();
			preview();
		});
	}
}
