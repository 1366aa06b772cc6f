/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal.refactoring;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.refactoring.DatasetRefactoring;
import org.labelwright.core.refactoring.LabelRef;
import org.labelwright.core.refactoring.Plan;
import org.labelwright.geometry.Geometry;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.Labelled;
import org.labelwright.model.annotation.Track;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.ui.KindNames;

/** One label as it is and as it would be, side by side. Reads in the background. */
final class SampleView extends Composite {

	/** Larger images are left out: they take long to decode, and this is a glance. */
	private static final long MAX_PIXELS = 12_000_000;

	private final Dataset dataset;
	private final Label beforeText;
	private final Label afterText;
	private final LabelSketch before;
	private final LabelSketch after;
	private Optional<LabelRef> wanted = Optional.empty();

	SampleView(Composite parent, Dataset dataset) {
		super(parent, SWT.NONE);
		this.dataset = dataset;
		GridLayout layout = new GridLayout(2, true);
		layout.marginWidth = 0;
		setLayout(layout);
		beforeText = text();
		afterText = text();
		before = sketch();
		after = sketch();
	}

	private Label text() {
		Label label = new Label(this, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(200, 3 * label.computeSize(SWT.DEFAULT, SWT.DEFAULT).y).applyTo(label);
		return label;
	}

	private LabelSketch sketch() {
		LabelSketch sketch = new LabelSketch(this);
		GridDataFactory.fillDefaults().grab(true, true).hint(200, 120).applyTo(sketch);
		return sketch;
	}

	/** What stands at the right. */
	String afterText() {
		return afterText.getText();
	}

	void show(Plan plan, LabelRef ref) {
		wanted = Optional.of(ref);
		Job job = new Job(Messages.Preview_Job) {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				try {
					DatasetRefactoring.Sample sample = new DatasetRefactoring(dataset).sample(plan, ref);
					Optional<Item> item = dataset.item(ref.item());
					Optional<ImageData> pixels = item.flatMap(SampleView.this::pixels);
					if (!isDisposed()) {
						getDisplay().asyncExec(() -> deliver(plan, ref, sample, item, pixels));
					}
					return Status.OK_STATUS;
				} catch (IOException e) {
					return new Status(IStatus.ERROR, SampleView.class, e.getMessage(), e);
				}
			}
		};
		job.setSystem(true);
		job.schedule();
	}

	private Optional<ImageData> pixels(Item item) {
		Optional<Path> media = dataset.media(item).filter(path -> (long) item.width() * item.height() <= MAX_PIXELS)
				.filter(path -> item.mediaPath().pageIndex() == 0);
		try {
			return media.map(path -> new ImageData(path.toString()));
		} catch (SWTException e) {
			// No image SWT can read: the outline does without.
			return Optional.empty();
		}
	}

	private void deliver(Plan plan, LabelRef ref, DatasetRefactoring.Sample sample, Optional<Item> item, Optional<ImageData> pixels) {
		if (isDisposed() || wanted.filter(ref::equals).isEmpty()) {
			return;
		}
		beforeText.setText(NLS.bind(Messages.Preview_Before, sample.before().map(one -> describe(one, dataset.ontology())).orElse(Messages.Preview_Item)));
		afterText.setText(NLS.bind(Messages.Preview_After, sample.after().map(one -> describe(one, plan.after()))
				.orElse(sample.before().isPresent() ? Messages.Preview_Gone : Messages.Preview_Item)));
		before.show(item, pixels, sample.before().flatMap(SampleView::geometry));
		after.show(item, pixels, sample.after().flatMap(SampleView::geometry));
	}

	private static Optional<Geometry> geometry(Labelled labelled) {
		return switch (labelled) {
		case Annotation annotation -> Optional.ofNullable(annotation.getGeometry());
		case Track track -> track.getKeyframes().stream().findFirst().map(first -> first.getGeometry());
		default -> Optional.empty();
		};
	}

	private static String describe(Labelled labelled, Ontology ontology) {
		List<String> parts = new ArrayList<>();
		parts.add(LabelClasses.find(ontology, Optional.ofNullable(labelled.getLabelClass())).map(Subject::name).orElse(String.valueOf(labelled.getLabelClass())));
		geometry(labelled).ifPresent(shape -> parts.add(KindNames.of(shape.kind())));
		labelled.getAttributes().stream().map(Map.Entry.class::cast).forEach(entry -> parts.add(entry.getKey() + " = "
				+ ((org.labelwright.model.AttributeValue) entry.getValue()).text()));
		labelled.getRelations().forEach(relation -> parts.add(relation.getType() + " \u2192 " + relation.getTarget()));
		labelled.getAnswers().forEach(answer -> parts.add(answer.getQuestion() + ": " + String.join(", ", answer.getChoices())));
		return String.join(", ", parts);
	}
}
