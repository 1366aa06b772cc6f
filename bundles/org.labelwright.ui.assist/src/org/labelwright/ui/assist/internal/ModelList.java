/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.assist.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.labelwright.assist.InstalledModels;
import org.labelwright.assist.ModelReader;
import org.labelwright.core.Progress;
import org.labelwright.core.registry.Contributions;
import org.labelwright.ui.AccessibleNames;
import org.labelwright.ui.JobProgress;

/** The models in folders, each of which is loaded in a job to see whether that goes; below the table all that is known of the chosen one. UI thread only. */
final class ModelList {

	/** What is known of a model: nothing yet, what it is, or why it does not load. */
	private record Row(InstalledModels.Entry entry, Optional<ModelReader.Info> info, Optional<String> wrong) {

		String[] cells() {
			Path file = entry.file();
			// Most are called model.json: what tells them apart is their folder.
			String name = info.map(ModelReader.Info::name).orElseGet(() -> file.subpath(Math.max(0, file.getNameCount() - 2), file.getNameCount()).toString());
			String task = wrong.isPresent() ? Messages.Models_Broken : info.map(ModelReader.Info::task).orElse(Messages.Models_Loading);
			return new String[] { name, task, info.map(ModelReader.Info::input).orElse(""),
					info.map(one -> one.classes().isEmpty() ? "" : Integer.toString(one.classes().size())).orElse(""), file.toString() };
		}

		String details() {
			return wrong.orElseGet(() -> info.map(one -> one.classes().isEmpty() ? entry.file().toString()
					: NLS.bind(Messages.Models_Details, entry.file(), String.join(", ", one.classes()))).orElse(entry.file().toString()));
		}
	}

	private final Table table;
	private final Text details;
	private final List<Row> rows = new ArrayList<>();
	private Optional<Job> loading = Optional.empty();

	/** @param parent with a layout of a grid, one column of which is taken */
	ModelList(Composite parent) {
		Composite body = new Composite(parent, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
		GridLayoutFactory.fillDefaults().applyTo(body);
		table = FittedTable.create(body, SWT.SINGLE, GridDataFactory.fillDefaults().grab(true, true).hint(620, 150).create(),
				Messages.Models_Found.replace("&", ""), List.of(new FittedTable.Column(Messages.Models_Name, SWT.LEFT, 2, 160),
						new FittedTable.Column(Messages.Models_Task, SWT.LEFT, 1, 95), new FittedTable.Column(Messages.Models_Input, SWT.LEFT, 1, 75),
						new FittedTable.Column(Messages.Models_Classes, SWT.RIGHT, 0, 75), new FittedTable.Column(Messages.Models_File, SWT.LEFT, 3, 190)));
		table.addListener(SWT.Selection, event -> showDetails());
		table.addListener(SWT.Dispose, event -> stop());
		details = AccessibleNames.name(new Text(body, SWT.BORDER | SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL), Messages.Models_DetailsName);
		GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, 80).applyTo(details);
	}

	/** Lists what lies in the folders and loads it; what was under way is given up. */
	void show(List<Path> folders) {
		stop();
		rows.clear();
		fill();
		details.setText(Messages.Models_Looking);
		Display display = table.getDisplay();
		Job job = Job.create(Messages.Models_Job, (IJobFunction) monitor -> load(folders, display, monitor));
		loading = Optional.of(job);
		job.schedule();
	}

	private void stop() {
		loading.ifPresent(Job::cancel);
		loading = Optional.empty();
	}

	private IStatus load(List<Path> folders, Display display, IProgressMonitor monitor) {
		InstalledModels installed = new InstalledModels(Contributions.ofPlatform());
		List<InstalledModels.Entry> entries;
		try {
			entries = installed.in(folders);
		} catch (IOException e) {
			tell(display, monitor, () -> details.setText(NLS.bind(Messages.Models_NotRead, e.getMessage())));
			return Status.OK_STATUS;
		}
		tell(display, monitor, () -> {
			entries.forEach(entry -> rows.add(new Row(entry, Optional.empty(), Optional.empty())));
			fill();
			details.setText(rows.isEmpty() ? Messages.Models_None : "");
		});
		Progress progress = new JobProgress(monitor, Messages.Models_Job);
		try {
			for (int i = 0; i < entries.size(); i++) {
				progress.at(i, entries.size());
				Row row = read(installed, entries.get(i), progress);
				int at = i;
				tell(display, monitor, () -> set(at, row));
			}
		} catch (CancellationException e) {
			return Status.CANCEL_STATUS;
		}
		return Status.OK_STATUS;
	}

	private static Row read(InstalledModels installed, InstalledModels.Entry entry, Progress progress) {
		try {
			return new Row(entry, Optional.of(installed.read(entry, progress)), Optional.empty());
		} catch (IOException e) {
			return new Row(entry, Optional.empty(), Optional.of(e.getMessage() == null ? e.toString() : e.getMessage()));
		}
	}

	/** Only while this job is the one whose models are shown. */
	private void tell(Display display, IProgressMonitor monitor, Runnable change) {
		display.execute(() -> {
			if (!monitor.isCanceled() && !table.isDisposed()) {
				change.run();
			}
		});
	}

	private void fill() {
		table.removeAll();
		for (int i = 0; i < rows.size(); i++) {
			new TableItem(table, SWT.NONE);
			show(i);
		}
	}

	private void set(int at, Row row) {
		rows.set(at, row);
		show(at);
		// What is wrong is worth more than nothing chosen.
		if (table.getSelectionIndex() < 0 && row.wrong().isPresent()) {
			table.select(at);
		}
		showDetails();
	}

	private void show(int at) {
		TableItem item = table.getItem(at);
		item.setText(rows.get(at).cells());
		item.setImage(rows.get(at).wrong().isPresent() ? PlatformUI.getWorkbench().getSharedImages().getImage(ISharedImages.IMG_OBJS_ERROR_TSK) : null);
	}

	private void showDetails() {
		if (table.getSelectionIndex() >= 0) {
			details.setText(rows.get(table.getSelectionIndex()).details());
		}
	}
}
