/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal.tokens;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.eclipse.draw2d.FigureCanvas;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.EditDomain;
import org.eclipse.gef.editparts.AbstractGraphicalEditPart;
import org.eclipse.gef.editparts.SimpleRootEditPart;
import org.eclipse.gef.ui.parts.ScrollingGraphicalViewer;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Composite;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.text.TokenRow;
import org.labelwright.text.TokenSentence;
import org.labelwright.ui.AccessibleNames;

/** A GEF viewer that shows the tree of one sentence; its tool draws arcs from head to dependent. UI thread only. */
final class ArcViewer extends ScrollingGraphicalViewer {

	/** What is done with the tree. */
	interface Edits {

		void hang(TokenSentence sentence, TokenRow dependent, TokenRow head);

		void root(TokenSentence sentence, TokenRow word);

		void letGo(TokenSentence sentence, TokenRow word);

		void chooseRelation(TokenSentence sentence, TokenRow word);

		void select(TokenRow word);

		void say(String text);
	}

	private final ArcFigure figure = new ArcFigure(this);
	private final ArcTool tool;
	private final Font words;
	private final Font labels;
	private Optional<ArcScene> scene = Optional.empty();
	/** Why there is no tree. */
	private String notice = "";
	private Optional<Integer> current = Optional.empty();
	/** Where the arc that is being drawn begins, or the word that is to be hung by key. */
	private Optional<Integer> source = Optional.empty();
	private Optional<Point> pulled = Optional.empty();
	private BiPredicate<TokenSentence, TokenRow> wrong = (sentence, row) -> false;

	ArcViewer(Composite parent, Edits edits) {
		createControl(parent);
		AccessibleNames.name(getControl(), Messages.Tree);
		LocalResourceManager resources = new LocalResourceManager(JFaceResources.getResources(), getControl());
		words = JFaceResources.getDialogFont();
		labels = resources.create(FontDescriptor.createFrom(words).increaseHeight(-1));
		getControl().setBackground(getControl().getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
		setRootEditPart(new SimpleRootEditPart());
		EditDomain domain = new EditDomain();
		tool = new ArcTool(this, edits);
		domain.addViewer(this);
		domain.setActiveTool(tool);
		tool.setViewer(this);
		setContents(new AbstractGraphicalEditPart() {
			@Override
			protected IFigure createFigure() {
				return ArcViewer.this.figure;
			}

			@Override
			protected void createEditPolicies() {
				// The tool needs none.
			}

			@Override
			protected List<?> getModelChildren() {
				return List.of();
			}
		});
		// What was in sight stays so; the words are at the bottom.
		getControl().addListener(SWT.Resize, event -> getControl().getDisplay().asyncExec(() -> {
			if (!getControl().isDisposed()) {
				current.ifPresent(this::revealWord);
			}
		}));
		getControl().addListener(SWT.FocusIn, event -> figure.repaint());
		getControl().addListener(SWT.FocusOut, event -> {
			source = Optional.empty();
			figure.repaint();
		});
	}

	/** Shows a sentence with the word at the cursor. */
	void show(Optional<TokenSentence> sentence, Optional<TokenRow> word, Optional<Ontology> ontology, Function<TokenRow, String> form, BiPredicate<TokenSentence, TokenRow> isWrong) {
		wrong = isWrong;
		boolean same = scene.isPresent() && sentence.filter(one -> one == scene.get().sentence()).isPresent();
		if (!same) {
			source = Optional.empty();
			notice = sentence.map(one -> one.rows().size()).filter(rows -> rows > ArcScene.MOST).map(rows -> NLS.bind(Messages.TreeTooLong, rows, ArcScene.MOST)).orElse("");
			scene = sentence.filter(one -> ontology.isPresent() && !one.rows().isEmpty() && one.rows().size() <= ArcScene.MOST)
					.map(one -> ArcScene.of(one, ontology.get(), form, words, labels));
			figure.revalidate();
		}
		current = scene.flatMap(one -> word.map(row -> one.words().stream().map(TokenRow::id).toList().indexOf(row.id())).filter(at -> at >= 0));
		figure.repaint();
		if (scene.isPresent()) {
			canvas().getLightweightSystem().getUpdateManager().performValidation();
			current.ifPresent(this::revealWord);
		}
	}

	private FigureCanvas canvas() {
		return (FigureCanvas) getControl();
	}

	private void revealWord(int word) {
		Rectangle bounds = scene.orElseThrow().wordBounds(word);
		int width = canvas().getViewport().getSize().width;
		int left = canvas().getViewport().getViewLocation().x;
		int top = Math.max(0, scene.get().height() - canvas().getViewport().getSize().height);
		int x = bounds.x < left ? bounds.x - 20 : bounds.right() > left + width ? bounds.right() + 20 - width : left;
		canvas().scrollTo(Math.max(0, x), top);
	}

	/** A place of the control in the picture. */
	Point inPicture(Point inControl) {
		return inControl.getTranslated(canvas().getViewport().getViewLocation());
	}

	/** Where a word is in the control. */
	org.eclipse.swt.graphics.Point place(int word) {
		Point view = canvas().getViewport().getViewLocation();
		Point center = scene.orElseThrow().wordBounds(word).getCenter();
		return new org.eclipse.swt.graphics.Point((int) scene.get().diagram().center(word) - view.x, center.y - view.y);
	}

	Optional<ArcScene> scene() {
		return scene;
	}

	/** What stands in place of the tree, empty where nothing does. */
	String notice() {
		return notice;
	}

	/** What can be done with the word at the cursor. */
	ArcTool tool() {
		return tool;
	}

	Optional<Integer> current() {
		return current;
	}

	Optional<Integer> source() {
		return source;
	}

	Optional<Point> pulled() {
		return pulled;
	}

	void setSource(Optional<Integer> word, Optional<Point> to) {
		source = word;
		pulled = to;
		figure.repaint();
	}

	boolean isWrong(TokenRow row) {
		return scene.filter(one -> wrong.test(one.sentence(), row)).isPresent();
	}

	Font wordFont() {
		return words;
	}

	Font labelFont() {
		return labels;
	}
}
