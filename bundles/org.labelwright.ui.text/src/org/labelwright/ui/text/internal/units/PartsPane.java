/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal.units;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/**
 * The parts of a text side by side: what is to be compared in columns, what all of it is about above them. A click on the head of a part
 * takes it, a drag to another head puts it there. UI thread only.
 */
public final class PartsPane extends Composite {

	/**
	 * A part.
	 *
	 * @param compared whether it can be chosen
	 * @param head what stands above it
	 * @param taken whether it was chosen
	 */
	public record Part(String name, String text, boolean compared, String head, boolean taken) {
	}

	private static final int MARGIN = 8;
	/** What is above is at most one part in so many of the height. */
	private static final int ABOVE = 3;

	private final Consumer<String> chosen;
	private final BiConsumer<String, String> moved;
	private final LocalResourceManager resources = new LocalResourceManager(JFaceResources.getResources(), this);
	private final List<CLabel> heads = new ArrayList<>();
	private List<Part> shown = List.of();
	private int shownHeight;

	/**
	 * @param chosen gets the name of a part
	 * @param moved gets the names of the part that was dragged and of that it was dragged to
	 */
	public PartsPane(Composite parent, Consumer<String> chosen, BiConsumer<String, String> moved) {
		super(parent, SWT.NONE);
		this.chosen = chosen;
		this.moved = moved;
		addListener(SWT.Resize, event -> fit());
	}

	/** @param fontHeight in points */
	public void show(List<Part> parts, int fontHeight) {
		if (sameTexts(parts) && fontHeight == shownHeight) {
			shown = List.copyOf(parts);
			for (int i = 0; i < parts.size(); i++) {
				head(heads.get(i), parts.get(i));
			}
			return;
		}
		shown = List.copyOf(parts);
		shownHeight = fontHeight;
		heads.clear();
		for (Control old : getChildren()) {
			old.dispose();
		}
		int columns = Math.max(1, (int) parts.stream().filter(Part::compared).count());
		GridLayout layout = new GridLayout(columns, true);
		layout.marginWidth = MARGIN;
		layout.marginHeight = MARGIN;
		layout.horizontalSpacing = MARGIN;
		layout.verticalSpacing = MARGIN;
		setLayout(layout);
		// Above stands what is compared with nothing; the heads stay in the order of the parts.
		List<Composite> cards = parts.stream().map(part -> card(part, columns)).toList();
		Control above = null;
		for (int i = 0; i < parts.size(); i++) {
			if (!parts.get(i).compared()) {
				cards.get(i).moveBelow(above);
				if (above == null) {
					cards.get(i).moveAbove(null);
				}
				above = cards.get(i);
			}
		}
		fit();
	}

	/** What stands above gets the height that its text needs, and all of it at most a third: what is compared is what one reads longest. */
	private void fit() {
		List<Composite> above = IntStream.range(0, heads.size()).filter(i -> !shown.get(i).compared()).mapToObj(i -> heads.get(i).getParent()).toList();
		int width = getClientArea().width - 2 * MARGIN;
		if (width > 0 && above.size() < heads.size()) {
			for (Composite card : above) {
				GridData data = (GridData) card.getLayoutData();
				data.grabExcessVerticalSpace = false;
				data.heightHint = Math.min(needed(card, width), getClientArea().height / ABOVE / above.size());
			}
		}
		layout(true, true);
	}

	/** The height of a card whose text is seen whole; the hint of the text itself is that of a line or two. */
	private static int needed(Composite card, int width) {
		Control head = card.getChildren()[0];
		Control text = card.getChildren()[1];
		int border = 2 * card.getBorderWidth();
		return head.computeSize(SWT.DEFAULT, SWT.DEFAULT).y + text.computeSize(width - border, SWT.DEFAULT).y;
	}

	private boolean sameTexts(List<Part> parts) {
		return parts.size() == shown.size() && parts.size() == heads.size() && IntStream.range(0, parts.size()).allMatch(i -> parts.get(i).text().equals(shown.get(i).text())
				&& parts.get(i).name().equals(shown.get(i).name()) && parts.get(i).compared() == shown.get(i).compared());
	}

	private Composite card(Part part, int columns) {
		Composite card = new Composite(this, SWT.BORDER);
		card.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, part.compared() ? 1 : columns, 1));
		GridLayout layout = new GridLayout();
		layout.marginWidth = 0;
		layout.marginHeight = 0;
		layout.verticalSpacing = 0;
		card.setLayout(layout);
		CLabel head = new CLabel(card, SWT.NONE);
		head.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
		head.setMargins(MARGIN, 4, MARGIN, 4);
		heads.add(head);
		head(head, part);
		if (part.compared()) {
			head.setCursor(getDisplay().getSystemCursor(SWT.CURSOR_HAND));
			head.addListener(SWT.MouseUp, event -> released(part, at(head.toDisplay(event.x, event.y))));
		}
		StyledText text = new StyledText(card, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL | direction(part.text()));
		text.setAlwaysShowScrollBars(false);
		text.setBackground(getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
		text.setForeground(getDisplay().getSystemColor(SWT.COLOR_LIST_FOREGROUND));
		text.setFont(resources.create(FontDescriptor.createFrom(JFaceResources.getDialogFont()).setHeight(shownHeight)));
		text.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
		text.setText(part.text());
		GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
		data.widthHint = 100;
		data.heightHint = 60;
		text.setLayoutData(data);
		return card;
	}

	/** That of the first letter that has one. */
	private static int direction(String text) {
		return new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight() ? SWT.LEFT_TO_RIGHT : SWT.RIGHT_TO_LEFT;
	}

	private void head(CLabel head, Part part) {
		head.setText(part.head().replace("&", "&&"));
		head.setToolTipText(part.name());
		head.setFont(part.taken() ? JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT) : JFaceResources.getDialogFont());
		head.setBackground(part.taken() ? getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION) : null);
		head.setForeground(part.taken() ? getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION_TEXT) : null);
	}

	private void released(Part part, Optional<Part> over) {
		if (over.filter(part::equals).isPresent() || over.map(Part::name).equals(Optional.of(part.name()))) {
			chosen.accept(part.name());
		} else {
			over.filter(Part::compared).ifPresent(other -> moved.accept(part.name(), other.name()));
		}
	}

	/** The part whose card is at a place of the display. */
	private Optional<Part> at(Point place) {
		for (int i = 0; i < heads.size(); i++) {
			Control card = heads.get(i).getParent();
			Point inside = card.toControl(place);
			if (inside.x >= 0 && inside.y >= 0 && inside.x < card.getSize().x && inside.y < card.getSize().y) {
				return Optional.of(shown.get(i));
			}
		}
		return Optional.empty();
	}
}
