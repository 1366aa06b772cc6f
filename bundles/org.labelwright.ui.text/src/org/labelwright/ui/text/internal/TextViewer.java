/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal;

import java.util.List;
import java.util.function.Supplier;
import org.eclipse.draw2d.IFigure;
import org.eclipse.gef.EditDomain;
import org.eclipse.gef.editparts.AbstractGraphicalEditPart;
import org.eclipse.gef.editparts.SimpleRootEditPart;
import org.eclipse.gef.ui.parts.GraphicalViewerImpl;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Slider;
import org.labelwright.ui.text.layout.TextPage;

/**
 * A GEF viewer that shows a text with its labels. The tool of its edit domain works on it; the wheel scrolls. One figure paints
 * the rows in sight, so that the length of the text does not matter. UI thread only.
 */
public final class TextViewer extends GraphicalViewerImpl {

	private static final double WHEEL_ROWS = 1.2;

	private final TextScene scene;
	private final Supplier<SwtShaper> shaper;
	private final Slider slider;

	TextViewer(TextScene scene, Supplier<SwtShaper> shaper, EditDomain domain, Composite parent, java.util.function.IntConsumer zoom) {
		this.scene = scene;
		this.shaper = shaper;
		GridLayout layout = new GridLayout(2, false);
		layout.marginWidth = 0;
		layout.marginHeight = 0;
		layout.horizontalSpacing = 0;
		parent.setLayout(layout);
		setRootEditPart(new SimpleRootEditPart());
		createControl(parent);
		getControl().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		slider = new Slider(parent, SWT.VERTICAL);
		slider.setLayoutData(new GridData(SWT.END, SWT.FILL, false, true));
		slider.addListener(SWT.Selection, event -> scene.setTop(scene.page().scrolled(scene.page().anchor(slider.getSelection()), 0, scene.height())));
		domain.addViewer(this);
		setContents(new Contents());
		Control control = getControl();
		scene.addListener(new TextScene.Listener() {
			@Override
			public void changed() {
				if (!control.isDisposed()) {
					control.redraw();
				}
			}

			@Override
			public void selectionChanged() {
				// What is selected looks different, which is told as well.
			}
		});
		control.addListener(SWT.Resize, event -> scene.setSize(control.getSize().x, control.getSize().y));
		control.addListener(SWT.Paint, event -> showPlace());
		control.addListener(SWT.MouseVerticalWheel, event -> {
			if ((event.stateMask & SWT.MOD1) != 0) {
				zoom.accept(Integer.signum(event.count));
			} else {
				scene.scroll(-event.count * WHEEL_ROWS * this.shaper.get().rowHeight());
			}
			event.doit = false;
		});
	}

	/** One edit part for the whole text. */
	private final class Contents extends AbstractGraphicalEditPart {

		Contents() {
			setModel(scene);
		}

		@Override
		protected IFigure createFigure() {
			return new TextFigure(scene, shaper);
		}

		@Override
		protected void createEditPolicies() {
			// The tool of this package needs none.
		}

		@Override
		protected List<?> getModelChildren() {
			return List.of();
		}
	}

	/** Brings the slider to where the text is; heights become exact while it is looked at. */
	private void showPlace() {
		TextPage page = scene.page();
		int all = (int) Math.max(1, Math.ceil(page.height()));
		int thumb = (int) Math.clamp((long) scene.height(), 1, all);
		int place = (int) Math.round(page.top(scene.top()));
		if (slider.getMaximum() != all || slider.getThumb() != thumb || slider.getSelection() != place) {
			slider.setValues(place, 0, all, thumb, (int) this.shaper.get().rowHeight(), Math.max(1, thumb - (int) this.shaper.get().rowHeight()));
		}
		slider.setEnabled(all > thumb);
	}

	TextScene scene() {
		return scene;
	}
}
