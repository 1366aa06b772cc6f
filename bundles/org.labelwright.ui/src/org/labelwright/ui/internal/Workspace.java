/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.part.FileEditorInput;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.registry.Contributions;
import org.labelwright.ui.DatasetHandle;
import org.labelwright.ui.DatasetManager;
import org.labelwright.ui.ItemEditors;
import org.labelwright.ui.ItemNavigation;

/** Datasets as projects of the workspace. */
public final class Workspace {

	private static final String FILE = "labelwright.json";
	private static final String MEDIA = "media/";

	private Workspace() {
	}

	/** The files that stand for the datasets, in the order of the projects' names. */
	static List<IFile> datasets() {
		List<IFile> files = new ArrayList<>();
		for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
			IFile file = project.getFile(FILE);
			if (project.isOpen() && file.exists()) {
				files.add(file);
			}
		}
		return files;
	}

	/** What people call an item: its path, without the folder in which a dataset keeps its media. */
	static String name(Item item) {
		return item.path().startsWith(MEDIA) ? item.path().substring(MEDIA.length()) : item.path();
	}

	static Path folder(IFile file) {
		return file.getLocation().toPath().getParent();
	}

	/** The file of a dataset in this workspace. */
	public static Optional<IFile> file(Dataset dataset) {
		return files(dataset.file()).filter(IResource::exists).findFirst();
	}

	/** A file of a dataset, which the workspace may not have seen yet. */
	static Optional<IFile> file(Dataset dataset, Path path) {
		return file(dataset).flatMap(known -> files(path).filter(one -> one.getProject().equals(known.getProject())).findFirst());
	}

	private static Stream<IFile> files(Path path) {
		return Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(path.toUri()));
	}

	/** Makes a dataset folder a project of the workspace where it is none. */
	public static IFile open(Path folder, IProgressMonitor monitor) throws CoreException {
		IWorkspace workspace = ResourcesPlugin.getWorkspace();
		for (IProject known : workspace.getRoot().getProjects()) {
			if (known.getLocation() != null && known.getLocation().toPath().equals(folder)) {
				// After a crash the workspace may know the project, and not what is in it.
				known.open(monitor);
				known.refreshLocal(IResource.DEPTH_ONE, monitor);
				return known.getFile(FILE);
			}
		}
		IProjectDescription description = workspace.loadProjectDescription(
				org.eclipse.core.runtime.IPath.fromPath(folder.resolve(IProjectDescription.DESCRIPTION_FILE_NAME)));
		// A folder right in the workspace is a project of its own name; any other may be named by its description.
		boolean inside = folder.getParent().equals(workspace.getRoot().getLocation().toPath());
		String name = inside ? folder.getFileName().toString() : description.getName();
		for (int n = 2; !inside && workspace.getRoot().getProject(name).exists(); n++) {
			name = description.getName() + " " + n;
		}
		IProject project = workspace.getRoot().getProject(name);
		description.setName(name);
		description.setLocationURI(inside ? null : folder.toUri());
		project.create(description, monitor);
		project.open(monitor);
		project.refreshLocal(IResource.DEPTH_ONE, monitor);
		workspace.save(false, monitor);
		return project.getFile(FILE);
	}

	/** Opens the editor of a dataset, or brings it to the front: that of its first item. */
	public static Optional<ItemNavigation> edit(IWorkbenchPage page, IFile file) throws PartInitException {
		try (DatasetHandle handle = PlatformUI.getWorkbench().getService(DatasetManager.class).acquire(folder(file))) {
			return edit(page, file, handle.dataset().items().stream().findFirst().flatMap(new ItemEditors()::of));
		} catch (IOException e) {
			throw new PartInitException(e.getMessage(), e);
		}
	}

	/** Opens an editor of a dataset, or brings it to the front; that of the file where none is named. */
	public static Optional<ItemNavigation> edit(IWorkbenchPage page, IFile file, Optional<String> editorId) throws PartInitException {
		String id = editorId.isPresent() ? editorId.get() : IDE.getEditorDescriptor(file, true, false).getId();
		IEditorPart editor = page.openEditor(new FileEditorInput(file), id, true, IWorkbenchPage.MATCH_INPUT | IWorkbenchPage.MATCH_ID);
		// The editor can be anybody's.
		return Optional.ofNullable(editor).flatMap(one -> Contributions.ofPlatform().guarded(id, () -> one.getAdapter(ItemNavigation.class)));
	}
}
