/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.internal;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.part.ViewPart;
import org.labelwright.core.dataset.DocumentSession;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.ui.AnnotationForm;
import org.labelwright.ui.AnnotationRef;
import org.labelwright.ui.ItemNavigation;

/** What is known about the selected annotations. Every change can be undone. */
public final class PropertiesView extends ViewPart {

	public static final String ID = "org.labelwright.ui.properties";

	private static final int MIN_WIDTH = 120;
	/** More are not looked through to find what they have in common. */
	private static final int MOST = 500;

	private final ISelectionListener selections = (part, selection) -> {
		if (part != this && selection instanceof IStructuredSelection structured && !structured.isEmpty()
				&& structured.getFirstElement() instanceof AnnotationRef) {
			select(structured);
		} else if (part != this && selection instanceof IStructuredSelection structured && structured.isEmpty()
				&& part.getAdapter(ItemNavigation.class) != null) {
			select(structured);
		}
	};
	private ScrolledComposite scroll;
	private Composite page;
	private Navigations navigations;
	private List<String> selected = List.of();
	private List<Annotation> shown = List.of();
	private Optional<AnnotationForm> form = Optional.empty();

	@Override
	public void createPartControl(Composite parent) {
		scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		scroll.addListener(SWT.Resize, event -> fit());
		navigations = new Navigations(getSite().getPage(), navigation -> refresh());
		getSite().getPage().addPostSelectionListener(selections);
		build();
	}

	private void select(IStructuredSelection selection) {
		selected = selection.stream().filter(AnnotationRef.class::isInstance).map(ref -> ((AnnotationRef) ref).annotation()).toList();
		refresh();
	}

	private void refresh() {
		// Annotations are values: the same objects mean nothing has changed, and a control being edited stays.
		if (scroll != null && !scroll.isDisposed() && !annotations().equals(shown)) {
			build();
		}
	}

	private List<Annotation> annotations() {
		Optional<DocumentSession> session = navigations == null ? Optional.empty() : navigations.current().flatMap(ItemNavigation::session);
		return selected.size() > MOST ? List.of() : selected.stream().flatMap(id -> session.flatMap(one -> one.find(id)).stream()).toList();
	}

	private void build() {
		Optional<String> focus = form.filter(one -> page != null && !page.isDisposed()).flatMap(AnnotationForm::focused);
		shown = annotations();
		form = Optional.empty();
		if (page != null) {
			page.dispose();
		}
		page = new Composite(scroll, SWT.NONE);
		page.setLayout(new GridLayout());
		if (shown.isEmpty()) {
			words(selected.size() > MOST ? NLS.bind(Messages.Properties_TooMany, selected.size()) : Messages.Properties_Empty);
		} else {
			if (shown.size() > 1) {
				words(NLS.bind(Messages.Properties_Several, shown.size()));
			}
			Composite controls = new Composite(page, SWT.NONE);
			controls.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
			form = Optional.of(new AnnotationForm(controls, navigations.current().orElseThrow(), shown, EnumSet.allOf(AnnotationForm.Part.class)));
		}
		scroll.setContent(page);
		fit();
		focus.ifPresent(name -> form.ifPresent(one -> one.focus(name)));
	}

	private void words(String text) {
		Label hint = new Label(page, SWT.WRAP);
		hint.setText(text);
		GridData data = new GridData(SWT.FILL, SWT.TOP, true, false);
		data.widthHint = MIN_WIDTH;
		hint.setLayoutData(data);
	}

	/** As wide as the view, so that words wrap, and as high as that needs. */
	private void fit() {
		if (page != null && !page.isDisposed()) {
			scroll.setMinSize(0, page.computeSize(Math.max(MIN_WIDTH, scroll.getClientArea().width), SWT.DEFAULT).y);
			page.layout();
		}
	}

	@Override
	public void setFocus() {
		scroll.setFocus();
	}

	@Override
	public void dispose() {
		getSite().getPage().removePostSelectionListener(selections);
		navigations.dispose();
		super.dispose();
	}
}
