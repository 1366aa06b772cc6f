/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal.skeletons;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.labelwright.core.dataset.Item;
import org.labelwright.media.ImageHeader;
import org.labelwright.model.ontology.Skeleton;
import org.labelwright.ui.DatasetHandle;
import org.labelwright.ui.DatasetManager;
import org.labelwright.ui.canvas.ImagePyramid;
import org.labelwright.ui.ontology.internal.OntologyEditing;
import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;

/**
 * The picture behind a skeleton. It is no part of the ontology: which file it is, is remembered in this workspace. Decoded
 * in the background.
 */
final class ReferencePicture {

	private static final String NODE = "org.labelwright.ui.ontology";
	private static final String PICTURES = "referencePictures";

	private final OntologyEditing editing;
	private final Control owner;
	private final Consumer<Optional<Image>> shown;
	private final Consumer<String> failed;
	private Optional<Skeleton> skeleton = Optional.empty();
	private Optional<Path> file = Optional.empty();
	private Optional<Image> image = Optional.empty();

	/**
	 * @param owner whose end is that of the picture
	 * @param failed told why a picture cannot be shown; nothing where it can
	 */
	ReferencePicture(OntologyEditing editing, Control owner, Consumer<Optional<Image>> shown, Consumer<String> failed) {
		this.editing = editing;
		this.owner = owner;
		this.shown = shown;
		this.failed = failed;
		owner.addDisposeListener(event -> image.ifPresent(Image::dispose));
	}

	/** Shows the picture of a skeleton, if it has one here. */
	void show(Optional<Skeleton> other) {
		if (other.equals(skeleton)) {
			return;
		}
		skeleton = other;
		Optional<Path> known = other.flatMap(one -> {
			String path = pictures().get(key(one), "");
			try {
				return path.isEmpty() ? Optional.empty() : Optional.of(Path.of(path)).filter(Files::isRegularFile);
			} catch (InvalidPathException e) {
				return Optional.empty();
			}
		});
		if (!known.equals(file)) {
			load(known);
		}
	}

	private static Preferences pictures() {
		return InstanceScope.INSTANCE.getNode(NODE).node(PICTURES);
	}

	private String key(Skeleton one) {
		return editing.datasetFolder().map(Path::toString).orElse("") + '#' + editing.ontology().getId() + '#' + one.getId();
	}

	/** Asks for a file. */
	void chooseFile() {
		FileDialog dialog = new FileDialog(owner.getShell(), SWT.OPEN);
		dialog.setText(Messages.Picture_Title);
		dialog.setFilterExtensions(new String[] { "*.jpg;*.jpeg;*.png;*.bmp;*.gif;*.tif;*.tiff;*.JPG;*.JPEG;*.PNG", "*" });
		editing.datasetFolder().ifPresent(folder -> dialog.setFilterPath(folder.toString()));
		Optional.ofNullable(dialog.open()).map(Path::of).ifPresent(this::choose);
	}

	/** Asks for an item of the dataset. */
	void chooseItem() {
		editing.datasetFolder().ifPresent(folder -> {
			try (DatasetHandle handle = PlatformUI.getWorkbench().getService(DatasetManager.class).acquire(folder)) {
				ElementListSelectionDialog dialog = new ElementListSelectionDialog(owner.getShell(), LabelProvider.createTextProvider(one -> ((Item) one).path()));
				dialog.setTitle(Messages.Picture_Title);
				dialog.setMessage(Messages.Picture_Item);
				dialog.setElements(handle.dataset().items().stream().filter(item -> item.mediaType().startsWith("image/")).toArray());
				if (dialog.open() == Window.OK && dialog.getFirstResult() instanceof Item item) {
					handle.dataset().media(item).ifPresentOrElse(this::choose, () -> failed.accept(NLS.bind(Messages.Picture_Missing, item.path())));
				}
			} catch (IOException e) {
				ILog.of(ReferencePicture.class).error(e.getMessage(), e);
				failed.accept(e.getMessage());
			}
		});
	}

	/** Shows a file behind the skeleton from now on. */
	void choose(Path chosen) {
		remember(chosen.toString());
		load(Optional.of(chosen));
	}

	void clear() {
		remember("");
		load(Optional.empty());
	}

	private void remember(String path) {
		skeleton.ifPresent(one -> {
			pictures().put(key(one), path);
			try {
				pictures().flush();
			} catch (BackingStoreException e) {
				ILog.of(ReferencePicture.class).warn(e.getMessage(), e);
			}
		});
	}

	private void load(Optional<Path> wanted) {
		file = wanted;
		failed.accept("");
		if (wanted.isEmpty()) {
			put(Optional.empty());
			return;
		}
		Path path = wanted.get();
		Job job = Job.create(NLS.bind(Messages.Picture_Job, path.getFileName()), monitor -> {
			try {
				// Looks at the header first: nobody's picture shall take all memory.
				ImageHeader.read(path);
				ImageData data = ImagePyramid.levels(new ImageData(path.toString())).getLast();
				later(path, () -> put(Optional.of(new Image(owner.getDisplay(), data))));
			} catch (IOException | SWTException e) {
				later(path, () -> {
					put(Optional.empty());
					failed.accept(NLS.bind(Messages.Picture_Failed, path, e.getMessage()));
				});
			}
			return Status.OK_STATUS;
		});
		job.setSystem(true);
		job.setPriority(Job.INTERACTIVE);
		job.schedule();
	}

	/** In the UI thread, if that file is still wanted. */
	private void later(Path path, Runnable body) {
		PlatformUI.getWorkbench().getDisplay().execute(() -> {
			if (!owner.isDisposed() && file.filter(path::equals).isPresent()) {
				body.run();
			}
		});
	}

	private void put(Optional<Image> next) {
		Optional<Image> before = image;
		image = next;
		shown.accept(next);
		before.ifPresent(Image::dispose);
	}

	boolean isShown() {
		return image.isPresent();
	}
}
